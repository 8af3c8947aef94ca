import { connectionTypes } from '../../../shared/document/schema/connection.ts'
import type { Board, BoardConnection, Box } from '../../../shared/layout/board/types.ts'
import { connectionLook } from '../../../shared/layout/look.ts'
import type { Item, PathItem, Stroke } from '../../../shared/layout/page/model.ts'
import { grow } from '../geometry/box.ts'
import type { Detail } from './detail.ts'
import { type Brush, paintItem, pathOf, setStroke } from './paint-items.ts'
import { wireParts } from './parts.ts'
import { strokePieces } from './strokes.ts'

function traceLine(ctx: CanvasRenderingContext2D, { points }: BoardConnection): void {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0)

/** Whether an item is the line of a connection: a path without ground. Open heads are, too; they are short. */
const isLine = (item: Item): item is PathItem & { stroke: Stroke } =>
  item.type === 'path' && item.stroke !== undefined && item.fill === undefined

/** How dark a dashed line looks from afar: its drawn share. */
const share = (dash: readonly number[]): number =>
  dash.length === 0 ? 1 : sum(dash.filter((_, index) => index % 2 === 0)) / sum(dash)

/** All connections of a type as one thin line: below a pixel's width it is the cheapest thing there is to draw. */
function paintPlain({ ctx }: Brush, wires: readonly BoardConnection[], { px }: Detail): void {
  ctx.setLineDash([])
  for (const type of connectionTypes) {
    ctx.beginPath()
    for (const wire of wires) if (wire.type === type) traceLine(ctx, wire)
    ctx.strokeStyle = connectionLook[type].colour
    ctx.lineWidth = Math.max(connectionLook[type].width, 0.7 * px)
    ctx.globalAlpha = 0.75 * share(connectionLook[type].dash)
    ctx.stroke()
  }
  ctx.globalAlpha = 1
}

/** Dashes repeating within fewer pixels of the screen than this run together. */
const leastPeriod = 3

/** One line in its style: dashes too fine to be told apart as an even line as dark as they look. */
function paintLine({ ctx }: Brush, item: PathItem & { stroke: Stroke }, hairline: number, room: Box): void {
  const { colour, width, dash = [] } = item.stroke
  const isFine = dash.length > 0 && sum(dash) < leastPeriod * hairline
  setStroke(ctx, isFine ? { colour, width } : item.stroke)
  ctx.globalAlpha = isFine ? share(dash) : 1
  // Lines no wider than a pixel of the screen are drawn fast whatever their shape.
  if (width <= hairline) ctx.stroke(pathOf(item))
  else strokePieces(ctx, item, room)
  ctx.globalAlpha = 1
}

/** The lines and heads of connections, as far as they are `seen`. */
export function paintWires(
  brush: Brush,
  board: Board,
  wires: readonly BoardConnection[],
  detail: Detail,
  seen: Box,
): void {
  if (detail.plain) {
    paintPlain(brush, wires, detail)
    return
  }
  const room = grow(seen, 4)
  for (const wire of wires) {
    for (const item of wireParts(wire, board)) {
      if (isLine(item)) paintLine(brush, item, detail.hairline, room)
      else paintItem(brush, item)
    }
  }
}
