/** Weights of the one typeface (Noto Sans SC). */
export type FontWeight = 'regular' | 'bold'

/** Measures and breaks text from the generated metric tables; the same everywhere, no DOM, no font file. */
export type Measurer = {
  /** Advance width of `text` (one line, no breaks) at `size`, in the unit of `size`. */
  readonly width: (text: string, size: number, weight?: FontWeight) => number
  /**
   * `text` broken into lines no wider than `maxWidth` (UAX #14; a break inside a Latin word only if it alone is too wide).
   * Explicit newlines are kept. Never returns an empty list.
   */
  readonly lines: (text: string, size: number, maxWidth: number, weight?: FontWeight) => readonly string[]
  /** `text` on one line, shortened with … to fit `maxWidth`. */
  readonly ellipsis: (text: string, size: number, maxWidth: number, weight?: FontWeight) => string
}
