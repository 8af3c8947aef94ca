/** What a picture file says of itself before it is decoded. SVG has no size of its own that must be kept to. */
export type PictureHeader =
  | { readonly type: 'png' | 'jpeg' | 'webp'; readonly width: number; readonly height: number }
  | { readonly type: 'svg' }

const text = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length))
const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0
const big = (bytes: Uint8Array, index: number, count: number): number =>
  Array.from({ length: count }, (_, step) => at(bytes, index + step)).reduce((sum, byte) => sum * 256 + byte, 0)
const little = (bytes: Uint8Array, index: number, count: number): number =>
  Array.from({ length: count }, (_, step) => at(bytes, index + step)).reduceRight((sum, byte) => sum * 256 + byte, 0)

function readJpeg(bytes: Uint8Array): PictureHeader | null {
  for (let index = 2; index + 9 < bytes.length; ) {
    if (at(bytes, index) !== 0xff) return null
    const marker = at(bytes, index + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { type: 'jpeg', width: big(bytes, index + 7, 2), height: big(bytes, index + 5, 2) }
    if (marker === 0xff) index += 1
    else index += 2 + Math.max(2, big(bytes, index + 2, 2))
  }
  return null
}

function readWebp(bytes: Uint8Array): PictureHeader | null {
  const kind = text(bytes, 12, 4)
  if (kind === 'VP8X') return { type: 'webp', width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 }
  if (kind === 'VP8 ')
    return { type: 'webp', width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = little(bytes, 21, 4)
  return { type: 'webp', width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 16_384) & 0x3fff) + 1 }
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4_096)).replace(/^\ufeff/, '')
  return /^\s*(<\?xml[^>]*>\s*)?((<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?\s*>)\s*)*<svg[\s/>]/i.test(start)
}

/** Type and size of a picture from its first bytes, whatever its name says; null for anything but PNG, JPEG, WebP and SVG. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  if (big(bytes, 0, 4) === 0x89504e47) return { type: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) }
  if (big(bytes, 0, 2) === 0xffd8) return readJpeg(bytes)
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return readWebp(bytes)
  return isSvg(bytes) ? { type: 'svg' } : null
}

/** A size scaled down, never up, so that no side is longer than `longest`; whole pixels, at least one. */
export function fitInto(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
