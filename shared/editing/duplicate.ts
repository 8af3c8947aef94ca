import { ok } from '../document/result.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { Node } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'
import { settleNodes } from './cells.ts'
import { type Rename, renamedConnection, renamedMoment } from './copies.ts'
import { copyFragment, fragmentIds } from './fragment.ts'
import { inOrder, insertByFlow } from './moments.ts'
import { edited, patched, refuse, usedIds } from './records.ts'
import { clearLostPromises } from './removal.ts'
import type { OperationResult } from './types.ts'

/** Every id that needs a fresh one when a stage or lane is duplicated: its own, and those of its nodes, inner connections, moments and statements. */
export function duplicateIds(document: Blueprint, type: 'stage' | 'lane', id: Id): Id[] {
  const nodes = document.nodes.filter((node) => node.at[type] === id).map((node) => node.id)
  return [id, ...fragmentIds(copyFragment(document, nodes))]
}

/** The renaming of `ids`, or why it cannot be used: an id without a fresh one, or a fresh one already taken. */
export function renameFor(
  document: Blueprint,
  wanted: readonly Id[],
  ids: Readonly<Record<Id, Id>>,
): { readonly rename: Rename } | { readonly refusal: OperationResult } {
  const taken = usedIds(document)
  for (const old of wanted) {
    const fresh = ids[old]
    if (fresh === undefined) return { refusal: refuse('unknown-id', old) }
    if (taken.has(fresh)) return { refusal: refuse('duplicate', fresh) }
    taken.add(fresh)
  }
  return { rename: (id) => ids[id] ?? id }
}

/**
 * `document`, in which the copied stage or lane is already there, with copies of `originals` standing where `place` says, of the connections among them and of
 * their moments. Ratings and annotations are not copied: they are about the original.
 */
export function withCopies(
  document: Blueprint,
  originals: readonly Node[],
  { rename, place }: { readonly rename: Rename; readonly place: (node: Node) => Node['at'] },
): OperationResult {
  const fragment = copyFragment(
    document,
    originals.map((node) => node.id),
  )
  const copies = originals.map(
    (node): Node => ({ ...patched(node, { leverAt: undefined }), id: rename(node.id), at: place(node) }),
  )
  const moments = inOrder(fragment.moments).map((moment) => renamedMoment(moment, rename))
  const next = edited(document, {
    nodes: settleNodes(
      { stages: document.stages, nodes: [...document.nodes, ...copies] },
      new Set(copies.map((node) => node.id)),
    ),
    connections: [...document.connections, ...fragment.connections.map((one) => renamedConnection(one, rename))],
  })
  return ok(clearLostPromises(moments.length > 0 ? edited(next, { moments: insertByFlow(next, moments) }) : next))
}
