import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBlueprint } from '../../../shared/checks/check-blueprint.ts'
import { checkTitle, describeFinding, describeFix } from '../../../shared/checks/describe.ts'
import { checkIds, type Finding } from '../../../shared/checks/types.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { createFromTemplate } from '../../../shared/templates/templates.ts'
import { arbitraryBlueprint, randomBlueprint, randomFrom } from '../../helpers/arbitrary-blueprint.ts'
import { deepFreeze } from '../../helpers/edit.ts'
import { draft, findingsOf, need } from './draft.ts'

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = randomFrom(seed)
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const exists = (document: Blueprint, { place }: Finding): boolean => {
  if (place.type === 'document') return true
  const list = {
    node: 'nodes',
    connection: 'connections',
    moment: 'moments',
    need: 'moments',
    stage: 'stages',
    promise: 'promises',
  } as const
  return document[list[place.type]].some(({ id }) => id === place.id)
}

describe('checkBlueprint', () => {
  it('gives findings of places that exist, in the order of the checks, each said in one line', () => {
    fc.assert(
      fc.property(arbitraryBlueprint(), (document) => {
        const findings = checkBlueprint(deepFreeze(document))
        const places = findings.map(({ check }) => checkIds.indexOf(check))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const finding of findings) {
          expect(exists(document, finding)).toBe(true)
          for (const language of ['zh-CN', 'en'] as const) {
            expect(describeFinding(finding, document, language)).toMatch(/^[^\n{}]{4,}$/)
            if (finding.fix) expect(describeFix(finding.fix, language)).toMatch(/^[^\n{}]{2,}$/)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('finds the same whatever the order of the records', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const document = randomBlueprint(seed)
      const mixed = {
        ...document,
        nodes: shuffled(document.nodes, seed),
        connections: shuffled(document.connections, seed + 1),
        moments: shuffled(document.moments, seed + 2),
      }
      expect(checkBlueprint(mixed)).toEqual(checkBlueprint(document))
    }
  })

  it('finds nothing in a document without anything', () => {
    expect(checkBlueprint(draft({ lanes: [], stages: [] }))).toEqual([])
    expect(checkBlueprint(draft({ lanes: [] }))).toEqual([])
    expect(checkBlueprint(draft({ stages: [] }))).toEqual([])
    expect(checkBlueprint(draft({ lanes: ['customer'] }))).toEqual([])
  })

  it('passes over roles in blueprints whose lanes have none', () => {
    const taxi = createFromTemplate('taxi', { language: 'en', id: 'x', date: '' })
    const custom = { ...taxi, lanes: taxi.lanes.map((lane) => ({ ...lane, role: 'custom' as const })) }
    expect([...new Set(checkBlueprint(custom).map(({ check }) => check))]).toEqual(['L6', 'L9', 'L11'])
  })

  it('finds nothing in a small blueprint that is complete', () => {
    const text = (en: string) => ({ en })
    const document = draft({
      nodes: [
        ['e', 'evidence', { kind: 'environment' }],
        ['c', 'customer', { marks: { wait: { minutes: 3 } } }],
        ['f', 'frontstage'],
        ['d', 'frontstage', { kind: 'standard', owner: text('Host'), standard: { target: text('95 %') } }],
        ['b', 'backstage', { marks: { fail: { failSafe: text('Alarm') } } }],
      ],
      links: [
        ['e', 'c', 'shapes'],
        ['c', 'f', 'interaction'],
        ['d', 'f', 'governs'],
        ['b', 'f', 'support', { handoff: { need: text('File') } }],
      ],
      moments: [
        {
          node: 'c',
          emotional: ['dignity', 'security', 'recognition'],
          needs: { basic: need('Seat'), expected: need('Quick'), desired: { ...need('Kind'), target: 4 } },
        },
      ],
    })
    expect(checkBlueprint(document)).toEqual([])
  })

  it('is quick: 5,000 nodes in well under 100 ms, even around one hub', () => {
    const big = bigBlueprint(5_000)
    checkBlueprint(big)
    const times = Array.from({ length: 5 }, () => {
      // Time of this process, not of the machine: other tests run beside this one.
      const start = process.cpuUsage()
      expect(checkBlueprint(big).length).toBeGreaterThan(1_000)
      return process.cpuUsage(start).user / 1_000
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

/** A long blueprint of five lanes: a step of each lane per slot, a moment at every tenth, all support from one hub. */
function bigBlueprint(count: number): Blueprint {
  const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support']
  const size = Math.floor(count / lanes.length)
  const at = (slot: number) => ({ stage: `s${Math.floor(slot / 10)}`, slot: slot % 10 })
  const each = <T>(make: (slot: number) => T[]): T[] => Array.from({ length: size }, (_, slot) => make(slot)).flat()
  return draft({
    lanes,
    stages: Array.from({ length: Math.ceil(size / 10) }, (_, index) => `s${index}`),
    nodes: each((slot) => lanes.map((lane) => [`${lane}${slot}`, lane, at(slot)] as const)),
    links: each((slot) => [
      [`customer${slot}`, `customer${(slot + 1) % size}`, 'flow'] as const,
      [`customer${slot}`, `frontstage${slot}`, 'interaction'] as const,
      [`frontstage${slot}`, `backstage${slot}`, 'flow'] as const,
      [`support0`, `frontstage${slot}`, 'support'] as const,
      [`support0`, `customer${slot}`, 'interaction'] as const,
    ]),
    moments: each((slot) => (slot % 10 === 0 ? [{ node: `customer${slot}` }] : [])),
  })
}

describe('words', () => {
  it('name every check in both languages', () => {
    const titles = checkIds.flatMap((check) => [checkTitle(check, 'zh-CN'), checkTitle(check, 'en')])
    expect(new Set(titles).size).toBe(36)
  })
  it('use the labels of the records in the language asked for, and fall back', () => {
    const document = draft({
      languages: ['zh-CN', 'en'],
      nodes: [
        ['f', 'frontstage', { label: { 'zh-CN': '迎接', en: 'Welcome' } }],
        ['g', 'frontstage', { label: { 'zh-CN': '送别' } }],
      ],
    })
    const [first, second] = findingsOf(document, 'L5')
    if (!first || !second) throw new Error('nothing found')
    expect(describeFinding(first, document, 'zh-CN')).toBe('“迎接”发生在客户眼前，却没有标准约束。')
    expect(describeFinding(first, document, 'en')).toBe('Customers see "Welcome", yet no standard governs it.')
    expect(describeFinding(second, document, 'en')).toContain('"送别"')
  })
  it('cut long labels, join lines and name what has no name', () => {
    const long = '顾客在高峰时段排队等候'.repeat(8)
    const document = draft({
      nodes: [
        ['a', 'frontstage', { label: { en: `one\n two ${long}👩‍👧` } }],
        ['b', 'frontstage', { label: {} }],
      ],
    })
    const [first, second] = findingsOf(document, 'L5')
    if (!first || !second) throw new Error('nothing found')
    const words = /"(.*)"/.exec(describeFinding(first, document, 'en'))?.[1] ?? ''
    expect([...words]).toHaveLength(60)
    expect(words).toMatch(/^one two 顾客.*…$/)
    expect(describeFinding(second, document, 'zh-CN')).toContain('“未命名”')
  })
})
