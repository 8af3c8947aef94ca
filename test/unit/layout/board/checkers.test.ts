import { describe, expect, it } from 'vitest'
import type { Board, Point } from '../../../../shared/layout/board/types.ts'
import {
  badNumbers,
  bendsOn,
  brokenPromises,
  connectionsOnLines,
  connectionsThroughNodes,
  crookedConnections,
  crossingsOn,
  looseEnds,
  outsideBoard,
  overlappingNodes,
  sharedStretches,
  spilledWords,
} from '../../../helpers/board-invariants.ts'
import { boardOf, nodeOn, sketched } from '../../../helpers/board-sketch.ts'

const good = boardOf(
  sketched({
    nodes: { a: [0, 0], b: [0, 1], c: [1, 0], d: [1, 1] },
    connections: ['a-b', 'c-d', 'a-c'],
    more: { lanes: [{ id: 'l0', line: { kind: 'interaction' } }, { id: 'l1' }] },
  }),
)

const withNode = (id: string, change: object): Board => ({
  ...good,
  nodes: good.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
})
const withPoints = (id: string, points: readonly Point[]): Board => ({
  ...good,
  connections: good.connections.map((entry) => (entry.id === id ? { ...entry, points } : entry)),
})

describe('the checkers of the promises', () => {
  it('find nothing on a good board', () => {
    expect(brokenPromises(good)).toEqual({})
  })

  it('find numbers that are none, however deep', () => {
    expect(badNumbers({ a: [1, { b: Number.NaN }], c: Number.POSITIVE_INFINITY })).toEqual(['board.a[1].b', 'board.c'])
  })

  it('find nodes on each other', () => {
    const { x, y } = nodeOn(good, 'b')
    expect(overlappingNodes(withNode('a', { x: x - 20, y: y + 10 }))).toHaveLength(1)
  })

  it('find what leaves the board', () => {
    expect(outsideBoard(withNode('d', { x: good.width - 20 }))).toHaveLength(1)
    expect(outsideBoard(withPoints('a-b', [[-1, 10]]))).toEqual(['connection a-b'])
  })

  it('find words below their card or on each other', () => {
    const node = nodeOn(good, 'a')
    const low = { ...node.label, y: node.y + node.h + 4 }
    expect(spilledWords(withNode('a', { label: low }))).toHaveLength(1)
    expect(spilledWords(withNode('a', { second: node.label }))).toHaveLength(1)
  })

  it('find slanted, empty and needlessly parted segments', () => {
    const slanted: Point[] = [
      [0, 0],
      [10, 5],
    ]
    const empty: Point[] = [
      [0, 0],
      [0, 0],
      [0, 5],
    ]
    const parted: Point[] = [
      [0, 0],
      [0, 5],
      [0, 9],
    ]
    for (const points of [slanted, empty, parted]) expect(crookedConnections(withPoints('a-b', points))).toHaveLength(1)
  })

  it('find connections through nodes, also through their own ends', () => {
    const [a, d] = [nodeOn(good, 'a'), nodeOn(good, 'd')]
    const middle = d.y + d.h / 2
    const through = withPoints('a-b', [
      [d.x - 10, middle],
      [d.x + d.w + 10, middle],
    ])
    expect(connectionsThroughNodes(through)).toEqual(['a-b through d'])
    const own = withPoints('a-b', [
      [a.x + 4, a.y + 20],
      [a.x + a.w + 4, a.y + 20],
    ])
    expect(connectionsThroughNodes(own)).toEqual(['a-b through a'])
    const along = withPoints('a-b', [
      [a.x, a.y],
      [a.x + a.w, a.y],
    ])
    expect(connectionsThroughNodes(along)).toEqual([])
  })

  it('find shared stretches in either direction, and none where lines only touch', () => {
    const [, first] = [good, good.connections.find(({ id }) => id === 'c-d')?.points ?? []]
    const back = [...first].reverse()
    expect(sharedStretches(withPoints('a-b', back))).toHaveLength(1)
    const [x, y] = first.at(-1) ?? [0, 0]
    const touching = withPoints('a-b', [
      [x, y],
      [x + 30, y],
    ])
    expect(sharedStretches(touching)).toEqual([])
  })

  it('find ends that hang in the air', () => {
    expect(looseEnds(withPoints('a-b', [[1, 1]]))).toEqual(['a-b'])
  })

  it('find connections on separation lines', () => {
    const y = good.lines[0]?.y ?? 0
    const along = withPoints('a-b', [
      [10, y],
      [90, y],
    ])
    expect(connectionsOnLines(along)).toEqual(['a-b'])
  })

  it('count crossings and bends', () => {
    const [x, y] = good.connections.find(({ id }) => id === 'a-b')?.points[0] ?? [0, 0]
    const crossed = withPoints('c-d', [
      [x + 10, y - 50],
      [x + 10, y + 50],
    ])
    expect(crossingsOn(good)).toBe(0)
    expect(crossingsOn(crossed)).toBe(1)
    expect(bendsOn(good)).toBe(0)
  })
})
