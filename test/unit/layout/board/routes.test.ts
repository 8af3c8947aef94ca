import { describe, expect, it } from 'vitest'
import { brokenPromises, crossingsOn } from '../../../helpers/board-invariants.ts'
import { boardOf, courseOf, nodeOn, type Sketch, sketched, wireOn } from '../../../helpers/board-sketch.ts'

const board = (sketch: Sketch) => boardOf(sketched(sketch))

describe('courses of single connections', () => {
  const cases: readonly [string, Sketch, string][] = [
    ['a neighbour to the right', { nodes: { a: [0, 0], b: [0, 1] } }, 'right 0 left'],
    ['a neighbour to the left', { nodes: { a: [0, 1], b: [0, 0] } }, 'left 0 right'],
    ['a node in the lane below', { nodes: { a: [0, 0], b: [1, 0] } }, 'bottom 0 top'],
    ['a node in the lane above', { nodes: { a: [1, 0], b: [0, 0] } }, 'top 0 bottom'],
    ['a node in the next row of its lane', { nodes: { a: [0, 0], b: [0, 0, 1] } }, 'bottom 0 top'],
    ['along empty cells of its row', { nodes: { a: [0, 0], b: [0, 4] } }, 'right 0 left'],
    ['down through empty cells of its column', { nodes: { a: [0, 0], b: [3, 0], c: [1, 1] } }, 'bottom 0 top'],
    ['to a wide node below', { nodes: { a: [0, 2], b: [1, 0, 0, 4] } }, 'bottom 0 top'],
    ['out of a wide node', { nodes: { a: [0, 0, 0, 4], b: [1, 3] } }, 'bottom 0 top'],
  ]
  for (const [name, sketch, course] of cases)
    it(`${name}: ${course}`, () => {
      const laid = board({ ...sketch, connections: ['a-b'] })
      expect(courseOf(laid, 'a-b')).toBe(course)
      expect(brokenPromises(laid)).toEqual({})
    })

  it('turn one corner where the corner cell is free', () => {
    expect(courseOf(board({ nodes: { a: [0, 0], b: [1, 1] }, connections: ['a-b'] }), 'a-b')).toMatch(/ 1 /)
  })

  it('turn two corners where both corner cells are taken', () => {
    const laid = board({ nodes: { a: [0, 0], b: [1, 1], x: [0, 1], y: [1, 0] }, connections: ['a-b'] })
    expect(courseOf(laid, 'a-b')).toMatch(/ 2 /)
    expect(brokenPromises(laid)).toEqual({})
  })

  it('go around a node between them in two bends', () => {
    const laid = board({ nodes: { a: [0, 0], x: [0, 1], b: [0, 2] }, connections: ['a-b'] })
    expect(courseOf(laid, 'a-b')).toMatch(/^(bottom 2 bottom|top 2 top)$/)
    expect(brokenPromises(laid)).toEqual({})
  })

  it('go around a column of nodes between them', () => {
    const laid = board({ nodes: { a: [0, 0], x: [1, 0], b: [2, 0] }, connections: ['a-b'] })
    expect(wireOn(laid, 'a-b').points.length).toBeLessThanOrEqual(4)
    expect(brokenPromises(laid)).toEqual({})
  })

  it('find a way around a node as wide as the board', () => {
    const laid = board({ nodes: { a: [0, 1], wall: [1, 0, 0, 3], b: [2, 1] }, connections: ['a-b'] })
    expect(brokenPromises(laid)).toEqual({})
    const wall = nodeOn(laid, 'wall')
    expect(wireOn(laid, 'a-b').points.some(([x]) => x < wall.x || x > wall.x + wall.w)).toBe(true)
  })

  it('find a way through several walls with gaps at changing ends', () => {
    const laid = board({
      nodes: { a: [0, 0], w1: [1, 0, 0, 3], w2: [2, 1, 0, 3], w3: [3, 0, 0, 3], b: [4, 3] },
      connections: ['a-b', "b-a'"],
    })
    expect(brokenPromises(laid)).toEqual({})
  })
})

