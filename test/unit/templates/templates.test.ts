import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkIntegrity } from '../../../shared/document/integrity.ts'
import { parseDocument } from '../../../shared/document/parse.ts'
import { needLevels } from '../../../shared/document/schema/moment.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { arrange } from '../../../shared/editing/operations/arrange.ts'
import { createFromTemplate, isTemplateId, type TemplateId, templateIds } from '../../../shared/templates/templates.ts'

const create = (id: TemplateId, language: 'zh-CN' | 'en' = 'zh-CN') =>
  createFromTemplate(id, { language, id: 'new-id', date: '2026-11-21' })

/** Every text and number below a value. */
function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [value]
  return Object.values(value).flatMap(leavesOf)
}

describe.each(templateIds)('template %s', (id) => {
  it.each(['zh-CN', 'en'] as const)('is a sound document in %s that survives saving', (language) => {
    const document = create(id, language)
    expect(document).toMatchObject({ id: 'new-id', dates: { created: '2026-11-21', modified: '2026-11-21' } })
    expect(document.languages[0]).toBe(language)
    expect(document.title[language]).toBeTruthy()
    expect(checkIntegrity(document)).toEqual({ ok: true, value: { document, repairs: [] } })
    const again = parseDocument(serializeDocument(document))
    expect(again.ok && again.value.document).toEqual(document)
    expect(create(id, language)).toEqual(document)
  })

  it.each(['zh-CN', 'en'] as const)('has words in %s for everything it shows', (language) => {
    const document = create(id, language)
    for (const { label } of [...document.stages, ...document.lanes, ...document.nodes, ...document.raters]) {
      expect(label[language]?.trim()).toBeTruthy()
    }
    for (const { title, needs } of document.moments) {
      expect(title[language]).toBeTruthy()
      for (const level of needLevels) {
        for (const { text } of needs[level].statements) expect(text[language]).toBeTruthy()
      }
    }
  })

  it('is arranged: arranging it again changes nothing', () => {
    const document = create(id)
    expect(arrange(document, {})).toEqual({ ok: true, value: document })
  })
})

