import { palette } from '../look.ts'
import { setQuotes } from '../text/quotes.ts'
import type { FontWeight } from '../text/types.ts'
import type { PageContext, Words } from './context.ts'
import type { Colour } from './model.ts'
import type { Sheet } from './sheet.ts'

export type Style = {
  readonly size: number
  readonly weight: FontWeight
  readonly colour: Colour
  /** Line height over size. */
  readonly lead: number
}

const style = (size: number, weight: FontWeight, colour: Colour = palette.ink, lead = 1.42): Style => ({
  size,
  weight,
  colour,
  lead,
})

/** The type scale: 22 / 14 / 11 / 9 / 8 points. Nothing on text pages is smaller than 8. */
export const type = {
  title: style(22, 'bold', palette.ink, 1.25),
  heading: style(14, 'bold', palette.ink, 1.3),
  lead: style(11, 'regular', palette.ink, 1.5),
  strong: style(11, 'bold', palette.ink, 1.35),
  body: style(9, 'regular'),
  bold: style(9, 'bold'),
  small: style(8, 'regular', palette.muted),
  smallBold: style(8, 'bold'),
} as const

/** `base` with some properties changed. */
export const restyle = (base: Style, change: Partial<Style>): Style => ({ ...base, ...change })

/** Share of the size from the top of a line's box to its baseline (ascent of the CJK glyphs, centred). */
const baselineOf = (line: { size: number; height: number }): number => line.height / 2 + line.size * 0.36

export type ParaLine = Style & { readonly text: string; readonly height: number; readonly language?: string }
/** Text broken for a width. `width` is that of its longest line. */
export type Para = { readonly lines: readonly ParaLine[]; readonly width: number; readonly height: number }

const emptyPara: Para = { lines: [], width: 0, height: 0 }

const makePara = (ctx: PageContext, lines: readonly ParaLine[]): Para => ({
  lines,
  width: Math.max(0, ...lines.map((line) => ctx.measurer.width(line.text, line.size, line.weight))),
  height: lines.reduce((sum, line) => sum + line.height, 0),
})

/** The style of the second language under `base`: smaller and muted, never below 8 points (or the main size where that is smaller). */
export const secondStyle = (base: Style): Style =>
  restyle(base, {
    size: Math.min(base.size, Math.max(8, base.size * 0.78)),
    weight: 'regular',
    colour: palette.muted,
    lead: 1.35,
  })

/** No-break spaces and hyphens have done their work once lines are broken; readers search and copy with ordinary ones. */
const ordinary = (line: string): string => line.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')

function breakText(ctx: PageContext, words: string, width: number, given: Style, language?: string): ParaLine[] {
  const text = setQuotes(words)
  if (text.trim() === '') return []
  return ctx.measurer.lines(text, given.size, width, given.weight).map((line) => ({
    ...given,
    text: ordinary(line),
    height: given.size * given.lead,
    ...(language ? { language } : {}),
  }))
}

/** `words` broken for `width`: the main language in `given`, the second below it in `second`. Empty words have no lines. */
export function setWords(ctx: PageContext, words: Words, width: number, given: Style, second?: Style): Para {
  const main = breakText(ctx, words.main, width, given)
  const other = ctx.second ? breakText(ctx, words.second, width, second ?? secondStyle(given), ctx.second) : []
  return main.length + other.length === 0 ? emptyPara : makePara(ctx, [...main, ...other])
}

/** At most `count` lines; what is left out shows as … at the end. For headings that are told in full elsewhere. */
export function limitLines(ctx: PageContext, para: Para, count: number): Para {
  const last = para.lines[count - 1]
  if (!last || para.lines.length <= count) return para
  const text = ctx.measurer.ellipsis(
    `${last.text}${ctx.language === 'en' ? '\u2026' : '\u2026\u2026'}`,
    last.size,
    Math.max(para.width, last.size * 2),
    last.weight,
  )
  return makePara(ctx, [...para.lines.slice(0, count - 1), { ...last, text }])
}

/** Paragraphs one under the other. */
export const stack = (ctx: PageContext, paras: readonly Para[]): Para =>
  makePara(
    ctx,
    paras.flatMap((para) => para.lines),
  )

/** The first lines of `para` that fit `height` (at least one), and the rest. */
export function splitPara(ctx: PageContext, para: Para, height: number): readonly [Para, Para] {
  let used = 0
  let count = 0
  for (const line of para.lines) {
    if (count > 0 && used + line.height > height) break
    used += line.height
    count += 1
  }
  return [makePara(ctx, para.lines.slice(0, count)), makePara(ctx, para.lines.slice(count))]
}

/** Draws `para` with its top at `top`. Lines in another language than the page's say so. */
export function drawPara(
  sheet: Sheet,
  para: Para,
  x: number,
  top: number,
  options: { tag?: string | undefined; align?: 'start' | 'middle' | 'end'; width?: number } = {},
): void {
  const { tag, align = 'start', width = 0 } = options
  const at = align === 'start' ? x : align === 'end' ? x + width : x + width / 2
  let y = top
  for (const line of para.lines) {
    sheet.text(at, y + baselineOf(line), line.text, {
      size: line.size,
      weight: line.weight,
      colour: line.colour,
      align,
      ...(tag === undefined ? {} : { tag }),
      ...(line.language === undefined ? {} : { language: line.language }),
    })
    y += line.height
  }
}
