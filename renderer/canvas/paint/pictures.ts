import type { Asset } from '../../../shared/document/schema/asset.ts'

/** Longest side of a picture as it is kept for drawing, pixels: a card's picture is at most about 150 board units wide. */
const longest = 320

export type Pictures = {
  /** The picture of an asset; null until it has been decoded, which starts with the first question. */
  readonly of: (id: string) => CanvasImageSource | null
  readonly end: () => void
}

async function decode({ data, type, width, height }: Asset): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
  const scale = Math.min(1, longest / Math.max(1, width, height))
  return createImageBitmap(new Blob([bytes], { type }), {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium',
  })
}

/** Pictures of the document's assets, decoded once and small; `onReady` is told when another one can be drawn. */
export function createPictures(assetOf: (id: string) => Asset | undefined, onReady: () => void): Pictures {
  const known = new Map<string, ImageBitmap | null>()
  let ended = false
  const load = async (id: string, asset: Asset): Promise<void> => {
    const bitmap = await decode(asset).catch(() => null)
    if (ended) bitmap?.close()
    else if (bitmap) {
      known.set(id, bitmap)
      onReady()
    }
  }
  return {
    of: (id) => {
      const asset = known.has(id) ? undefined : assetOf(id)
      if (asset) {
        known.set(id, null)
        void load(id, asset)
      }
      return known.get(id) ?? null
    },
    end: () => {
      ended = true
      for (const bitmap of known.values()) bitmap?.close()
      known.clear()
    },
  }
}