describe('places of ports', () => {
  it('keep a single connection in the middle of both sides', () => {
    const laid = board({ nodes: { a: [0, 0], b: [0, 1], c: [1, 0] }, connections: ['a-b', 'a-c:support'] })
    const a = nodeOn(laid, 'a')
    expect(wireOn(laid, 'a-b').points[0]).toEqual([a.x + a.w, a.y + a.h / 2])
    expect(wireOn(laid, 'a-c').points[0]).toEqual([a.x + a.w / 2, a.y + a.h])
  })

  it('keep a straight connection in the middle when others join beside it', () => {
    const laid = board({ nodes: { a: [0, 0], b: [0, 1], c: [1, 1], x: [1, 0] }, connections: ['a-b', 'a-c'] })
    const a = nodeOn(laid, 'a')
    expect(wireOn(laid, 'a-b').points[0]).toEqual([a.x + a.w, a.y + a.h / 2])
  })

  it('part two connections between the same nodes', () => {
    const laid = board({ nodes: { a: [0, 0], b: [0, 1] }, connections: ['a-b', "a-b'"] })
    const heights = laid.connections.map(({ points }) => points[0]?.[1])
    expect(new Set(heights).size).toBe(2)
    expect(laid.connections.every(({ points }) => points.length === 2)).toBe(true)
    expect(brokenPromises(laid)).toEqual({})
  })

  it('part there and back', () => {
    const laid = board({ nodes: { a: [0, 0], b: [1, 0] }, connections: ['a-b', 'b-a'] })
    expect(brokenPromises(laid)).toEqual({})
    expect(laid.connections.every(({ points }) => points.length === 2)).toBe(true)
  })

  it('let ports facing each other over a gutter both stay in the middle', () => {
    const laid = board({
      nodes: { a: [0, 0], b: [0, 1], c: [1, 0], d: [1, 1], e: [2, 0], f: [2, 1] },
      connections: ['a-d', 'e-b'],
    })
    expect(brokenPromises(laid)).toEqual({})
  })
})

describe('bundles', () => {
  const fan = (count: number): Sketch => ({
    nodes: {
      hub: [0, 0],
      ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, [1, index + 1] as const])),
      ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, [0, index + 1] as const])),
    },
    connections: Array.from({ length: count }, (_, index) => `hub-n${index}`),
  })

  it('leave one side without crossing each other', () => {
    const laid = board(fan(6))
    expect(brokenPromises(laid)).toEqual({})
    expect(crossingsOn(laid)).toBe(0)
  })

  it('stay apart at a hub of eighty', () => {
    const names = Array.from({ length: 80 }, (_, index) => `n${index}`)
    const laid = board({
      nodes: {
        hub: [1, 5],
        ...Object.fromEntries(
          names.map((name, index) => [name, [index % 2 === 0 ? 0 : 2, index % 10, index >> 3] as const]),
        ),
      },
      connections: names.flatMap((name, index) => (index % 3 === 0 ? [`${name}-hub`] : [`hub-${name}`])),
    })
    expect(brokenPromises(laid)).toEqual({})
  })

  it('stay apart when sixty connections join the same two nodes', () => {
    const connections = Array.from({ length: 60 }, (_, index) => `a-b${"'".repeat(index)}`)
    const laid = board({ nodes: { a: [0, 0], b: [0, 1] }, connections })
    expect(laid.connections.length).toBe(60)
    expect(brokenPromises(laid)).toEqual({})
  })

  it('nest around a row of nodes', () => {
    const laid = board({
      nodes: { a: [0, 0], b: [0, 1], c: [0, 2], d: [0, 3], e: [0, 4], f: [0, 5] },
      connections: ['a-f', 'b-e'],
    })
    expect(crossingsOn(laid)).toBe(0)
    expect(brokenPromises(laid)).toEqual({})
  })
})

describe('routes', () => {
  const sketch: Sketch = {
    nodes: { a: [0, 0], b: [0, 1], c: [1, 0], d: [1, 2], e: [2, 1] },
    connections: ['a-b', 'a-d', 'c-d', 'b-e', 'e-a'],
  }

  it('depend on cells alone: longer words move no connection to another side', () => {
    const short = board(sketch)
    const long = board({
      ...sketch,
      with: { a: { label: { en: 'A very long label that takes many lines. '.repeat(4) } } },
    })
    for (const { id } of short.connections) expect(courseOf(long, id)).toBe(courseOf(short, id))
  })

  it('skip connections without two placed ends', () => {
    const document = sketched(sketch)
    const stray = { ...document, connections: document.connections.map((entry) => ({ ...entry, to: 'nobody' })) }
    expect(boardOf(stray).connections).toEqual([])
    const own = { ...document, connections: document.connections.map((entry) => ({ ...entry, to: entry.from })) }
    expect(boardOf(own).connections).toEqual([])
  })
})
