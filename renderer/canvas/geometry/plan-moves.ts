import { columnAt, type Grid, gridOf } from '../../../shared/document/grid.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Node } from '../../../shared/document/schema/node.ts'
import type { NodeMove } from '../../../shared/editing/operations/move-nodes.ts'
import type { DropTarget } from '../../store/session.ts'

const columnOf = (grid: Grid, { at }: Node): number => (grid.first.get(at.stage) ?? 0) + at.slot

/** Stage and slot of a column; columns past the end continue the last stage. */
function placeOf(grid: Grid, column: number): { stage: string; slot: number } | undefined {
  const known = columnAt(grid, column)
  const last = grid.columns.at(-1)
  return known ?? (last && { stage: last.stage, slot: last.slot + 1 + column - grid.columns.length })
}

/** `step` shortened so that every value plus it stays within 0…`most`. */
function fitStep(values: readonly number[], step: number, most: number): number {
  return Math.min(most - Math.max(...values), Math.max(-Math.min(...values), step))
}

/**
 * Where each of `ids` goes when `grabbed` is dropped on `target`: the group keeps its relative cells and is pushed back where it would leave
 * the board at the left, top or bottom. When a slot is inserted, the whole group goes into the target's stage, side by side as it was.
 */
export function planMoves(
  document: Blueprint,
  ids: readonly string[],
  grabbed: string,
  target: DropTarget,
): NodeMove[] {
  const wanted = new Set(ids)
  const nodes = document.nodes.filter(({ id }) => wanted.has(id))
  const leader = nodes.find(({ id }) => id === grabbed)
  if (!leader) return []
  const grid = gridOf(document)
  const lanes = document.lanes.map(({ id }) => id)
  const columns = nodes.map((node) => columnOf(grid, node))
  const laneStep = fitStep(
    nodes.map(({ at }) => lanes.indexOf(at.lane)),
    lanes.indexOf(target.lane) - lanes.indexOf(leader.at.lane),
    lanes.length - 1,
  )
  const targetColumn = (grid.first.get(target.stage) ?? 0) + target.slot
  const columnStep = Math.max(-Math.min(...columns), targetColumn - columnOf(grid, leader))
  const left = Math.min(...columns)
  return nodes.flatMap((node, index) => {
    const column = columns[index] ?? 0
    const lane = lanes[lanes.indexOf(node.at.lane) + laneStep]
    const place = target.insert
      ? { stage: target.stage, slot: target.slot + column - left }
      : node === leader
        ? { stage: target.stage, slot: target.slot }
        : placeOf(grid, column + columnStep)
    const row = Math.max(0, node.at.row + target.row - leader.at.row)
    return lane !== undefined && place ? [{ node: node.id, lane, ...place, row }] : []
  })
}
