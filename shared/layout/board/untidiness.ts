import type { Board } from './types.ts'

type Stretch = { readonly id: string; readonly at: number; readonly lo: number; readonly hi: number }

/** How many corners the connections of a board have. */
export const countBends = (board: Board): number =>
  board.connections.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0)

/** How often two connections of a board cross. Cost: level stretches × plumb ones beside them. */
export function countCrossings(board: Board): number {
  const plumb: Stretch[] = []
  const level: Stretch[] = []
  for (const { id, points } of board.connections) {
    for (const [index, [x2, y2]] of points.entries()) {
      const before = points[index - 1]
      if (!before) continue
      const [x1, y1] = before
      if (x1 === x2) plumb.push({ id, at: x1, lo: Math.min(y1, y2), hi: Math.max(y1, y2) })
      else level.push({ id, at: y1, lo: Math.min(x1, x2), hi: Math.max(x1, x2) })
    }
  }
  plumb.sort((a, b) => a.at - b.at)
  let count = 0
  for (const { id, at, lo, hi } of level) {
    for (const other of plumb) {
      if (other.at <= lo) continue
      if (other.at >= hi) break
      if (other.id !== id && other.lo < at && other.hi > at) count++
    }
  }
  return count
}

/** What the eye has to work through on a board, for comparing arrangements of one blueprint: bends, and crossings, which are worse. */
export const untidiness = (board: Board): number => countBends(board) + 3 * countCrossings(board)
