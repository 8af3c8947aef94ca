import { err, ok, type Result } from './result.ts'

const chunkLength = 8_192

/** Length and least code point of a sequence, by its first byte; null for a byte that cannot start one. */
function sequenceOf(first: number): { length: number; least: number; bits: number } | null {
  if (first >= 0xc2 && first <= 0xdf) return { length: 2, least: 0x80, bits: first & 0x1f }
  if (first >= 0xe0 && first <= 0xef) return { length: 3, least: 0x800, bits: first & 0x0f }
  if (first >= 0xf0 && first <= 0xf4) return { length: 4, least: 0x10000, bits: first & 0x07 }
  return null
}

/** The code point of the sequence at `start` and its length, or null where the bytes are not valid UTF-8. */
function readSequence(bytes: Uint8Array, start: number): { point: number; length: number } | null {
  const sequence = sequenceOf(bytes[start] ?? 0)
  if (!sequence || start + sequence.length > bytes.length) return null
  let point = sequence.bits
  for (let index = start + 1; index < start + sequence.length; index++) {
    const byte = bytes[index] ?? 0
    if ((byte & 0xc0) !== 0x80) return null
    point = (point << 6) | (byte & 0x3f)
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return point < sequence.least || point > 0x10ffff || isSurrogate ? null : { point, length: sequence.length }
}

/**
 * The text of UTF-8 bytes without its byte order mark, or the offset of the first byte that is not valid UTF-8. Strict: overlong forms, surrogates and
 * cut-off sequences are refused, because a replacement character would silently change somebody's words. (Shared code has no TextDecoder.)
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, number> {
  const parts: string[] = []
  let units: number[] = []
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0
    if (byte < 0x80) {
      units.push(byte)
      index++
    } else {
      const read = readSequence(bytes, index)
      if (!read) return err(index)
      if (read.point < 0x10000) units.push(read.point)
      else units.push(0xd800 + ((read.point - 0x10000) >> 10), 0xdc00 + ((read.point - 0x10000) & 0x3ff))
      index += read.length
    }
    if (units.length >= chunkLength) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
  }
  parts.push(String.fromCharCode(...units))
  return ok(parts.join(''))
}
