import { columnRange, gridOf, occupancyOf } from '../../../shared/document/grid.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Board, BoardNode, Point } from '../../../shared/layout/board/types.ts'
import type { Edge, EdgeDrag } from './state.ts'

/** The grip on an edge of a node: a bar in its lower part, out of the way of the handle in the middle. Board units; `px` = one pixel. */
export function gripOf(
  node: BoardNode,
  side: Edge['side'],
  px: number,
): { x: number; y: number; w: number; h: number } {
  const h = Math.max(4 * px, Math.min(14 * px, node.h / 2 - 11 * px))
  const x = side === 'left' ? node.x : node.x + node.w
  return { x: x - 2 * px, y: node.y + node.h - h - px, w: 4 * px, h }
}

/** The edge of one of `nodes` that a press at `point` takes hold of: at its grip, within `reach`. */
export function edgeAt(nodes: readonly BoardNode[], point: Point, reach: number, px: number): Edge | null {
  for (const node of nodes) {
    for (const side of ['right', 'left'] as const) {
      const grip = gripOf(node, side, px)
      const isNear = Math.abs(point[0] - grip.x - grip.w / 2) <= reach
      if (isNear && point[1] >= grip.y - 2 * px && point[1] <= node.y + node.h) return { node: node.id, side }
    }
  }
  return null
}

/** The column of the board whose middle is nearest to `x`. */
function columnNear(board: Board, x: number): number {
  const distance = (index: number): number => {
    const column = board.columns[index]
    return column ? Math.abs(column.x + column.w / 2 - x) : Number.POSITIVE_INFINITY
  }
  return board.columns.reduce((best, _, index) => (distance(index) < distance(best) ? index : best), 0)
}

/**
 * The columns a node covers when its edge is dragged to `x`: at least one, up to the next node in its row (`blocked` when the pointer is beyond that) or the end
 * of the board. null when the node is not there.
 */
export function dragEdge(board: Board, document: Blueprint, { node: id, side }: Edge, x: number): EdgeDrag | null {
  const node = document.nodes.find((one) => one.id === id)
  const grid = gridOf(document)
  const range = node && columnRange(grid, node.at)
  if (!node || !range) return null
  const wanted = columnNear(board, x)
  const others = document.nodes.filter((one) => one.id !== id)
  const occupancy = occupancyOf(grid, others)
  const isFree = (column: number): boolean => {
    const place = grid.columns[column]
    return place !== undefined && occupancy.occupant({ ...node.at, ...place, span: 1 }) === undefined
  }
  let first = range.start
  let last = range.end - 1
  if (side === 'right') {
    last = range.start
    while (last < wanted && isFree(last + 1)) last++
    return { node: id, side, first, last, blocked: wanted > last }
  }
  first = last
  while (first > wanted && isFree(first - 1)) first--
  return { node: id, side, first, last, blocked: wanted < first }
}
