import { type Grid, gridOf } from '../../document/grid.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { isLaneOpen } from '../../document/view/visible-document.ts'
import { rowCounts } from '../cells.ts'
import { hasRecord, refuse } from '../records.ts'
import type { Operation } from '../types.ts'
import { moveNodes, type NodeMove } from './move-nodes.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

function sideways(node: Node, grid: Grid, step: number): NodeMove | null {
  const { lane, stage, slot, row } = node.at
  const column = grid.columns[(grid.first.get(stage) ?? 0) + slot + step]
  return column ? { node: node.id, lane, row, ...column } : null
}

/** One row up or down; from the first or last row on into the neighbouring lane. */
function vertically(node: Node, document: Blueprint, rows: ReadonlyMap<Id, number>, step: number): NodeMove | null {
  const { lane, stage, slot, row } = node.at
  const next = row + step
  if (next >= 0 && next < (rows.get(lane) ?? 0)) return { node: node.id, lane, stage, slot, row: next }
  // Out of sight is no place to go to.
  const lanes = document.lanes.filter((one) => one.id === lane || isLaneOpen(one))
  const neighbour = lanes[lanes.findIndex((one) => one.id === lane) + step]
  if (!neighbour) return null
  const target = step > 0 ? 0 : Math.max(0, (rows.get(neighbour.id) ?? 0) - 1)
  return { node: node.id, lane: neighbour.id, stage, slot, row: target }
}

/**
 * Moves nodes one step with the arrow keys: left and right through slots and on into the next stage, up and down through rows and on into
 * the next lane that is shown in full. A node in the way changes places with a single moved one. At the edge of the board: refused as out of range.
 */
export const moveNodeBy: Operation<{ readonly nodes: readonly Id[]; readonly direction: Direction }> = (
  document,
  { nodes, direction },
) => {
  const unknown = nodes.find((id) => !hasRecord(document, 'nodes', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  const moving = new Set(nodes)
  const grid = gridOf(document)
  const rows = rowCounts(document.nodes.filter((node) => !moving.has(node.id)))
  const step = direction === 'left' || direction === 'up' ? -1 : 1
  const moves: NodeMove[] = []
  for (const node of document.nodes.filter((one) => moving.has(one.id))) {
    const isSideways = direction === 'left' || direction === 'right'
    const move = isSideways ? sideways(node, grid, step) : vertically(node, document, rows, step)
    if (!move) return refuse('out-of-range', node.id)
    moves.push(move)
  }
  return moveNodes(document, { moves, mode: 'place' })
}
