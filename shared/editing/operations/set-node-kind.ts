import { ok } from '../../document/result.ts'
import type { NodeKind } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, mapped, patched, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Changes the kind of nodes; the fields of their old kind stay, so that changing back loses nothing. */
export const setNodeKind: Operation<{ readonly nodes: readonly Id[]; readonly kind: NodeKind }> = (
  document,
  { nodes, kind },
) => {
  const unknown = nodes.find((id) => !hasRecord(document, 'nodes', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  const wanted = new Set(nodes)
  return ok(
    edited(document, {
      nodes: mapped(document.nodes, (node) => (wanted.has(node.id) ? patched(node, { kind }) : node)),
    }),
  )
}
