import { ok } from '../../document/result.ts'
import type { Asset } from '../../document/schema/asset.ts'
import type { Id } from '../../document/schema/text.ts'
import { dropLostAssets, fitsAssets } from '../assets.ts'
import { edited, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Shows an image on a node. The document keeps each image once, by its hash, which the caller has computed over the bytes; the one the node showed
 * before goes when no other node shows it. Refuses bytes that are no PNG or JPEG of the stated size (invalid) and more images than a file holds
 * (out-of-range).
 */
export const setNodeImage: Operation<{ readonly node: Id; readonly asset: Asset }> = (document, { node, asset }) => {
  const shown = updateRecord(document, 'nodes', node, (one) => patched(one, { image: asset.id }))
  if (!shown.ok) return shown
  const freed = dropLostAssets(document, shown.value)
  if (freed.assets.some(({ id }) => id === asset.id)) return ok(freed)
  const fit = fitsAssets(freed.assets, asset)
  if (fit !== 'yes') return refuse(fit === 'unsound' ? 'invalid' : 'out-of-range', asset.id)
  return ok(edited(freed, { assets: [...freed.assets, asset] }))
}
