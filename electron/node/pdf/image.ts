import { inflateSync } from 'node:zlib'
import type { Asset } from '../../../shared/document/schema/asset.ts'
import type { PageModel } from '../../../shared/layout/page/model.ts'
import { type Document, embedImage } from './pdfkit-access.ts'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** More pixels than any print needs; what is beyond is more likely an attack than a photograph. */
const pixelLimit = 60_000_000
const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

type Chunk = { readonly type: string; readonly start: number; readonly end: number }

function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, start: at, end })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

/**
 * A PNG that pdfkit can embed, or null. pdfkit inflates pixels in a callback, where an error would end the process instead of failing the
 * picture, and cannot separate transparency from pixels of less than eight bits: so look first, and drop the transparency of those.
 */
function checkPng(bytes: Buffer): Buffer | null {
  const chunks = chunksOf(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.end - header.start !== 25) return null
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [bits, kind, interlaced] = [bytes[24] ?? 0, bytes[25] ?? 0, bytes[28] ?? 0]
  const perPixel = bits * (channels[kind] ?? 0)
  if (width * height === 0 || width * height > pixelLimit || perPixel === 0 || (bits < 8 && interlaced > 0)) return null
  const data = chunks
    .filter((chunk) => chunk.type === 'IDAT')
    .map((chunk) => bytes.subarray(chunk.start + 8, chunk.end - 4))
  const size = height * (1 + Math.ceil((width * perPixel) / 8))
  const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: 2 * size + 1000 })
  if (pixels.length < size) return null
  const kept = chunks
    .filter((chunk) => bits >= 8 || chunk.type !== 'tRNS')
    .map((chunk) => bytes.subarray(chunk.start, chunk.end))
  return Buffer.concat([Buffer.from(signature), ...kept])
}

/** The picture of an asset, decoded and checked; null when it is not one. */
function readPicture(asset: Asset): Buffer | null {
  const bytes = Buffer.from(asset.data, 'base64')
  try {
    const isPng = signature.every((byte, index) => bytes[index] === byte)
    return isPng ? checkPng(bytes) : bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : null
  } catch {
    return null
  }
}

/** Draws the asset `id` into a box of the current page; false for an unknown asset or bytes that are no picture. */
export type DrawImage = (id: string, x: number, y: number, w: number, h: number) => boolean

/** Writes the pictures that `model` shows into the file, each once, and returns the function that draws them. */
export async function embedImages(document: Document, model: PageModel, assets: readonly Asset[]): Promise<DrawImage> {
  const byId = new Map(assets.map((asset) => [asset.id, asset]))
  const embedded = new Map<string, Buffer | null>()
  const embed = async (id: string): Promise<Buffer | null> => {
    const asset = byId.get(id)
    const picture = asset ? readPicture(asset) : null
    return picture && embedImage(document, picture).catch(() => null)
  }
  for (const page of model.pages) {
    for (const item of page.items) {
      if (item.type === 'image' && !embedded.has(item.asset)) embedded.set(item.asset, await embed(item.asset))
    }
  }
  return (id, x, y, w, h) => {
    const image = embedded.get(id)
    if (image) document.image(image, x, y, { width: w, height: h })
    return Boolean(image)
  }
}
