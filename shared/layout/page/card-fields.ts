import { scriptSteps } from '../../document/schema/moment.ts'
import { palette } from '../look.ts'
import { type Block, extentOf, signedBlocks, space } from './blocks.ts'
import { cardSecond, cardWords, penPitch } from './card-slot.ts'
import { oneLine, type PageContext, pair, type Words } from './context.ts'
import type { MomentFacts } from './moment-facts.ts'
import { restyle, setWords, stack, type } from './para.ts'
import type { Sheet } from './sheet.ts'

/** Something to be filled in, with what is known. */
type Field = { readonly name: Words; readonly words: Words }

const label = restyle(type.smallBold, { colour: palette.muted })

/** Stated, real and unstated need. */
export const needFields = (ctx: PageContext, { moment }: MomentFacts): Field[] =>
  (['said', 'real', 'unsaid'] as const).map((key) => ({
    name: ctx.say(`iceberg.${key}`),
    words: ctx.words(moment[key]),
  }))

/** The five steps of the script, numbered. */
export const scriptFields = (ctx: PageContext, { moment }: MomentFacts): Field[] =>
  scriptSteps.map((step, index) => {
    const name = ctx.say(`script.${step}`)
    return { name: pair(`${index + 1} ${name.main}`, name.second), words: ctx.words(moment.script[step]) }
  })

/** A line to write on at `y`. */
function ruleAt(sheet: Sheet, x: number, y: number, width: number): void {
  const stroke = { colour: palette.line, width: 0.6 }
  sheet.add({ type: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke })
}

const ruled = (width: number): Block => ({
  height: penPitch,
  after: 0,
  keep: false,
  draw: (sheet, x, y) => ruleAt(sheet, x, y + penPitch, width),
})

/** The name on its line, the rest of which is free; then further lines. Where the name leaves no room, it stands above them. */
function blankField(ctx: PageContext, { name }: Field, width: number, lines: number): Block[] {
  const title = setWords(ctx, { main: oneLine(name), second: '' }, width, label)
  const used = title.width + 6
  const named = signedBlocks(ctx, { width, signWidth: 0, para: title, after: 0, sign: () => {} })
  if (title.lines.length !== 1 || used > width * 0.75)
    return [...named, ...Array.from({ length: lines }, () => ruled(width))]
  const first: Block = {
    height: penPitch,
    after: 0,
    keep: false,
    draw: (sheet, x, y) => {
      for (const block of named) block.draw(sheet, x, y + penPitch - title.height + 1)
      ruleAt(sheet, x + used, y + penPitch, width - used)
    },
  }
  return [first, ...Array.from({ length: lines - 1 }, () => ruled(width))]
}

/** The name with the words below it, no shorter than a blank field, so that the same field stands in the same place on every card. */
function filledField(ctx: PageContext, { name, words }: Field, width: number, lines: number): Block[] {
  const title = setWords(ctx, { main: oneLine(name), second: '' }, width, label)
  const para = stack(ctx, [title, setWords(ctx, words, width, cardWords, cardSecond)])
  const blocks = signedBlocks(ctx, { width, signWidth: 0, para, after: 5, sign: () => {} })
  const rest = lines * penPitch - extentOf(blocks)
  return rest > 0 ? [space(4), ...blocks, space(Math.max(0, rest - 4))] : blocks
}

/** The fields one under the other for a column of `width`; those nobody has filled in share what `room` has to spare as lines for a pen, at most four each. */
export function fieldBlocks(ctx: PageContext, fields: readonly Field[], width: number, room: number): Block[] {
  const set = (lines: number): Block[] =>
    fields.flatMap((field) =>
      field.words.main === '' ? blankField(ctx, field, width, lines) : filledField(ctx, field, width, lines),
    )
  return [4, 3, 2].map(set).find((blocks) => extentOf(blocks) <= room + 0.01) ?? set(1)
}
