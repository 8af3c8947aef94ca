import { describe, expect, it } from 'vitest'
import { fitInto, readPictureHeader } from '../../../renderer/commands/image-header.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))
const none = (count: number): number[] => Array.from({ length: count }, () => 0)

describe('readPictureHeader', () => {
  it('reads PNG', () => {
    const png = bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 2, 3])
    expect(readPictureHeader(png)).toEqual({ type: 'png', width: 256, height: 515 })
  })

  it('reads JPEG past its other segments', () => {
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, 0xff, 0xc2, 0, 11, 8, 0, 100, 1, 44], none(8))
    expect(readPictureHeader(jpeg)).toEqual({ type: 'jpeg', width: 300, height: 100 })
    expect(readPictureHeader(bytes([0xff, 0xd8, 0xff, 0xd9]))).toBeNull()
  })

  it('reads the three kinds of WebP', () => {
    const riff = (kind: string, rest: readonly number[]): Uint8Array =>
      bytes('RIFF', none(4), 'WEBP', kind, none(4), rest)
    expect(readPictureHeader(riff('VP8X', [0, 0, 0, 0, 99, 0, 0, 49, 0, 0]))).toEqual({
      type: 'webp',
      width: 100,
      height: 50,
    })
    expect(readPictureHeader(riff('VP8 ', [...none(6), 200, 0, 100, 0]))).toMatchObject({ width: 200, height: 100 })
    // 14 bits each, one less than the size, from the 21st byte on.
    expect(readPictureHeader(riff('VP8L', [0x2f, 99, 0x40, 0x0c, 0]))).toMatchObject({ width: 100, height: 50 })
    expect(readPictureHeader(riff('ABCD', none(20)))).toBeNull()
  })

  it('knows SVG by its first element', () => {
    for (const text of [
      '<svg xmlns="x">',
      '\ufeff<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>',
      '<!DOCTYPE svg>\n<svg/>',
    ]) {
      expect(readPictureHeader(new TextEncoder().encode(text))).toEqual({ type: 'svg' })
    }
    expect(readPictureHeader(new TextEncoder().encode('<html><svg></svg></html>'))).toBeNull()
  })

  it('takes nothing else for a picture', () => {
    for (const other of [bytes(), bytes('GIF89a'), bytes('%PDF-1.7'), bytes('MZ', none(60))])
      expect(readPictureHeader(other)).toBeNull()
  })
})

describe('fitInto', () => {
  it('scales down, never up, and keeps at least a pixel', () => {
    expect(fitInto(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 })
    expect(fitInto(300, 200, 2000)).toEqual({ width: 300, height: 200 })
    expect(fitInto(10_000, 1, 2000)).toEqual({ width: 2000, height: 1 })
  })
})
