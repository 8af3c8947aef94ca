import { err, ok, type Result } from '../../document/result.ts'
import type { PaperSize } from './model.ts'

/** Millimetres to points. */
export const mm = (value: number): number => (value * 72) / 25.4

const names = ['A5', 'A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid'] as const
export type PaperName = (typeof names)[number]

/** Landscape sizes in millimetres. */
export const paperSizes: Readonly<Record<PaperName, PaperSize>> = {
  A5: { width: 210, height: 148 },
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
  A0: { width: 1189, height: 841 },
  Letter: { width: 279.4, height: 215.9 },
  Tabloid: { width: 431.8, height: 279.4 },
}

/** Smallest and largest side in millimetres: below, nothing can be read; above, PDF readers refuse the page (200 inches). */
export const sideLimits = { min: 100, max: 5000 } as const

export type PaperError = { readonly code: 'unknown-paper' | 'paper-out-of-range'; readonly value: string }

/**
 * The paper named by `text`: A5…A0, Letter or Tabloid (landscape; add "-portrait" to turn it), or WIDTHxHEIGHTmm such as 594x420mm
 * (as given; "mm" may be left out, "×" and "*" are understood). Sides outside `sideLimits` are refused.
 */
export function parsePaperSize(text: string): Result<PaperSize, PaperError> {
  const value = text.trim()
  const [, word = '', turn = ''] = /^([a-z]+\d?)(?:[- ](portrait|landscape))?$/i.exec(value) ?? []
  const name = names.find((each) => each.toLowerCase() === word.toLowerCase())
  if (name) {
    const { width, height } = paperSizes[name]
    return ok(turn.toLowerCase() === 'portrait' ? { width: height, height: width } : { width, height })
  }
  const match = /^(\d{1,5}(?:\.\d{1,3})?)\s*(?:mm)?\s*[x×*]\s*(\d{1,5}(?:\.\d{1,3})?)\s*(?:mm)?$/i.exec(value)
  if (!match) return err({ code: 'unknown-paper', value: text })
  const size = { width: Number(match[1]), height: Number(match[2]) }
  const fits = [size.width, size.height].every((side) => side >= sideLimits.min && side <= sideLimits.max)
  return fits ? ok(size) : err({ code: 'paper-out-of-range', value: text })
}

/** The name people know a size by ("A1"), either way round; else its millimetres ("594 × 300 mm"). */
export function paperLabel({ width, height }: PaperSize): string {
  const close = (a: number, b: number): boolean => Math.abs(a - b) < 1
  const name = names.find((each) => {
    const size = paperSizes[each]
    return (
      (close(size.width, width) && close(size.height, height)) ||
      (close(size.width, height) && close(size.height, width))
    )
  })
  const round = (side: number): number => Math.round(side * 10) / 10
  return name ?? `${round(width)} × ${round(height)} mm`
}