describe('the samples', () => {
  const file = parse(readFileSync('build/templates/samples.yaml', 'utf8'))

  it.each([
    ['taxi', 27, 27, 5],
    ['hotpot', 34, 35, 7],
    ['complaint', 29, 31, 5],
  ] as const)('%s has all of its records', (id, nodes, connections, moments) => {
    const document = create(id)
    expect([document.nodes.length, document.connections.length, document.moments.length]).toEqual([
      nodes,
      connections,
      moments,
    ])
    expect(document.languages).toEqual(['zh-CN', 'en'])
    expect(document.exampleData).toBe(true)
    expect(document.ratings).toHaveLength(moments * 5)
    const sample = file.blueprints.find((each: { id: string }) => each.id === id)
    for (const list of ['stages', 'nodes', 'moments', 'raters'] as const) {
      expect(document[list].map((record) => record.id)).toEqual(sample[list].map((record: { id: string }) => record.id))
    }
    expect(document.lanes.map((lane) => lane.id)).toEqual(file.lanes.map((lane: { id: string }) => lane.id))
    expect(document.lanes.map(({ line }) => line?.kind ?? null)).toEqual([
      null,
      'interaction',
      'visibility',
      'internal',
      null,
    ])
  })

  it.each(['taxi', 'hotpot', 'complaint'] as const)('%s has every word and number of the reference', (id) => {
    const sample = file.blueprints.find((each: { id: string }) => each.id === id)
    // Renamed on the way: they say how a record is kept, not what it says.
    const renamed = new Set(['mot', 'wait', 'fail', 'decision', 'as_is', 'word_of_mouth', 'promise'])
    const document = create(id)
    const words = new Set(leavesOf(document))
    // Keys of the reference are in words here, which is for people.
    const keys = /^(ex|s00\d)(?= |$)|^(regular|high_value)$/
    const lost = leavesOf({ ...sample, id: null }).filter((leaf) => !words.has(leaf) && !renamed.has(String(leaf)))
    expect(lost.filter((leaf) => !keys.test(String(leaf)))).toEqual([])
    expect([...words].filter((word) => keys.test(String(word)))).toEqual([])
  })

  it.each(['taxi', 'hotpot', 'complaint'] as const)(
    '%s says where things come from in the language of the document',
    (id) => {
      const [chinese, english] = [create(id), create(id, 'en')]
      expect(leavesOf(english).filter((leaf) => String(leaf).includes(' · '))).toEqual([])
      expect(leavesOf(chinese).filter((leaf) => /invented example|training notes| · /.test(String(leaf)))).toEqual([])
      expect(english.persona.source).toMatch(/^(invented example|training notes)/)
      expect(chinese.persona.source).toMatch(/^(虚构示例|培训资料)/)
    },
  )

  it.each(['taxi', 'hotpot', 'complaint'] as const)(
    '%s has curly quotation marks in Chinese, straight and paired ones in English',
    (id) => {
      for (const leaf of leavesOf(create(id)).map(String)) {
        if (/[\u4e00-\u9fff]/.test(leaf)) expect(leaf).not.toContain('"')
        else expect((leaf.match(/"/g) ?? []).length % 2).toBe(0)
      }
    },
  )

  it('keep rating, importance, promise, handoff and script where they belong', () => {
    const taxi = create('taxi')
    expect(taxi.ratings.find(({ moment, rater }) => moment === 'TX3' && rater === 'f1')).toEqual({
      moment: 'TX3',
      rater: 'f1',
      round: 1,
      levels: { basic: 5, expected: 3, desired: 2, unexpected: 1 },
      importance: 3,
    })
    expect(taxi.ratings.find(({ moment }) => moment === 'TX2')?.levels.unexpected).toBeNull()
    expect(taxi.moments[1]?.needs.unexpected).toMatchObject({ statements: [], target: null })
    expect(taxi.moments[0]?.needs.unexpected.statements[0]).toMatchObject({
      source: '培训资料',
      promisedBy: 'wordOfMouth',
    })
    expect(taxi.nodes.find(({ id }) => id === 'tx-c4')?.marks.wait).toEqual({ minutes: 6 })
    expect(taxi.nodes.find(({ id }) => id === 'tx-f5')?.marks.fail).toMatchObject({
      side: 'customer',
      type: 'resolution',
    })
    const complaint = create('complaint')
    expect(complaint.promises).toMatchObject([{ id: 'promise-1', source: '培训资料' }])
    expect(complaint.moments[3]?.needs.unexpected.statements[0]?.promisedBy).toBe('promise-1')
    expect(complaint.connections.find(({ id }) => id === 'cp-b1>cp-b2')?.handoff).toMatchObject({ rating: 2 })
    expect(complaint.moments[0]?.script.followThrough.en).toBe('agree the next contact')
    expect(complaint.nodes.find(({ id }) => id === 'cp-c1')?.mood).toBe('red')
    expect(complaint.metrics).toMatchObject([{ value: 2.4 }, { value: 6 }, { value: 11 }])
  })

  it('name owners in both languages', () => {
    for (const id of ['taxi', 'hotpot', 'complaint'] as const) {
      const owners = create(id, 'en').nodes.flatMap(({ owner }) => (Object.keys(owner).length > 0 ? [owner] : []))
      expect(owners.length).toBeGreaterThan(3)
      for (const owner of owners) {
        expect(Object.keys(owner)).toEqual(['zh-CN', 'en'])
        expect(owner.en).not.toMatch(/[\u4e00-\u9fff]/)
      }
    }
    expect(create('taxi').nodes.find(({ id }) => id === 'tx-d1')?.owner).toEqual({
      'zh-CN': '车队主管',
      en: 'Fleet manager',
    })
  })

  it('run straight down: most connections between lanes of a stage stay in one column', () => {
    for (const id of ['taxi', 'hotpot', 'complaint'] as const) {
      const document = create(id)
      const at = new Map(document.nodes.map((node) => [node.id, node.at]))
      const within = document.connections.filter(({ from, to, type }) => {
        const [a, b] = [at.get(from), at.get(to)]
        return (type === 'interaction' || type === 'shapes') && a?.stage === b?.stage
      })
      const straight = within.filter(({ from, to }) => at.get(from)?.slot === at.get(to)?.slot)
      expect(straight).toHaveLength(within.length)
    }
  })

  it('are what the generator makes (node build/run-ts.mjs build/write-templates.ts)', () => {
    const run = spawnSync(process.execPath, ['build/run-ts.mjs', 'build/write-templates.ts', '--check'], {
      encoding: 'utf8',
    })
    expect(run.status, run.stderr).toBe(0)
  })
})

describe('the blanks', () => {
  it('have lanes and stages in one language, and no nodes', () => {
    const document = create('five-lane', 'en')
    expect(document.languages).toEqual(['en'])
    expect(document.nodes).toEqual([])
    expect(document.exampleData).toBe(false)
    expect(document.lanes.map(({ role }) => role)).toEqual([
      'evidence',
      'customer',
      'frontstage',
      'backstage',
      'support',
    ])
    expect(document.stages).toHaveLength(4)
    expect(JSON.stringify(document)).not.toMatch(/[\u4e00-\u9fff]/)
    expect(create('four-lever').lanes.map(({ label }) => label)).toEqual([
      { 'zh-CN': '流程' },
      { 'zh-CN': '标准' },
      { 'zh-CN': '环境' },
      { 'zh-CN': '人' },
    ])
  })
})

describe('template ids', () => {
  it('are told from other words', () => {
    expect(isTemplateId('taxi')).toBe(true)
    expect(isTemplateId('train')).toBe(false)
  })
})
