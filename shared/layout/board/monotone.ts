import type { Point } from './types.ts'

/** A run of the curve: a start and cubic Béziers [control, control, end]. */
export type CurveRun = { readonly start: Point; readonly segments: readonly (readonly [Point, Point, Point])[] }

const sign = (value: number): number => (value < 0 ? -1 : 1)

/** Slope at the middle of three points (Steffen 1990, as in d3's curveMonotoneX): never overshoots. */
function innerSlope([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const h0 = x1 - x0
  const h1 = x2 - x1
  const s0 = (y1 - y0) / h0
  const s1 = (y2 - y1) / h1
  const p = (s0 * h1 + s1 * h0) / (h0 + h1)
  const slope = (sign(s0) + sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p))
  return Number.isFinite(slope) ? slope : 0
}

/** Slope at an end, from the slope at the other side of its interval. */
const endSlope = ([x0, y0]: Point, [x1, y1]: Point, slope: number): number => ((3 * (y1 - y0)) / (x1 - x0) - slope) / 2

/**
 * The monotone cubic through `points` (x strictly ascending): passes through every point and stays between neighbours
 * (model.md §3.12). A single point gives a run without segments.
 */
export function monotoneRun(points: readonly Point[]): CurveRun {
  const start = points[0] ?? [0, 0]
  const slopes = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    return before && after ? innerSlope(before, point, after) : 0
  })
  const [first, second] = [points[0], points[1]]
  const [last, beforeLast] = [points.at(-1), points.at(-2)]
  if (first && second && last && beforeLast) {
    if (points.length === 2) {
      const straight = (second[1] - first[1]) / (second[0] - first[0])
      slopes[0] = straight
      slopes[1] = straight
    } else {
      slopes[0] = endSlope(first, second, slopes[1] ?? 0)
      slopes[points.length - 1] = endSlope(beforeLast, last, slopes[points.length - 2] ?? 0)
    }
  }
  const segments = points.slice(1).map((end, index): readonly [Point, Point, Point] => {
    const begin = points[index] ?? end
    const dx = (end[0] - begin[0]) / 3
    return [
      [begin[0] + dx, begin[1] + dx * (slopes[index] ?? 0)],
      [end[0] - dx, end[1] - dx * (slopes[index + 1] ?? 0)],
      end,
    ]
  })
  return { start, segments }
}
