import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSoundImage, readImageHeader } from '../../../shared/document/image.ts'
import { jpeg, jpegAsset, png, pngAsset, progressiveJpeg } from '../../helpers/pictures.ts'

const encoded = (...bytes: number[]): string => Buffer.from(bytes).toString('base64')
const changed = (data: string, change: (bytes: Buffer) => Buffer | undefined): string => {
  const bytes = Buffer.from(data, 'base64')
  return (change(bytes) ?? bytes).toString('base64')
}

describe('the header of a picture', () => {
  it('tells type and size of PNG and JPEG', () => {
    expect(readImageHeader(png(300, 2))).toEqual({ type: 'image/png', width: 300, height: 2 })
    for (const data of [jpeg, progressiveJpeg]) {
      expect(readImageHeader(data)).toEqual({ type: 'image/jpeg', width: 48, height: 32 })
    }
  })

  it('is found behind other segments and fill bytes', () => {
    const exif = Buffer.from([0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4, 0xff, 0xff])
    const long = changed(jpeg, (bytes) => Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]))
    expect(readImageHeader(long)).toMatchObject({ width: 48, height: 32 })
  })

  it.each<[string, string]>([
    ['nothing', ''],
    ['words', 'hello world!'],
    ['letters outside of base64', `${png(2, 2).slice(0, -4)}–aaa`],
    ['a part of a quad', png(2, 2).slice(0, -1)],
    ['padding inside', `AA==${png(2, 2)}`],
    ['a GIF', encoded(...Buffer.from('GIF89a'), ...new Array(60).fill(0))],
    ['SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"/>${' '.repeat(40)}`).toString('base64')],
    ['half a header', changed(png(2, 2), (bytes) => bytes.subarray(0, 24))],
    ['no width', changed(png(2, 2), (bytes) => void bytes.writeUInt32BE(0, 16))],
    ['too many pixels', changed(png(2, 2), (bytes) => void bytes.writeUInt32BE(20_001, 16))],
    ['another first chunk', changed(png(2, 2), (bytes) => void bytes.write('CgBI', 12))],
    ['a JPEG without a frame', encoded(0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8)],
    ['a JPEG with a segment of no length', encoded(0xff, 0xd8, 0xff, 0xe0, 0, 0, ...new Array(30).fill(0xff))],
    ['a JPEG that ends early', changed(jpeg, (bytes) => bytes.subarray(0, 40))],
    ['a JPEG out of step', encoded(0xff, 0xd8, 0xff, 0xe0, 0, 3, 1, ...new Array(30).fill(7))],
  ])('is not found in %s', (_name, data) => {
    expect(readImageHeader(data)).toBeNull()
  })

  it('ends for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isJpeg) => {
        const start = isJpeg ? [0xff, 0xd8, 0xff] : []
        const header = readImageHeader(encoded(...start, ...bytes))
        expect(header === null || (header.width > 0 && header.height > 0)).toBe(true)
      }),
    )
  })

  it('costs little in a picture of 12 MB', () => {
    const data = png(2000, 2000).slice(0, 44) + 'A'.repeat(16_000_000)
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      expect(readImageHeader(data)).toMatchObject({ width: 2000, height: 2000 })
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(200)
  })
})

describe('a sound image', () => {
  it('is what it says it is', () => {
    expect(isSoundImage(pngAsset(30, 20))).toBe(true)
    expect(isSoundImage(jpegAsset)).toBe(true)
    expect(isSoundImage({ ...pngAsset(30, 20), width: 31 })).toBe(false)
    expect(isSoundImage({ ...jpegAsset, type: 'image/png' })).toBe(false)
    expect(isSoundImage({ ...jpegAsset, data: 'x' })).toBe(false)
  })
})
