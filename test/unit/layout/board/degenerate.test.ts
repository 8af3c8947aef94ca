import { describe, expect, it } from 'vitest'
import { createBlueprint, createLane, createNode, createStage } from '../../../../shared/document/factory.ts'
import { measures } from '../../../../shared/layout/board/measures.ts'
import { brokenPromises } from '../../../helpers/board-invariants.ts'
import { boardOf, nodeOn, sketched } from '../../../helpers/board-sketch.ts'

const stage = (id: string, slots = 1) => createStage({ id, slots, label: { en: id } })
const lane = (id: string) => createLane({ id, label: { en: id } })
const node = (id: string, at: Partial<Parameters<typeof createNode>[0]['at']> = {}) =>
  createNode({ id, kind: 'people', at: { lane: 'l', stage: 's', ...at } })

describe('odd documents still give a board', () => {
  it('an empty one: the field of lane names and one empty cell', () => {
    const board = boardOf(createBlueprint({ id: 'x', languages: ['en'] }))
    expect(brokenPromises(board)).toEqual({})
    expect(board.width).toBeGreaterThan(measures.laneHeader + measures.slot)
    expect(board.height).toBeGreaterThan(measures.row)
    expect(board).toMatchObject({
      nodes: [],
      connections: [],
      lanes: [],
      stages: [],
      columns: [],
      rows: [],
      curve: null,
    })
  })

  it('stages without lanes, lanes without stages', () => {
    const flat = boardOf(createBlueprint({ id: 'x', languages: ['en'], stages: [stage('a'), stage('b', 3)] }))
    expect(brokenPromises(flat)).toEqual({})
    expect(flat.columns.map(({ stage: id, slot }) => `${id}${slot}`)).toEqual(['a0', 'b0', 'b1', 'b2'])
    const narrow = boardOf(createBlueprint({ id: 'x', languages: ['en'], lanes: [lane('a'), lane('b')] }))
    expect(brokenPromises(narrow)).toEqual({})
    expect(narrow.rows.map(({ lane: id, row }) => `${id}${row}`)).toEqual(['a0', 'b0'])
  })

  it('one lane, one node, no words', () => {
    const board = boardOf(
      createBlueprint({ id: 'x', languages: ['en'], stages: [stage('s')], lanes: [lane('l')], nodes: [node('n')] }),
    )
    expect(brokenPromises(board)).toEqual({})
    expect(nodeOn(board, 'n')).toMatchObject({
      w: measures.slot,
      h: measures.row,
      second: null,
      detail: null,
      image: null,
    })
    expect(nodeOn(board, 'n').label.lines).toEqual([])
  })

  it('nodes of unknown lanes and stages are left out, with what hangs on them', () => {
    const document = sketched({ nodes: { a: [0, 0], b: [0, 1] }, connections: ['a-b'], moments: ['b'] })
    const lost = {
      ...document,
      nodes: document.nodes.map((entry) => (entry.id === 'b' ? node('b', { lane: 'gone' }) : entry)),
    }
    const board = boardOf(lost)
    expect(board.nodes.map(({ id }) => id)).toEqual(['a'])
    expect(board.connections).toEqual([])
    expect(board.curve).toBeNull()
  })

  it('two nodes in one cell: the later id moves to the next free row', () => {
    const nodes = [node('b'), node('a'), node('c', { row: 1 })]
    const board = boardOf(
      createBlueprint({ id: 'x', languages: ['en'], stages: [stage('s')], lanes: [lane('l')], nodes }),
    )
    expect(brokenPromises(board)).toEqual({})
    const heights = ['a', 'c', 'b'].map((id) => nodeOn(board, id).y)
    expect(heights).toEqual([...heights].sort((p, q) => p - q))
    expect(board.rows.length).toBe(3)
  })

  it('a span past the last column ends at the last column', () => {
    const nodes = [node('wide', { span: 50 })]
    const board = boardOf(
      createBlueprint({ id: 'x', languages: ['en'], stages: [stage('s', 2)], lanes: [lane('l')], nodes }),
    )
    expect(brokenPromises(board)).toEqual({})
    expect(board.columns.length).toBe(2)
    expect(nodeOn(board, 'wide').w).toBe(2 * measures.slot + measures.gutter)
  })

  it('far slots and rows', () => {
    const nodes = [node('a'), node('b', { slot: 900, row: 900 }), node('c', { slot: 3, row: 40 })]
    const document = createBlueprint({ id: 'x', languages: ['en'], stages: [stage('s')], lanes: [lane('l')], nodes })
    expect(brokenPromises(boardOf(document))).toEqual({})
  })

  it('labels of eighty Chinese characters, one endless word, emoji and line breaks', () => {
    const words = [
      '顾客希望有人主动告知预计时间'.repeat(6).slice(0, 80),
      'Donaudampfschifffahrt'.repeat(6),
      '👩‍👩‍👧‍👦🍲',
      'a\nb\nc',
    ]
    const nodes = words.map((text, index) =>
      createNode({
        id: `n${index}`,
        kind: 'process',
        at: { lane: 'l', stage: 's', slot: index },
        label: { 'zh-CN': text },
      }),
    )
    const document = createBlueprint({ id: 'x', languages: ['zh-CN'], stages: [stage('s')], lanes: [lane('l')], nodes })
    const board = boardOf(document, { languages: ['zh-CN'] })
    expect(brokenPromises(board)).toEqual({})
    expect(nodeOn(board, 'n0').label.lines.join('')).toBe(words[0])
    expect(nodeOn(board, 'n1').label.lines.join('')).toBe(words[1])
    expect(nodeOn(board, 'n3').label.lines).toEqual(['a', 'b', 'c'])
    expect(new Set(board.nodes.map(({ h }) => h)).size).toBe(1)
  })

  it('a very long name of a lane makes room for itself', () => {
    const board = boardOf(
      createBlueprint({
        id: 'x',
        languages: ['en'],
        stages: [stage('s')],
        lanes: [createLane({ id: 'l', label: { en: 'word '.repeat(60) } })],
      }),
    )
    const { label, h } = board.lanes[0] ?? { label: { lines: [], lineHeight: 0 }, h: 0 }
    expect(label.lines.length * label.lineHeight).toBeLessThan(h)
  })
})
