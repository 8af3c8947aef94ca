import { isSoundImage } from '../document/image.ts'
import { type Asset, assetLimit, assetSchema } from '../document/schema/asset.ts'
import type { Blueprint } from '../document/schema/document.ts'
import { edited, kept } from './records.ts'

/** `after` without the images that nodes of `before` showed and no node shows any more. Images that no node showed before stay. */
export function dropLostAssets(before: Blueprint, after: Blueprint): Blueprint {
  if (after.assets.length === 0 || before.nodes === after.nodes) return after
  const shown = new Set(after.nodes.map((node) => node.image))
  const lost = new Set(before.nodes.map((node) => node.image).filter((image) => !shown.has(image)))
  return edited(after, { assets: kept(after.assets, (asset) => !lost.has(asset.id)) })
}

/** Whether the document may hold `asset` beside its own images: it is a picture as stated, and all together stay below the limit. */
export function fitsAssets(assets: readonly Asset[], asset: Asset): 'yes' | 'unsound' | 'too-much' {
  if (!assetSchema.safeParse(asset).success || !isSoundImage(asset)) return 'unsound'
  const letters = assets.reduce((sum, { data }) => sum + data.length, asset.data.length)
  return letters <= assetLimit ? 'yes' : 'too-much'
}
