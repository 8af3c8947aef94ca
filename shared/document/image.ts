import type { Asset } from './schema/asset.ts'

/** What the first bytes of a picture say about it; width and height in pixels. */
export type ImageHeader = Pick<Asset, 'type' | 'width' | 'height'>

/** Wider or higher than this is a damaged or hostile header; the same limit as the asset schema's. */
const longestSide = 20_000

const sixBits = new Int8Array(128).fill(-1)
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('').forEach((letter, value) => {
  sixBits[letter.charCodeAt(0)] = value
})

/** Reads single bytes out of base64, so that a header costs nothing however large the picture is. */
type Bytes = { readonly length: number; readonly at: (index: number) => number }

/** The bytes of canonical base64 (whole quads, padding at the end only); null for anything else. */
function bytesOf(data: string): Bytes | null {
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0
  if (data.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(data.slice(0, data.length - padding))) return null
  const letter = (index: number): number => sixBits[data.charCodeAt(index)] ?? 0
  return {
    length: (data.length / 4) * 3 - padding,
    at: (index) => {
      const quad = Math.floor(index / 3) * 4
      const place = index % 3
      if (place === 0) return (letter(quad) << 2) | (letter(quad + 1) >> 4)
      if (place === 1) return ((letter(quad + 1) & 15) << 4) | (letter(quad + 2) >> 2)
      return ((letter(quad + 2) & 3) << 6) | letter(quad + 3)
    },
  }
}

const short = (bytes: Bytes, index: number): number => bytes.at(index) * 256 + bytes.at(index + 1)
const long = (bytes: Bytes, index: number): number => short(bytes, index) * 65_536 + short(bytes, index + 2)

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

function readPng(bytes: Bytes): ImageHeader | null {
  if (bytes.length < 33 || !pngStart.every((byte, index) => bytes.at(index) === byte)) return null
  return { type: 'image/png', width: long(bytes, 16), height: long(bytes, 20) }
}

/** Start of frame: the segments C0…CF that carry the size; C4, C8 and CC mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Bytes): ImageHeader | null {
  if (bytes.length < 4 || short(bytes, 0) !== 0xffd8) return null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes.at(at) !== 0xff) return null
    const marker = bytes.at(at + 1)
    if (isFrame(marker)) return { type: 'image/jpeg', width: short(bytes, at + 7), height: short(bytes, at + 5) }
    // Fill bytes may stand before a marker; a scan without a frame is no picture.
    if (marker === 0xff) at += 1
    else if (marker === 0xda || short(bytes, at + 2) < 2) return null
    else at += 2 + short(bytes, at + 2)
  }
  return null
}

/**
 * Type and size of a PNG or JPEG in base64, from its header alone; null when it does not decode, is neither, or has a side of no or more than
 * 20,000 pixels. Cost: one pass over the letters.
 */
export function readImageHeader(data: string): ImageHeader | null {
  const bytes = bytesOf(data)
  const header = bytes && (readPng(bytes) ?? readJpeg(bytes))
  if (!header) return null
  const isSized = [header.width, header.height].every((side) => side > 0 && side <= longestSide)
  return isSized ? header : null
}

/** Whether the asset's bytes are a picture of the type and size it states. That its id is their hash is the promise of who made it (schema/asset.ts). */
export function isSoundImage(asset: Pick<Asset, 'type' | 'width' | 'height' | 'data'>): boolean {
  const header = readImageHeader(asset.data)
  return header !== null && (['type', 'width', 'height'] as const).every((key) => header[key] === asset[key])
}
