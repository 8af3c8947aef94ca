import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { settleNodes } from '../cells.ts'
import { edited, hasRecord, refuse } from '../records.ts'
import { removeRecords } from '../removal.ts'
import type { Operation } from '../types.ts'

/** Deletes nodes with their connections, moments (and ratings) and annotations. */
export const deleteNodes: Operation<{ readonly nodes: readonly Id[] }> = (document, { nodes }) => {
  const unknown = nodes.find((id) => !hasRecord(document, 'nodes', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  const next = removeRecords(document, { nodes: new Set(nodes) })
  return ok(edited(next, { nodes: settleNodes(next) }))
}
