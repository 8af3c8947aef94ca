import type { Box, Point } from '../../../shared/layout/board/types.ts'
import type { PathItem } from '../../../shared/layout/page/model.ts'

/** A straight piece of a path, or a corner with its control point; `at` = length of the path before it. */
type Piece = { readonly from: Point; readonly control: Point | null; readonly to: Point; readonly at: number }

const pieces = new WeakMap<PathItem, readonly Piece[]>()

/** Length of a quadratic curve, by a few chords. */
function curveLength([ax, ay]: Point, [cx, cy]: Point, [bx, by]: Point): number {
  let length = 0
  let [px, py] = [ax, ay]
  for (let step = 1; step <= 8; step++) {
    const t = step / 8
    const u = 1 - t
    const [x, y] = [u * u * ax + 2 * u * t * cx + t * t * bx, u * u * ay + 2 * u * t * cy + t * t * by]
    length += Math.hypot(x - px, y - py)
    px = x
    py = y
  }
  return length
}

/** A path of lines and quadratic corners (M L Q, absolute) in pieces; worked out once per item. */
export function piecesOf(item: PathItem): readonly Piece[] {
  const known = pieces.get(item)
  if (known) return known
  const list: Piece[] = []
  let from: Point = [0, 0]
  let at = 0
  for (const [, command, rest = ''] of item.d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0] = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const control: Point | null = command === 'Q' ? [a, b] : null
    const to: Point = control ? [c, e] : [a, b]
    if (command !== 'M') {
      list.push({ from, control, to, at })
      at += control ? curveLength(from, control, to) : Math.hypot(to[0] - from[0], to[1] - from[1])
    }
    from = to
  }
  pieces.set(item, list)
  return list
}

/** The part of a level or upright piece within `box`, and how much of it is left out before; null when none is. */
function cut({ from: [ax, ay], to: [bx, by] }: Piece, box: Box): { from: Point; to: Point; skipped: number } | null {
  const clamp = (value: number, low: number, length: number): number => Math.min(low + length, Math.max(low, value))
  const [fx, tx] = [clamp(ax, box.x, box.w), clamp(bx, box.x, box.w)]
  const [fy, ty] = [clamp(ay, box.y, box.h), clamp(by, box.y, box.h)]
  const isAside = (ax === bx && fx !== ax) || (ay === by && fy !== ay) || (fx === tx && fy === ty)
  return isAside ? null : { from: [fx, fy], to: [tx, ty], skipped: Math.abs(fx - ax) + Math.abs(fy - ay) }
}

function tracePiece(ctx: CanvasRenderingContext2D, piece: Piece, box: Box): number | null {
  const { from, control, to, at } = piece
  if (control || (from[0] !== to[0] && from[1] !== to[1])) {
    ctx.moveTo(...from)
    if (control) ctx.quadraticCurveTo(...control, ...to)
    else ctx.lineTo(...to)
    return at
  }
  const part = cut(piece, box)
  if (!part) return null
  ctx.moveTo(...part.from)
  ctx.lineTo(...part.to)
  return at + part.skipped
}

/**
 * Strokes a path of lines and corners piece by piece within `box` in the context's style, dashes where they would be on the whole path. A browser
 * that draws without a graphics processor strokes a single straight line many times faster than the same line as part of a path.
 */
export function strokePieces(ctx: CanvasRenderingContext2D, item: PathItem, box: Box): void {
  for (const piece of piecesOf(item)) {
    ctx.beginPath()
    const at = tracePiece(ctx, piece, box)
    if (at === null) continue
    ctx.lineDashOffset = at
    ctx.stroke()
  }
  ctx.lineDashOffset = 0
}
