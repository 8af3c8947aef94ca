import { gridOf, occupancyOf } from '../../document/grid.ts'
import type { Id } from '../../document/schema/text.ts'
import { withCell } from '../cells.ts'
import { isWhole, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Lets a node cover `span` slots from its own on, also across stages. Refused past the end of the board and where another node is in the way. */
export const spanNode: Operation<{ readonly node: Id; readonly span: number }> = (document, { node: id, span }) => {
  const node = document.nodes.find((one) => one.id === id)
  if (!node) return refuse('unknown-id', id)
  const grid = gridOf(document)
  const start = (grid.first.get(node.at.stage) ?? 0) + node.at.slot
  if (!isWhole(span, 1, grid.columns.length - start)) return refuse('out-of-range', id)
  const others = document.nodes.filter((one) => one !== node)
  const occupant = occupancyOf(grid, others).occupant({ ...node.at, span })
  if (occupant !== undefined) return refuse('occupied', occupant)
  return updateRecord(document, 'nodes', id, (one) => withCell(one, { span }))
}
