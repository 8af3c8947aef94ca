import { emojiAdvance, emojiRuns, sansRuns } from './metrics.gen.ts'
import type { FontWeight } from './types.ts'

/**
 * Advances of the bundled fonts, in thousandths of an em. Glyph by glyph: `kern`, `liga` and `locl` are off in every
 * interpreter (see `measuredTextStyle`), because the sliced screen fonts cannot kern across slices, `locl` depends on the script around a character,
 * and a line must be equally long on screen, in SVG and in PDF. The one exception, joined em dashes, is in runs.ts.
 */
type Table = { readonly basic: Uint16Array; readonly beyond: ReadonlyMap<number, number> }

const full = 1000

function* decodeRuns(words: string): Generator<readonly [codePoint: number, values: readonly number[]]> {
  let end = 0
  for (const word of words.split(' ')) {
    const [gap = 0, length = 0, ...values] = word.split('.').map((value) => Number.parseInt(value, 36))
    for (let codePoint = end + gap; codePoint < end + gap + length; codePoint++) yield [codePoint, values]
    end += gap + length
  }
}

function buildTable(weight: FontWeight): Table {
  // 0 = no glyph, so advances are stored one higher (combining marks have advance 0).
  const basic = new Uint16Array(0x10000)
  const beyond = new Map<number, number>()
  for (const [codePoint, [regular = full, bold = full]] of decodeRuns(sansRuns)) {
    const advance = weight === 'bold' ? bold : regular
    if (codePoint < 0x10000) basic[codePoint] = advance + 1
    else beyond.set(codePoint, advance)
  }
  return { basic, beyond }
}

const tables: Partial<Record<FontWeight, Table>> = {}
let pictures: Set<number> | undefined

/** Advance of one character of the sans font in thousandths of an em; -1 when the font has no glyph for it. */
export function sansAdvance(codePoint: number, weight: FontWeight): number {
  tables[weight] ??= buildTable(weight)
  const table = tables[weight]
  return codePoint < 0x10000 ? (table.basic[codePoint] ?? 0) - 1 : (table.beyond.get(codePoint) ?? -1)
}

/** Whether the emoji font can draw this code point (as the first of a cluster). */
export function hasEmoji(codePoint: number): boolean {
  pictures ??= new Set([...decodeRuns(emojiRuns)].map(([picture]) => picture))
  return pictures.has(codePoint)
}

/** Advance of every emoji cluster (flags and joined sequences are one picture). */
export const pictureAdvance = emojiAdvance
/** What stands in for a character that no bundled font has, and its advance. */
export const missingMark = { text: '\u25a1', advance: full } as const

/**
 * CSS that makes a browser set text as it is measured; every element that shows measured text must have it. (`kern`, `liga` and `locl` are
 * off; joined emoji and em dashes need what remains.)
 */
export const measuredTextStyle = {
  fontFamily: "'Noto Sans SC', 'Noto Emoji', sans-serif",
  fontKerning: 'none',
  fontVariantLigatures: 'none',
  fontFeatureSettings: "'kern' 0, 'liga' 0, 'locl' 0",
} as const
