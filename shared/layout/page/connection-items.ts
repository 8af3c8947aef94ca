import type { ConnectionType } from '../../document/schema/connection.ts'
import type { BoardConnection, Point } from '../board/types.ts'
import { connectionLook, type Head, palette } from '../look.ts'
import type { Item } from './model.ts'
import { at, roundedPath, towards } from './path.ts'

/** Length of each head along the line, board units. */
const headLength: Readonly<Record<Head, number>> = { arrow: 9, open: 7, square: 7, dot: 7, hollow: 10 }

/** The head of a connection with its tip at `tip`, coming from `from`; `scale` in points per board unit. */
function headItems(type: ConnectionType, tip: Point, from: Point, scale: number, tag?: string): Item[] {
  const { colour, head, width } = connectionLook[type]
  const length = headLength[head] * scale
  const distance = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1
  const [ux, uy] = [(tip[0] - from[0]) / distance, (tip[1] - from[1]) / distance]
  const point = (back: number, side: number): Point => [tip[0] - ux * back - uy * side, tip[1] - uy * back + ux * side]
  const tagged = tag === undefined ? {} : { tag }
  const stroke = { colour, width: width * scale }
  const half = length * 0.48
  if (head === 'dot') {
    const [cx, cy] = point(length / 2, 0)
    return [{ type: 'circle', cx, cy, r: length / 2, fill: colour, ...tagged }]
  }
  const polygon = (...points: Point[]): string => `M${points.map((p) => at(...p)).join(' L')}`
  if (head === 'open') {
    return [{ type: 'path', d: polygon(point(length, half), tip, point(length, -half)), stroke, ...tagged }]
  }
  if (head === 'square') {
    const d = `${polygon(point(0, length / 2), point(length, length / 2), point(length, -length / 2), point(0, -length / 2))} Z`
    return [{ type: 'path', d, fill: colour, ...tagged }]
  }
  const d = `${polygon(tip, point(length, half), point(length, -half))} Z`
  return head === 'arrow'
    ? [{ type: 'path', d, fill: colour, ...tagged }]
    : [{ type: 'path', d, fill: palette.white, stroke, ...tagged }]
}

/** How far the line stops before the tip, so that it does not show through or beyond the head. */
const trim = (type: ConnectionType): number => {
  const { head, width } = connectionLook[type]
  return head === 'open' ? width / 2 : headLength[head] * 0.9
}

const shorten = (end: Point, before: Point, by: number): Point => {
  const length = Math.hypot(end[0] - before[0], end[1] - before[1])
  return length === 0 ? end : towards(end, before, Math.min(by, length * 0.9) / length)
}

/** A connection of `type` along `points` (page points) with heads: line, receiving head and, when two-way, the head at its start. */
export function wireItems(
  type: ConnectionType,
  points: readonly Point[],
  options: { scale: number; radius: number; twoWay: boolean; tag?: string },
): Item[] {
  const { scale, radius, twoWay, tag } = options
  const first = points[0]
  const last = points.at(-1)
  const second = points[1]
  const beforeLast = points.at(-2)
  if (!first || !last || !second || !beforeLast) return []
  const { colour, dash, width } = connectionLook[type]
  const inner = points.slice(1, -1)
  const start = twoWay ? shorten(first, second, trim(type) * scale) : first
  const line = [start, ...inner, shorten(last, beforeLast, trim(type) * scale)]
  const stroke = {
    colour,
    width: width * scale,
    ...(dash.length > 0 ? { dash: dash.map((value) => value * scale) } : {}),
  }
  const tagged = tag === undefined ? {} : { tag }
  return [
    { type: 'path', d: roundedPath(line, radius), stroke, ...tagged },
    ...headItems(type, last, beforeLast, scale, tag),
    ...(twoWay ? headItems(type, first, second, scale, tag) : []),
  ]
}

/** A short straight sample of a connection type for legends, from (x, y) to the right. */
export const wireSample = (type: ConnectionType, x: number, y: number, length: number, scale: number): Item[] =>
  wireItems(
    type,
    [
      [x, y],
      [x + length, y],
    ],
    { scale, radius: 0, twoWay: false },
  )

/** The board's connection in page points; labels are drawn by the board, above all lines. */
export const connectionItems = (
  connection: BoardConnection,
  move: (point: Point) => Point,
  scale: number,
  radius: number,
  tag?: string,
): Item[] =>
  wireItems(connection.type, connection.points.map(move), {
    scale,
    radius,
    twoWay: connection.twoWay,
    ...(tag === undefined ? {} : { tag }),
  })
