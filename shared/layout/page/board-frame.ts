import type { Box, Point, TextBlock } from '../board/types.ts'
import type { Colour, TextItem } from './model.ts'

export type BoardItemsOptions = {
  /** Page points per board unit. */
  readonly scale: number
  /** Where the board's origin lies on the page, in points. */
  readonly dx: number
  readonly dy: number
  /** Structure element all items belong to; missing = decoration. */
  readonly tag?: string
}

/** Moves board units to page points. */
export type Frame = {
  readonly k: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly point: (point: Point) => Point
  readonly box: (box: Box) => Box
  readonly tagged: { readonly tag?: string }
}

/** The frame of a board placed on a page. */
export function frameOf({ scale: k, dx, dy, tag }: BoardItemsOptions): Frame {
  const x = (value: number): number => dx + value * k
  const y = (value: number): number => dy + value * k
  return {
    k,
    x,
    y,
    point: ([px, py]) => [x(px), y(py)],
    box: (box) => ({ x: x(box.x), y: y(box.y), w: box.w * k, h: box.h * k }),
    tagged: tag === undefined ? {} : { tag },
  }
}

/** A text block of the board, line by line as the board broke it. */
export const textItems = (frame: Frame, block: TextBlock, colour: Colour): TextItem[] =>
  block.lines.map((text, index) => ({
    type: 'text',
    x: frame.x(block.x),
    y: frame.y(block.y + index * block.lineHeight),
    text,
    size: block.size * frame.k,
    weight: block.bold ? 'bold' : 'regular',
    colour,
    align: block.align,
    ...frame.tagged,
  }))
