/** What the drawing of the board shows at a zoom. Lengths in board units. */
export type Detail = {
  /** Text smaller than this cannot be read on screen and is drawn as a bar. */
  readonly legible: number
  /** Cards as plain boxes with bars for their lines, badges and marks as spots, connections as thin lines without heads. */
  readonly plain: boolean
  /** One CSS pixel. */
  readonly px: number
  /** One pixel of the screen. */
  readonly hairline: number
}

/** Least size of text on screen, CSS pixels: below it strokes of a Chinese character run into each other. */
const legiblePixels = 3.6
const plainBelow = 0.2

/** The detail at `zoom` on a screen with `ratio` device pixels per CSS pixel: a fine screen keeps words a little longer. */
export const detailAt = (zoom: number, ratio: number): Detail => ({
  legible: legiblePixels / zoom / Math.min(1.4, Math.max(1, ratio)),
  plain: zoom < plainBelow,
  px: 1 / zoom,
  hairline: 1 / zoom / ratio,
})
