import { describe, expect, it } from 'vitest'
import { centre } from '../../../../../renderer/canvas/geometry/box.ts'
import { boxOf, handlePoint, hitTest, nodesInBox, sides } from '../../../../../renderer/canvas/geometry/hit-test.ts'
import { boardOf, template } from '../board-fixture.ts'

const board = boardOf(template('hotpot'))
const plain = { handles: [], reach: 5 }

describe('hitTest', () => {
  it('finds every node in its middle and at its foot', () => {
    for (const node of board.nodes) {
      expect(hitTest(board, centre(node), plain)).toEqual({ type: 'node', id: node.id })
      expect(hitTest(board, [node.x + 3, node.y + node.h - 2], plain)).toEqual({ type: 'node', id: node.id })
    }
  })
  it('finds badges before their nodes, and points of the curve', () => {
    const badges = board.nodes.flatMap((node) => node.badges.map((badge) => ({ node, badge })))
    expect(badges.length).toBeGreaterThan(0)
    for (const { node, badge } of badges) {
      expect(hitTest(board, centre(badge), plain)).toEqual({ type: 'moment', id: badge.moment, node: node.id })
    }
    for (const point of board.curve?.points ?? []) {
      expect(hitTest(board, [point.x + 3, point.y - 3], plain)).toEqual({
        type: 'moment',
        id: point.moment,
        node: null,
      })
    }
  })
  it('finds connections near their middle, within reach only', () => {
    for (const { id, points } of board.connections) {
      const [a, b] = [points[0], points[1]]
      if (!a || !b || Math.hypot(a[0] - b[0], a[1] - b[1]) < 24) continue
      const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const
      expect(hitTest(board, middle, plain)).toEqual({ type: 'connection', id })
    }
  })
  it('finds stages by their header and lanes by their name, and nothing in an empty cell', () => {
    for (const stage of board.stages)
      expect(hitTest(board, centre(stage), plain)).toEqual({ type: 'stage', id: stage.id })
    for (const lane of board.lanes) {
      expect(hitTest(board, [40, lane.y + lane.h / 2], plain)).toEqual({ type: 'lane', id: lane.id })
    }
    const column = board.columns.at(-1)
    const lane = board.lanes.find(({ role }) => role === 'backstage')
    expect(hitTest(board, [(column?.x ?? 0) + 60, (lane?.y ?? 0) + 50], plain)).toBeNull()
    expect(hitTest(board, [-500, -500], plain)).toBeNull()
  })
  it('finds handles only on nodes that show them', () => {
    const node = board.nodes[3]
    if (!node) throw new Error('no node')
    for (const side of sides) {
      const at = handlePoint(node, side)
      expect(hitTest(board, at, { handles: [node.id], reach: 5 })).toEqual({ type: 'handle', node: node.id, side })
      expect(hitTest(board, at, plain)?.type).not.toBe('handle')
    }
  })
})

describe('nodesInBox', () => {
  it('takes every node the frame touches', () => {
    expect(nodesInBox(board, { x: 0, y: 0, w: board.width, h: board.height })).toHaveLength(board.nodes.length)
    const [node] = board.nodes
    if (!node) throw new Error('no node')
    expect(nodesInBox(board, { x: node.x - 5, y: node.y - 5, w: 10, h: 10 })).toEqual([node.id])
  })
})

describe('boxOf', () => {
  it('knows the place of everything selectable, and null for what is gone', () => {
    const connection = board.connections[0]
    expect(boxOf(board, { type: 'connection', id: connection?.id ?? '' })).not.toBeNull()
    expect(boxOf(board, { type: 'moment', id: board.curve?.points[0]?.moment ?? '' })).not.toBeNull()
    for (const type of ['node', 'connection', 'moment', 'stage', 'lane'] as const) {
      expect(boxOf(board, { type, id: 'gone' })).toBeNull()
    }
  })
})
