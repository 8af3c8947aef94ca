import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { dropLostAssets } from '../assets.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Takes the image off a node, and out of the document when no other node shows it. */
export const removeNodeImage: Operation<{ readonly node: Id }> = (document, { node }) => {
  const bare = updateRecord(document, 'nodes', node, (one) => patched(one, { image: null }))
  return bare.ok ? ok(dropLostAssets(document, bare.value)) : bare
}
