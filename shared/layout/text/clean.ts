/**
 * Characters whose appearance depends on nothing around them: Latin, general punctuation, arrows, mathematics, kana, ideographs, full-width
 * forms. Nearly all text is made of these alone and takes the fast paths.
 */
function isSimpleCode(code: number): boolean {
  if (code < 0x2010) return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0x2ff && code !== 0xad)
  if (code < 0x2300) return code <= 0x2027 || (code >= 0x2030 && code <= 0x205e) || code >= 0x2190
  if (code < 0x3400)
    return (
      (code >= 0x3000 && code <= 0x3029) || (code >= 0x3030 && code <= 0x3096) || (code >= 0x309b && code <= 0x312f)
    )
  return code <= 0x9fff || (code >= 0xff01 && code <= 0xff9d)
}

/** Whether every character stands for itself: no marks, joiners, emoji sequences, control characters, line ends or pairs of surrogates. */
export function isSimple(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isSimpleCode(text.charCodeAt(index))) return false
  return true
}

const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g
const invisible =
  /\p{Cc}|\u00ad|\u034f|[\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/gu
const halfPairs = /\p{Surrogate}/gu

/**
 * `text` as it may be printed: NFC, tab as a space, no control, bidirectional or invisible format characters, no half surrogate pairs.
 * Line ends of every kind become \n. The same string when there is nothing to do.
 */
export function cleanText(text: string): string {
  if (isSimple(text)) return text
  const lines = text.normalize('NFC').replace(/\t/g, ' ').split(lineEnds)
  return lines.map((line) => line.replace(invisible, '').replace(halfPairs, '\ufffd')).join('\n')
}

/** `cleanText` on one line: line ends become spaces. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\n/g, ' ')
