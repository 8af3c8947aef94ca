import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { settleNodes, shrinkSpans, withCell } from '../cells.ts'
import { edited, hasRecord, mapped, refuse } from '../records.ts'
import { removeRecords } from '../removal.ts'
import type { Operation } from '../types.ts'

/** Deletes a stage; its nodes go with it, or behind the last slot of the stage `to`, in the columns they had. */
export const deleteStage: Operation<{ readonly stage: Id; readonly nodes: 'delete' | { readonly to: Id } }> = (
  document,
  { stage, nodes },
) => {
  if (!hasRecord(document, 'stages', stage)) return refuse('unknown-id', stage)
  let moved = edited(document, { nodes: shrinkSpans(document, stage) })
  if (nodes !== 'delete') {
    const { to } = nodes
    if (to === stage) return refuse('invalid', to)
    if (!hasRecord(document, 'stages', to)) return refuse('unknown-id', to)
    const offset = gridOf(document).slots.get(to) ?? 0
    const used = document.nodes.filter((node) => node.at.stage === to).map((node) => node.at.slot + 1)
    const start = used.length === 0 ? 0 : offset
    moved = edited(moved, {
      nodes: mapped(moved.nodes, (node) =>
        node.at.stage === stage ? withCell(node, { stage: to, slot: start + node.at.slot }) : node,
      ),
    })
  }
  const next = removeRecords(moved, { stages: new Set([stage]) })
  return ok(edited(next, { nodes: settleNodes(next) }))
}
