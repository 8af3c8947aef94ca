import type { Text } from '../../document/schema/text.ts'
import { hasTextIn, textIn } from '../../document/text.ts'
import { setQuotes } from '../text/quotes.ts'
import type { Measurer } from '../text/types.ts'
import type { TextStyle } from './measures.ts'
import type { BoardOptions, TextBlock } from './types.ts'

/** Broken text without a place yet. */
export type Words = { readonly lines: readonly string[]; readonly style: TextStyle }

/** Speaks for the document: which words to show, and how they break. */
export type Writer = {
  readonly measurer: Measurer
  readonly options: BoardOptions
  /** The document's languages, primary first. */
  readonly languages: readonly string[]
  /** The words of a text in the first language, falling back over `languages`. */
  readonly primary: (text: Text) => string
  /** The words in the second language; '' when one language is shown, they are missing, or they say the same. */
  readonly secondary: (text: Text) => string
  /** `words` broken to `width`; no lines for blank words. */
  readonly broken: (words: string, style: TextStyle, width: number) => Words
}

/** A writer for `options` over a document with these `languages` (primary first). */
export function createWriter(measurer: Measurer, options: BoardOptions, languages: readonly string[]): Writer {
  const [first, second] = options.languages
  const primary = (text: Text): string => textIn(text, first, languages)
  return {
    measurer,
    options,
    languages,
    primary,
    secondary: (text) => {
      if (second === undefined || second === first || !hasTextIn(text, second)) return ''
      const words = textIn(text, second, languages)
      return words === primary(text) ? '' : words
    },
    broken: (words, style, width) => ({
      lines:
        words.trim() === '' ? [] : measurer.lines(setQuotes(words), style.size, width, style.bold ? 'bold' : 'regular'),
      style,
    }),
  }
}

/** Height of broken text. */
export const heightOf = ({ lines, style }: Words): number => lines.length * style.lineHeight

/** Width of the widest line. */
export const widthOf = (writer: Writer, { lines, style }: Words): number =>
  lines.reduce(
    (widest, line) => Math.max(widest, writer.measurer.width(line, style.size, style.bold ? 'bold' : 'regular')),
    0,
  )

/** A block whose first line's box starts at `top`; glyphs stand centred in their line box (0.38 em is half the height of CJK and capitals). */
export function blockAt(words: Words, x: number, top: number, align: TextBlock['align'] = 'start'): TextBlock {
  const { lines, style } = words
  const y = Math.round((top + style.lineHeight / 2 + style.size * 0.38) * 2) / 2
  return { lines, x, y, size: style.size, lineHeight: style.lineHeight, bold: style.bold, align }
}

/** Like blockAt, but null for no lines. */
export const optionalBlock = (
  words: Words,
  x: number,
  top: number,
  align: TextBlock['align'] = 'start',
): TextBlock | null => (words.lines.length === 0 ? null : blockAt(words, x, top, align))
