import type { PageContext, Words } from './context.ts'
import { breakPage, type Flow } from './flow.ts'
import type { Role } from './model.ts'
import { drawPara, type Para, type Style, setWords, splitPara } from './para.ts'
import type { Sheet } from './sheet.ts'

/** Something of a known height that goes somewhere in a column. */
export type Block = {
  readonly height: number
  /** Space below, dropped at the end of a column. */
  readonly after: number
  /** Never the last one in a column: headings. */
  readonly keep: boolean
  readonly draw: (sheet: Sheet, x: number, y: number) => void
}

/** A column to fill: where it starts and where it ends. */
export type Frame = {
  readonly sheet: Sheet
  readonly x: number
  readonly y: number
  readonly bottom: number
  /** Something else already stands above: if the first block does not fit, go on to the next frame. */
  readonly isPartial?: boolean
}

/** Longer paragraphs are cut between lines into pieces of at most this height, so that they can run over columns. */
const pieceHeight = 96

type TextOptions = { readonly role?: Role; readonly after?: number; readonly keep?: boolean }

function pieces(ctx: PageContext, para: Para, limit = pieceHeight): Para[] {
  const out: Para[] = []
  let rest = para
  while (rest.lines.length > 0) {
    const [head, tail] = splitPara(ctx, rest, limit)
    out.push(head)
    rest = tail
  }
  return out
}

/** A paragraph for a column of `width`; nothing for empty words. */
export function textBlocks(
  ctx: PageContext,
  words: Words,
  width: number,
  style: Style,
  options: TextOptions = {},
): Block[] {
  const { role = 'P', after = 4, keep = false } = options
  const parts = pieces(ctx, setWords(ctx, words, width, style))
  return parts.map((part, index) => ({
    height: part.height,
    after: index === parts.length - 1 ? after : 0,
    keep,
    draw: (sheet, x, y) => drawPara(sheet, part, x, y, { tag: sheet.element(role) }),
  }))
}

/** A sign at the left and words beside it. `sign` draws into the space of `signWidth` by the first line's height. */
export function signedBlocks(
  ctx: PageContext,
  options: {
    readonly width: number
    readonly signWidth: number
    readonly sign: (sheet: Sheet, x: number, y: number, tag: string) => void
    readonly para: Para
    readonly minHeight?: number
    readonly after?: number
  },
): Block[] {
  const { signWidth, sign, para, minHeight = 0, after = 4 } = options
  const parts = pieces(ctx, para)
  const shown = parts.length === 0 ? [para] : parts
  return shown.map((part, index) => ({
    height: Math.max(index === 0 ? minHeight : 0, part.height),
    after: index === shown.length - 1 ? after : 0,
    keep: false,
    draw: (sheet, x, y) => {
      const tag = sheet.element('P')
      if (index === 0) sign(sheet, x, y, tag)
      const room = index === 0 ? Math.max(0, minHeight - part.height) / 2 : 0
      drawPara(sheet, part, x + signWidth, y + room, { tag })
    },
  }))
}

export const space = (height: number): Block => ({ height, after: 0, keep: false, draw: () => {} })

/** How far below the top of blocks what follows them starts: the space below the last one counts. */
export const extentOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.height + block.after, 0)

/** The height of a column that ends with the blocks: the space below the last one is dropped. */
export const columnHeight = (blocks: readonly Block[]): number => extentOf(blocks) - (blocks.at(-1)?.after ?? 0)

const needOf = (blocks: readonly Block[], index: number): number => {
  const block = blocks[index]
  if (!block) return 0
  return block.keep ? block.height + block.after + needOf(blocks, index + 1) : block.height
}

/** Puts `blocks` into `frame`, then into what `next` gives (told which block comes next), and returns the last frame with `y` below the last block. */
export function placeBlocks(blocks: readonly Block[], frame: Frame, next: (index: number) => Frame): Frame {
  const topOf = ({ isPartial = false, y }: Frame): number => (isPartial ? y - 1 : y)
  let place = frame
  let top = topOf(frame)
  blocks.forEach((block, index) => {
    while (place.y + needOf(blocks, index) > place.bottom + 0.01 && place.y > top) {
      place = next(index)
      top = topOf(place)
    }
    block.draw(place.sheet, place.x, place.y)
    place = { ...place, y: place.y + block.height + block.after }
  })
  return place
}

/** How many columns of `height` the blocks fill; infinite when one of them is taller than that. */
export function countColumns(blocks: readonly Block[], height: number): number {
  if (blocks.some((block) => block.height > height)) return Number.POSITIVE_INFINITY
  let count = 1
  let y = 0
  blocks.forEach((block, index) => {
    if (y + needOf(blocks, index) > height + 0.01 && y > 0) {
      count += 1
      y = 0
    }
    y += block.height + block.after
  })
  return count
}

/** The smallest height at which `columns` columns hold the blocks; never more than `limit`. */
function balancedHeight(blocks: readonly Block[], columns: number, limit: number): number {
  for (let height = extentOf(blocks) / columns; height < limit; height += 6) {
    if (countColumns(blocks, height) <= columns) return height
  }
  return limit
}

/** Width of one of `columns` columns of the flow. */
export const columnWidth = (flow: Flow, columns: number, gap = 24): number =>
  (flow.width - gap * (columns - 1)) / columns

/** Fills the flow's width with `columns` columns of about equal height, over pages if needed, and moves on below them. */
export function addColumns(flow: Flow, blocks: readonly Block[], columns: number, gap = 24): void {
  const step = columnWidth(flow, columns, gap) + gap
  const height = balancedHeight(blocks, columns, flow.bottom - flow.y)
  let top = flow.y
  let bottom = top + height
  let column = 0
  let lowest = top
  const frame = (): Frame => ({ sheet: flow.sheet, x: flow.x + column * step, y: top, bottom })
  let current = frame()
  const last = placeBlocks(blocks, current, (index) => {
    column += 1
    if (column === columns) {
      breakPage(flow)
      column = 0
      top = flow.y
      bottom = top + balancedHeight(blocks.slice(index), columns, flow.bottom - top)
      lowest = top
    }
    current = frame()
    return current
  })
  lowest = column === 0 ? last.y : bottom
  flow.y = lowest + 10
}
