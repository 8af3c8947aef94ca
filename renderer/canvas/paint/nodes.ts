import { nodeKinds } from '../../../shared/document/schema/node.ts'
import type { BoardNode, TextBlock } from '../../../shared/layout/board/types.ts'
import { annotationLook, kindLook, markLook, palette } from '../../../shared/layout/look.ts'
import { toneOf } from '../../../shared/layout/page/badge.ts'
import type { Detail } from './detail.ts'
import { type Brush, paintItems } from './paint-items.ts'
import { parts } from './parts.ts'

/** Height on screen from which a plain card is a frame with bars for its lines rather than a spot. */
const frameFrom = 5

/** A bar per line; all lines of the card's width, since no one can read how long they are. */
function paintLines(ctx: CanvasRenderingContext2D, node: BoardNode, block: TextBlock): void {
  const room = node.x + node.w - 12 - block.x
  block.lines.forEach((line, index) => {
    const width = Math.min(room, [...line].length * block.size * (/^[\x20-\x7e]*$/.test(line) ? 0.55 : 1))
    ctx.fillRect(block.x, block.y + index * block.lineHeight - block.size * 0.66, width, block.size * 0.58)
  })
}

/** Plain cards, colour by colour: few changes of colour and nothing but boxes. */
function paintPlain({ ctx }: Brush, nodes: readonly BoardNode[], { px }: Detail): void {
  for (const kind of nodeKinds) {
    const { colour, fill } = kindLook[kind]
    const same = nodes.filter((node) => node.kind === kind)
    ctx.fillStyle = colour
    for (const { x, y, w, h } of same) ctx.fillRect(x, y, w, h)
    ctx.fillStyle = fill
    for (const { x, y, w, h, badges } of same) {
      const edge = Math.min(h / 4, Math.max(badges.length > 0 ? 2.2 : 1.2, 0.8 * px))
      ctx.fillRect(x + edge, y + edge, w - 2 * edge, h - 2 * edge)
    }
  }
  const framed = nodes.filter(({ h }) => h >= frameFrom * px)
  ctx.globalAlpha = 0.34
  ctx.fillStyle = palette.ink
  for (const node of framed) paintLines(ctx, node, node.label)
  ctx.globalAlpha = 1
}

/** Badges, marks and numbers as spots of their colour, never too small to be seen. */
function paintSpots({ ctx }: Brush, nodes: readonly BoardNode[], { px }: Detail): void {
  const spot = (x: number, y: number, w: number, h: number): void => {
    const [width, height] = [Math.max(w, 4 * px), Math.max(h, 3 * px)]
    ctx.fillRect(x + (w - width) / 2, y + (h - height) / 2, width, height)
  }
  for (const node of nodes) {
    for (const { mark, x, y, w, h } of node.marks) {
      ctx.fillStyle = markLook[mark].colour
      spot(x, y, w, h)
    }
    for (const { score, x, y, w, h } of node.badges) {
      ctx.fillStyle = toneOf(score).text
      spot(x, y, w, h)
    }
    ctx.fillStyle = annotationLook.disc
    for (const { x, y, r } of node.annotations) spot(x - r, y - r, 2 * r, 2 * r)
  }
}

/** The cards of nodes, without what sits on their borders. */
export function paintCards(brush: Brush, nodes: readonly BoardNode[], detail: Detail): void {
  if (detail.plain) paintPlain(brush, nodes, detail)
  else for (const node of nodes) paintItems(brush, parts.node(node))
}

/** Badges, marks and numbers of annotations: above every connection. */
export function paintOrnaments(brush: Brush, nodes: readonly BoardNode[], detail: Detail): void {
  if (detail.plain) paintSpots(brush, nodes, detail)
  else for (const node of nodes) paintItems(brush, parts.ornaments(node))
}
