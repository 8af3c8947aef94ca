import type { PageContext } from './context.ts'
import { restyle, type Style } from './para.ts'
import type { Sheet } from './sheet.ts'

/** The poster's frame: `s` enlarges everything but the board; 1 is A3. */
export type Poster = {
  readonly ctx: PageContext
  readonly sheet: Sheet
  readonly s: number
  readonly x: number
  readonly width: number
}

/** A style of the A3 poster at this poster's size, never below 8 points. */
export const scaled = (s: number, base: Style, size = base.size): Style =>
  restyle(base, { size: Math.max(8, size * s) })
