import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Asset } from '../../shared/document/schema/asset.ts'

/** 48 × 32 pixels, from blue to sand: baseline, and progressive. */
export const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUE/8QAFhAAAwAAAAAAAAAAAAAAAAAAABRh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//aAAwDAQACEQMRAD8AwrQLQsLQLQr1SZI60C0LC0C0FSSOtAtCwtAtBUksrQLQsLQLQmVUpI60C0LC0C0FSSOtAtCwtAtBUk//2Q=='
export const progressiveJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUB/9oADAMBAAIQAxAAAAHAhlW0C0CEKs20C0D/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAEFAkf/xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//aAAgBAwEBPwGqqqqqr//EABURAQEAAAAAAAAAAAAAAAAAAAAT/9oACAECAQE/AZJJJJJP/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQAGPwJH/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/2gAIAQEAAT8hqqqqqqqqqqqqqqqq/9oADAMBAAIAAwAAABD/AP8A/wD/AP8A/8QAFBEBAAAAAAAAAAAAAAAAAAAAIP/aAAgBAwEBPxBAf//EABQRAQAAAAAAAAAAAAAAAAAAACD/2gAIAQIBAT8QX/8A/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPxBAAAAH/9k='

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of one colour in base64. */
export function png(width: number, height: number): string {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const rows = Buffer.alloc(height * (1 + width * 3), 0x66)
  for (let row = 0; row < height; row++) rows[row * (1 + width * 3)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts]).toString('base64')
}

/** An asset as the program makes it: named by the hash of its bytes. */
export const pictureOf = (data: string, fields: Pick<Asset, 'type' | 'width' | 'height'>): Asset => ({
  id: createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex'),
  ...fields,
  data,
})

export const pngAsset = (width: number, height: number): Asset =>
  pictureOf(png(width, height), { type: 'image/png', width, height })
export const jpegAsset: Asset = pictureOf(jpeg, { type: 'image/jpeg', width: 48, height: 32 })
