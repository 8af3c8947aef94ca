import type { Box, Point } from '../../../shared/layout/board/types.ts'

export const contains = (box: Box, [x, y]: Point): boolean =>
  x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h

/** Whether the boxes share any area. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** `box` grown by `by` on every side. */
export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  w: box.w + 2 * by,
  h: box.h + 2 * by,
})

export const centre = (box: Box): Point => [box.x + box.w / 2, box.y + box.h / 2]

/** The box with the two points as opposite corners. */
export const boxBetween = ([ax, ay]: Point, [bx, by]: Point): Box => ({
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  w: Math.abs(ax - bx),
  h: Math.abs(ay - by),
})

/** Distance from `p` to the segment a–b, in the unit of the points. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
  return Math.hypot(p[0] - a[0] - dx * share, p[1] - a[1] - dy * share)
}

/** Distance from `p` to the nearest point of a polyline; Infinity for an empty one. */
export function distanceToLine(p: Point, points: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]]
    if (a && b) nearest = Math.min(nearest, distanceToSegment(p, a, b))
  }
  return nearest
}

/** Where `p` lies on the border of `box` when walking from its centre towards `p`: the end of a line drawn to the box. */
export function borderTowards(box: Box, p: Point): Point {
  const [cx, cy] = centre(box)
  const [dx, dy] = [p[0] - cx, p[1] - cy]
  if (dx === 0 && dy === 0) return [cx, cy]
  const share = Math.min(box.w / 2 / Math.abs(dx || 1e-9), box.h / 2 / Math.abs(dy || 1e-9))
  return [cx + dx * share, cy + dy * share]
}
