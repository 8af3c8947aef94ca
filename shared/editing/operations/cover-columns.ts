import { gridOf, occupancyOf } from '../../document/grid.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'
import { withCell } from '../cells.ts'
import { edited, isWhole, mapped, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Lets a node cover the columns `first` to `last`, counted over the whole board; lane and row stay. Refused beyond the board and where another node is in
 * the way.
 */
export const coverColumns: Operation<{ readonly node: Id; readonly first: number; readonly last: number }> = (
  document,
  { node: id, first, last },
) => {
  const node = document.nodes.find((one) => one.id === id)
  if (!node) return refuse('unknown-id', id)
  const grid = gridOf(document)
  const place = grid.columns[first]
  if (!place || !isWhole(last, first, grid.columns.length - 1)) return refuse('out-of-range', id)
  const at = { ...place, span: last - first + 1 }
  const others = document.nodes.filter((one) => one !== node)
  const occupant = occupancyOf(grid, others).occupant({ ...node.at, ...at })
  if (occupant !== undefined) return refuse('occupied', occupant)
  const isRightwards = place.stage === node.at.stage && place.slot >= node.at.slot
  return updateRecord(isRightwards ? document : holdColumns(document, node.at.stage), 'nodes', id, (one) =>
    withCell(one, at),
  )
}

/** A column that nobody starts in any more stays open, so that nothing else moves. */
const holdColumns = (document: Blueprint, id: Id): Blueprint =>
  edited(document, {
    stages: mapped(document.stages, (stage) =>
      stage.id === id ? patched(stage, { slots: gridOf(document).slots.get(id) ?? stage.slots }) : stage,
    ),
  })
