import { describe, expect, it } from 'vitest'
import { boardBetween, ease, openGap, shiftNodes } from '../../../../../renderer/canvas/structure/tween.ts'
import type { Blueprint } from '../../../../../shared/document/schema/document.ts'
import { arrange } from '../../../../../shared/editing/operations/arrange.ts'
import { moveStage } from '../../../../../shared/editing/operations/move-stage.ts'
import { badNumbers } from '../../../../helpers/board-invariants.ts'
import { boardOf, template } from '../board-fixture.ts'

const document = template('hotpot')
const before = boardOf(document)
const value = (result: { ok: boolean; value?: Blueprint }): Blueprint => {
  if (!result.value) throw new Error('refused')
  return result.value
}
const after = boardOf(value(moveStage(document, { stage: document.stages[1]?.id ?? '', index: 4 })))
const places = (board: typeof before) => Object.fromEntries(board.nodes.map(({ id, x, y }) => [id, [x, y]]))

describe('boardBetween', () => {
  it('starts with everything where it was and ends as the new board itself', () => {
    const start = boardBetween(before, after, 0)
    expect(places(start)).toEqual(places(before))
    expect(start.stages.map(({ id, x }) => [id, x]).toSorted()).toEqual(
      before.stages.map(({ id, x }) => [id, x]).toSorted(),
    )
    expect(boardBetween(before, after, 1)).toBe(after)
  })

  it('takes what stands on a node along, and the ends of connections', () => {
    const half = boardBetween(before, after, 0.5)
    expect(badNumbers(half)).toEqual([])
    for (const node of half.nodes) {
      const end = after.nodes.find(({ id }) => id === node.id)
      if (!end) throw new Error('lost a node')
      expect(node.icon.x - node.x).toBeCloseTo(end.icon.x - end.x)
      expect(node.label.y - node.y).toBeCloseTo(end.label.y - end.y)
      expect(node.badges.map(({ x }) => Math.round(x - node.x))).toEqual(
        end.badges.map(({ x }) => Math.round(x - end.x)),
      )
    }
    for (const connection of half.connections) {
      const end = after.connections.find(({ id }) => id === connection.id)
      const [from, to] = [half, after].map((board) => board.nodes.find(({ id }) => id === connection.from))
      const [start, final] = [connection.points[0], end?.points[0]]
      if (!from || !to || !start || !final) throw new Error('lost an end')
      expect(start[0] - from.x).toBeCloseTo(final[0] - to.x)
      expect(start[1] - from.y).toBeCloseTo(final[1] - to.y)
    }
  })

  it('shows what is new in its place, and nothing of what has gone', () => {
    const [first, ...rest] = before.nodes
    const fewer = { ...before, nodes: rest, connections: [] }
    expect(boardBetween(fewer, before, 0).nodes.find(({ id }) => id === first?.id)).toBe(first)
    expect(boardBetween(before, fewer, 0).nodes.some(({ id }) => id === first?.id)).toBe(false)
  })
})

describe('shiftNodes and openGap', () => {
  it('hand out the same nodes and connections where nothing moves', () => {
    const same = shiftNodes(before, () => ({ dx: 0, dy: 0 }))
    expect(same.nodes.every((node, index) => node === before.nodes[index])).toBe(true)
    expect(same.connections.every((each, index) => each === before.connections[index])).toBe(true)
  })

  it('opens between what stands left and right, but for those that are being dragged', () => {
    const x = (before.columns[2]?.x ?? 0) - 20
    const grabbed = before.nodes.find((node) => node.x > x)?.id ?? ''
    const open = openGap(before, x, new Set([grabbed]))
    for (const [index, node] of open.nodes.entries()) {
      const old = before.nodes[index]?.x ?? 0
      if (node.id === grabbed) expect(node.x).toBe(old)
      else expect(Math.sign(node.x - old)).toBe(old >= x ? 1 : -1)
    }
    for (const { from, to, points } of open.connections) {
      if (from === grabbed || to === grabbed) continue
      for (const [index, [px, py]] of points.slice(1).entries()) {
        const [lastX, lastY] = points[index] ?? [px, py]
        expect(Math.min(Math.abs(px - lastX), Math.abs(py - lastY)), `${from} ${to}`).toBeCloseTo(0)
      }
    }
  })
})

describe('ease', () => {
  it('goes from 0 to 1 without turning back', () => {
    const times = Array.from({ length: 21 }, (_, index) => ease(index / 20))
    expect([times[0], times[10], times[20]]).toEqual([0, 0.5, 1])
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })
})

it('follows an arrangement from scratch without a bad number on the way', () => {
  const fresh = boardOf(value(arrange(document, {})))
  for (const time of [0, 0.3, 0.9]) expect(badNumbers(boardBetween(before, fresh, time))).toEqual([])
})
