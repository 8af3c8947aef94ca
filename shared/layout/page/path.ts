import type { Point } from '../board/types.ts'

const round = (value: number): number => Math.round(value * 100) / 100
/** Coordinates as SVG path text, at most two decimals: enough for print, and stable to compare. */
export const at = (...values: number[]): string => values.map(round).join(' ')

/** SVG path data (absolute M L C Q A Z) scaled by `scale`, then moved by (dx, dy). */
export function transformPath(d: string, scale: number, dx: number, dy: number): string {
  const out: string[] = []
  for (const [, command = '', rest = ''] of d.matchAll(/([MLCQAZ])([^MLCQAZ]*)/g)) {
    const values = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
    const moved = values.map((value, index) => {
      // An arc's radii, flags and rotation stand between its end points: rx ry rotation large sweep x y.
      const place = command === 'A' ? index % 7 : index % 2 === 0 ? 5 : 6
      if (place === 5) return round(value * scale + dx)
      if (place === 6) return round(value * scale + dy)
      return place < 2 ? round(value * scale) : value
    })
    out.push(command + moved.join(' '))
  }
  return out.join(' ')
}

/** A polyline as path data, its corners rounded with at most `radius` (less where a leg is short). */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points
  if (!first) return ''
  const parts = [`M${at(...first)}`]
  let from = first
  rest.forEach((corner, index) => {
    const to = rest[index + 1]
    if (!to) {
      parts.push(`L${at(...corner)}`)
      return
    }
    const before = Math.hypot(corner[0] - from[0], corner[1] - from[1])
    const after = Math.hypot(to[0] - corner[0], to[1] - corner[1])
    const r = Math.min(radius, before / 2, after / 2)
    if (r > 0) {
      const near = towards(corner, from, r / before)
      const far = towards(corner, to, r / after)
      parts.push(`L${at(...near)}`, `Q${at(...corner, ...far)}`)
    }
    from = corner
  })
  return parts.join(' ')
}

/** The point `share` (0…1) of the way from `a` to `b`. */
export const towards = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]
