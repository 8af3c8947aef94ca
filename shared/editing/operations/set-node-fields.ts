import { ok } from '../../document/result.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { dropLostAssets } from '../assets.ts'
import { patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Everything of a node but its id, kind and cell. */
export type NodeFields = Partial<
  Pick<
    Node,
    | 'label'
    | 'marks'
    | 'process'
    | 'standard'
    | 'environment'
    | 'people'
    | 'mood'
    | 'evidence'
    | 'owner'
    | 'notes'
    | 'source'
    | 'links'
    | 'image'
  >
>

/** Sets fields of a node; undefined takes an optional one away. An image must be one of the document's assets; one that no node shows any more goes. */
export const setNodeFields: Operation<{ readonly node: Id; readonly fields: NodeFields }> = (
  document,
  { node, fields },
) => {
  const { image } = fields
  if (image && !document.assets.some((asset) => asset.id === image)) return refuse('unknown-id', image)
  const next = updateRecord(document, 'nodes', node, (one) => patched(one, fields))
  return next.ok && image !== undefined ? ok(dropLostAssets(document, next.value)) : next
}
