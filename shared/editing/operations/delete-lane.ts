import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { rowCounts, settleNodes, withCell } from '../cells.ts'
import { edited, hasRecord, mapped, refuse } from '../records.ts'
import { removeRecords } from '../removal.ts'
import type { Operation } from '../types.ts'

/** Deletes a lane; its nodes go with it, or below the last row of the lane `to`, in the columns they had. */
export const deleteLane: Operation<{ readonly lane: Id; readonly nodes: 'delete' | { readonly to: Id } }> = (
  document,
  { lane, nodes },
) => {
  if (!hasRecord(document, 'lanes', lane)) return refuse('unknown-id', lane)
  let moved = document
  if (nodes !== 'delete') {
    const { to } = nodes
    if (to === lane) return refuse('invalid', to)
    if (!hasRecord(document, 'lanes', to)) return refuse('unknown-id', to)
    const offset = rowCounts(document.nodes).get(to) ?? 0
    moved = edited(document, {
      nodes: mapped(document.nodes, (node) =>
        node.at.lane === lane ? withCell(node, { lane: to, row: offset + node.at.row }) : node,
      ),
    })
  }
  const next = removeRecords(moved, { lanes: new Set([lane]) })
  return ok(edited(next, { nodes: settleNodes(next) }))
}
