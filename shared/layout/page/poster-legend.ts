import { connectionTypes } from '../../document/schema/connection.ts'
import { nodeKinds } from '../../document/schema/node.ts'
import { outcomes } from '../../scoring/types.ts'
import { outcomeLook, palette } from '../look.ts'
import { wireSample } from './connection-items.ts'
import { oneLine } from './context.ts'
import type { Poster } from './poster-frame.ts'
import { kindIcon, kindTile, markItem, markWidth } from './widgets.ts'

const rowHeight = 16

type Entry = {
  readonly sign: number
  readonly draw: (x: number, y: number) => void
  readonly word: string
  readonly colour: `#${string}`
}

const sizeOf = (s: number): number => Math.max(8, 9 * s)

/** Legend rows: kinds, connections that occur, classes that occur. */
function rowsOf({ ctx, sheet, s }: Poster): Entry[][] {
  const size = sizeOf(s)
  const kinds = nodeKinds.map(
    (kind): Entry => ({
      sign: size * 1.7,
      draw: (x, y) =>
        sheet.add(
          kindTile(kind, x, y - size * 0.62, size * 1.7, size * 1.24),
          kindIcon(kind, x + size * 0.43, y - size * 0.42, size * 0.84),
        ),
      word: oneLine(ctx.say(`kind.${kind}`)),
      colour: palette.ink,
    }),
  )
  const used = new Set(ctx.document.connections.map((connection) => connection.type))
  const types = connectionTypes
    .filter((each) => used.has(each))
    .map(
      (each): Entry => ({
        sign: size * 3,
        draw: (x, y) => sheet.add(...wireSample(each, x, y, size * 3, size / 12)),
        word: oneLine(ctx.say(`type.${each}`)),
        colour: palette.ink,
      }),
    )
  const classes = outcomes
    .filter((outcome) => ctx.moments.some((facts) => facts.score.score?.outcome === outcome))
    .map(
      (outcome): Entry => ({
        sign: markWidth(outcome, size),
        draw: (x, y) => sheet.add(markItem(outcome, x, y - size / 2, size)),
        word: oneLine(ctx.say(`outcome.${outcome}`)),
        colour: outcomeLook[outcome].text,
      }),
    )
  return [kinds, types, classes].filter((row) => row.length > 0)
}

/** Rows that are too wide for their share of the page are broken. */
function wrapRows(poster: Poster): Entry[][] {
  const { ctx, s, width } = poster
  const limit = width * 0.42
  const widthOf = (entry: Entry): number => entry.sign + 4 * s + ctx.measurer.width(entry.word, sizeOf(s)) + 12 * s
  return rowsOf(poster).flatMap((row) => {
    const rows: Entry[][] = [[]]
    let used = 0
    for (const entry of row) {
      if (used + widthOf(entry) > limit && used > 0) {
        rows.push([])
        used = 0
      }
      rows.at(-1)?.push(entry)
      used += widthOf(entry)
    }
    return rows
  })
}

const pitch = (s: number): number => Math.max(rowHeight * s, sizeOf(s) * 1.6)

/** Height of the legend in points. */
export const legendHeight = (poster: Poster): number => wrapRows(poster).length * pitch(poster.s)

/** Kinds, connections and classes at the right of the title block, rows flush right. */
export function drawLegend(poster: Poster, top: number): void {
  const { ctx, sheet, s, x, width } = poster
  const size = sizeOf(s)
  wrapRows(poster).forEach((row, index) => {
    const y = top + pitch(s) * (index + 0.5)
    const tag = sheet.element('P')
    let right = x + width
    for (const entry of row.toReversed()) {
      const word = ctx.measurer.width(entry.word, size)
      const left = right - word - 4 * s - entry.sign
      entry.draw(left, y)
      sheet.text(right, y + size * 0.36, entry.word, { size, colour: entry.colour, align: 'end', tag })
      right = left - 12 * s
    }
  })
}
