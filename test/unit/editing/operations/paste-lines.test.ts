import { describe, expect, it } from 'vitest'
import { pasteLines } from '../../../../shared/editing/operations/paste-lines.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const ids = (lines: number): string[] => Array.from({ length: 2 * lines + 1 }, (_, index) => `new${index}`)
const args = (lines: readonly string[], lane: string, stage: string, slot = 0, after: string | null = null) => ({
  lines,
  language: 'en' as const,
  at: { lane, stage, slot, row: 0 },
  after,
  ids: ids(lines.length),
})
const wires = (one: typeof document) => one.connections.map(({ from, to, type }) => `${from} → ${to} ${type}`)

describe('pasteLines', () => {
  it('fills free columns and opens the others', () => {
    const next = edit(document, pasteLines, args(['one', 'two', 'three'], 'l2', 's1', 1))
    expect(['new0', 'new1', 'new2'].map((id) => cellOf(next, id))).toEqual(['l2/s1/1/0', 'l2/s1/2/0', 'l2/s1/3/0'])
    expect(next.nodes.find(({ id }) => id === 'new1')?.label).toEqual({ en: 'two' })
    expect(wires(next)).toEqual(expect.arrayContaining(['new0 → new1 flow', 'new1 → new2 flow']))
  })

  it('follows a step, and comes between two', () => {
    const next = edit(document, pasteLines, args(['one', 'two'], 'l1', 's2', 0, 'b'))
    expect(wires(next)).toEqual(expect.arrayContaining(['b → new0 flow', 'new0 → new1 flow', 'new1 → c flow']))
    expect(wires(next)).not.toContain('b → c flow')
    expect([cellOf(next, 'new0'), cellOf(next, 'new1'), cellOf(next, 'c')]).toEqual([
      'l1/s2/0/0',
      'l1/s2/1/0',
      'l1/s2/2/0',
    ])
    const bc = document.connections.find(({ from, to }) => from === 'b' && to === 'c')
    expect(next.connections.find(({ id }) => id === bc?.id)).toEqual({ ...bc, to: 'new0' })
  })

  it('sets cards of another kind side by side', () => {
    const blank = createFromTemplate('five-lane', { language: 'en', id: 'b', date: '2026-11-21' })
    const next = edit(blank, pasteLines, args(['sign', 'menu'], 'evidence', 'stage-1'))
    expect(next.nodes.map(({ kind, at }) => [kind, at.slot])).toEqual([
      ['environment', 0],
      ['environment', 1],
    ])
    expect(next.connections).toBe(blank.connections)
  })

  it('takes two thousand lines in a moment', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `line ${index}`)
    const start = performance.now()
    const result = pasteLines(document, args(many, 'l1', 's3', 0, 'c'))
    expect(result.ok && result.value.nodes.length).toBe(document.nodes.length + 2_000)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('refuses what is not there, and ids that are taken or too few', () => {
    expect(refusal(document, pasteLines, args(['x'], 'gone', 's1')).id).toBe('gone')
    expect(refusal(document, pasteLines, args(['x'], 'l1', 'gone')).id).toBe('gone')
    expect(refusal(document, pasteLines, args(['x'], 'l1', 's1', 0, 'gone')).id).toBe('gone')
    expect(refusal(document, pasteLines, args(['x'], 'l1', 's1', -1)).code).toBe('out-of-range')
    expect(refusal(document, pasteLines, { ...args(['x'], 'l1', 's1'), ids: ['a', 'y', 'z'] }).id).toBe('a')
    expect(refusal(document, pasteLines, { ...args(['x'], 'l1', 's1'), ids: ['y'] }).code).toBe('duplicate')
    expect(pasteLines(document, args([], 'l1', 's1'))).toEqual({ ok: true, value: document })
  })
})
