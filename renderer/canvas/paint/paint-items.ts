import type {
  CircleItem,
  Item,
  LineItem,
  PathItem,
  RectItem,
  Stroke,
  TextItem,
} from '../../../shared/layout/page/model.ts'

/** What painting needs beside the items. */
export type Brush = {
  readonly ctx: CanvasRenderingContext2D
  /** Text smaller than this (in the items' unit) becomes a bar. */
  readonly legible: number
  /** The picture of an asset, once it is there. */
  readonly picture: (asset: string) => CanvasImageSource | null
}

const family = '"Noto Sans SC", "Noto Emoji", sans-serif'
const paths = new WeakMap<Item, Path2D>()

/** A path item as the browser wants it, made once per item. */
export function pathOf(item: PathItem): Path2D {
  let path = paths.get(item)
  if (!path) {
    path = new Path2D(item.d)
    paths.set(item, path)
  }
  return path
}

const solid: number[] = []

/** Takes over colour, width and dashes. */
export function setStroke(ctx: CanvasRenderingContext2D, stroke: Stroke): void {
  ctx.strokeStyle = stroke.colour
  ctx.lineWidth = stroke.width
  ctx.setLineDash(stroke.dash ? [...stroke.dash] : solid)
}

/** Width of a line of text, near enough for a bar: Chinese characters are square, Latin ones about half as wide. */
function roughWidth(text: string, size: number): number {
  let ems = 0
  for (const char of text) ems += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55
  return ems * size
}

function paintBar(ctx: CanvasRenderingContext2D, { x, y, text, size, align }: TextItem): void {
  const width = roughWidth(text, size)
  const left = align === 'middle' ? x - width / 2 : align === 'end' ? x - width : x
  ctx.globalAlpha = 0.34
  ctx.fillRect(left, y - size * 0.66, width, size * 0.58)
  ctx.globalAlpha = 1
}

function paintText({ ctx, legible }: Brush, item: TextItem): void {
  ctx.fillStyle = item.colour
  if (item.size < legible) {
    paintBar(ctx, item)
    return
  }
  ctx.font = `${item.weight === 'bold' ? 700 : 400} ${item.size}px ${family}`
  ctx.textAlign = item.align === 'middle' ? 'center' : (item.align ?? 'start')
  ctx.fillText(item.text, item.x, item.y)
}

function paintRect(ctx: CanvasRenderingContext2D, item: RectItem): void {
  const { x, y, w, h, radius = 0, fill, stroke } = item
  if (fill) ctx.fillStyle = fill
  if (stroke) setStroke(ctx, stroke)
  if (radius === 0) {
    if (fill) ctx.fillRect(x, y, w, h)
    if (stroke) ctx.strokeRect(x, y, w, h)
    return
  }
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2))
  if (fill) ctx.fill()
  if (stroke) ctx.stroke()
}

function paintShape(ctx: CanvasRenderingContext2D, item: PathItem | CircleItem): void {
  if (item.fill) ctx.fillStyle = item.fill
  if (item.stroke) setStroke(ctx, item.stroke)
  if (item.type === 'path') {
    if (item.fill) ctx.fill(pathOf(item))
    if (item.stroke) ctx.stroke(pathOf(item))
    return
  }
  ctx.beginPath()
  ctx.arc(item.cx, item.cy, item.r, 0, 2 * Math.PI)
  if (item.fill) ctx.fill()
  if (item.stroke) ctx.stroke()
}

function paintLine(ctx: CanvasRenderingContext2D, { x1, y1, x2, y2, stroke }: LineItem): void {
  setStroke(ctx, stroke)
  ctx.beginPath()
  ctx.moveTo(x1, y1)
  ctx.lineTo(x2, y2)
  ctx.stroke()
}

/** Draws one item; the canvas' own sister of the SVG elements in draw/items.tsx. */
export function paintItem(brush: Brush, item: Item): void {
  const { ctx } = brush
  if (item.type === 'rect') paintRect(ctx, item)
  else if (item.type === 'line') paintLine(ctx, item)
  else if (item.type === 'text') paintText(brush, item)
  else if (item.type === 'image') {
    const picture = brush.picture(item.asset)
    if (picture) ctx.drawImage(picture, item.x, item.y, item.w, item.h)
  } else paintShape(ctx, item)
}

/** Draws items in order. The context must be in the items' unit. */
export function paintItems(brush: Brush, items: readonly Item[]): void {
  for (const item of items) paintItem(brush, item)
}
