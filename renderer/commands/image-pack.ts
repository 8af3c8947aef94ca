import { type Asset, assetSchema } from '../../shared/document/schema/asset.ts'
import type { Key } from '../../shared/i18n/key.ts'
import type { Params } from '../../shared/i18n/t.ts'
import { fitInto, type PictureHeader, readPictureHeader } from './image-header.ts'

/** Bytes of a file, and pixels of a picture, that are still read. */
const byteLimit = 40 * 1024 * 1024
const pixelLimit = 100_000_000
/** The longest side of a stored picture: sharp on a poster, small in a file. */
const longestSide = 2_000
/** A PNG above this is stored as JPEG when nothing in it is transparent. */
const pngLimit = 1_500_000
const quality = 0.88

/** Why a picture was not taken, as a message. */
export type PackError = { readonly key: Key; readonly params?: Params }
export type Packed = { readonly ok: true; readonly asset: Asset } | { readonly ok: false; readonly error: PackError }

const refuse = (key: Key, params?: Params): Packed => ({ ok: false, error: params ? { key, params } : { key } })
const megabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1)

type Drawable = { readonly source: CanvasImageSource; readonly width: number; readonly height: number }

/** An SVG drawn by the browser as a picture: no script runs and nothing is fetched in one. */
async function drawSvg(file: Blob): Promise<Drawable> {
  const url = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { naturalWidth, naturalHeight } = image
    const sized = naturalWidth > 0 && naturalHeight > 0
    // Vectors have pixels to give: small ones are drawn large enough to print.
    const scale = sized ? Math.max(1, 1_000 / Math.max(naturalWidth, naturalHeight)) : 1
    return {
      source: image,
      width: sized ? naturalWidth * scale : 1_000,
      height: sized ? naturalHeight * scale : 1_000,
    }
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function decode(file: Blob, header: PictureHeader): Promise<Drawable> {
  if (header.type === 'svg') return drawSvg(file)
  const source = await createImageBitmap(file, { imageOrientation: 'from-image' })
  return { source, width: source.width, height: source.height }
}

function hasTransparency(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height)
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 255) return true
  return false
}

/** Drawn at its stored size and packed afresh: upright, without a camera's notes on place and time, in a form every reader knows. */
async function encode({ source, width, height }: Drawable, keepJpeg: boolean): Promise<{ blob: Blob; size: Asset }> {
  const size = fitInto(width, height, longestSide)
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, size.width, size.height)
  const jpeg = (): Promise<Blob> => canvas.convertToBlob({ type: 'image/jpeg', quality })
  const png = keepJpeg ? null : await canvas.convertToBlob({ type: 'image/png' })
  const blob = png && (png.size <= pngLimit || hasTransparency(context, size.width, size.height)) ? png : await jpeg()
  return { blob, size: { ...size, type: blob.type as Asset['type'], id: '', data: '' } }
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Base64 without going through one long argument list. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)))
  return btoa(parts.join(''))
}

/**
 * A picture file made ready for the document: PNG or JPEG, at most 2,000 pixels a side, named by the SHA-256 of its bytes. WebP and SVG are drawn
 * and packed as PNG or JPEG. Files that are too large, no picture, or damaged are refused with the reason.
 */
export async function packImage(file: Blob): Promise<Packed> {
  if (file.size > byteLimit) {
    return refuse('image.error.bytes', { mb: megabytes(file.size), limit: megabytes(byteLimit) })
  }
  const header = readPictureHeader(new Uint8Array(await file.arrayBuffer()))
  if (!header) return refuse('image.error.type')
  if (header.type !== 'svg' && header.width * header.height > pixelLimit) {
    const { width, height } = header
    return refuse('image.error.pixels', { width, height, limit: pixelLimit / 1_000_000 })
  }
  try {
    const drawable = await decode(file, header)
    const { blob, size } = await encode(drawable, header.type === 'jpeg')
    if (drawable.source instanceof ImageBitmap) drawable.source.close()
    const bytes = await blob.arrayBuffer()
    const id = hex(await crypto.subtle.digest('SHA-256', bytes))
    return { ok: true, asset: assetSchema.parse({ ...size, id, data: base64(new Uint8Array(bytes)) }) }
  } catch {
    return refuse('image.error.broken')
  }
}
