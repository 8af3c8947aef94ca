import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { palette } from '../../../shared/layout/look.ts'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { lineItems } from '../../../shared/layout/page/board-ground-items.ts'
import type { Item } from '../../../shared/layout/page/model.ts'
import { overlaps } from '../geometry/box.ts'
import { type Brush, paintItem, paintItems } from './paint-items.ts'
import { curveParts, parts } from './parts.ts'

const frame = frameOf({ scale: 1, dx: 0, dy: 0 })

/**
 * A horizontal dashed line cut to what is in view, its dashes where they were: dashes out of sight would be worked out too, and a long board has
 * thousands.
 */
function cutLine(item: Item, seen: Box): Item | null {
  if (item.type !== 'line' || item.y1 !== item.y2 || !item.stroke.dash) return item
  const period = item.stroke.dash.reduce((sum, length) => sum + length, 0) * (item.stroke.dash.length % 2 ? 2 : 1)
  const skipped = Math.max(0, Math.floor((seen.x - item.x1) / period)) * period
  const x1 = item.x1 + skipped
  const x2 = Math.min(item.x2, seen.x + seen.w + period)
  return x2 > x1 ? { ...item, x1, x2 } : null
}

function paintCut(brush: Brush, items: readonly Item[], seen: Box): void {
  for (const item of items) {
    const cut = cutLine(item, seen)
    if (cut) paintItem(brush, cut)
  }
}

/** How far the sheet's shadow reaches, how far it hangs down and how dark it is at the edge: rings of board units, outermost first. */
const shadow = { reach: 22, down: 6, rings: 8, dark: 0.055 } as const

/** The white sheet with the shadow it casts: rings, because a real blur of something so large costs more than all the rest. */
function paintSheet(ctx: CanvasRenderingContext2D, board: Board): void {
  const { reach, down, rings, dark } = shadow
  ctx.setLineDash([])
  ctx.lineJoin = 'round'
  ctx.lineWidth = reach / rings
  ctx.strokeStyle = palette.ink
  for (let ring = 0; ring < rings; ring++) {
    const out = (ring + 0.5) * (reach / rings)
    ctx.globalAlpha = dark * (1 - ring / rings) ** 2
    ctx.strokeRect(-out, down - out, board.width + 2 * out, board.height + 2 * out)
  }
  ctx.globalAlpha = 1
  ctx.lineJoin = 'miter'
  ctx.fillStyle = palette.white
  ctx.fillRect(0, 0, board.width, board.height)
}

/** What lies under nodes and connections: sheet, lanes, separation lines, stage headers, curve. `seen` = the part of the board in view. */
export function paintGround(brush: Brush, board: Board, seen: Box): void {
  paintSheet(brush.ctx, board)
  const isSeen = (box: Box): boolean => overlaps(box, seen)
  for (const lane of board.lanes) if (isSeen(lane)) paintItems(brush, parts.lane(lane))
  for (const line of board.lines) {
    if (line.y > seen.y - 20 && line.y < seen.y + seen.h + 20) paintCut(brush, lineItems(frame, line), seen)
  }
  for (const stage of board.stages) if (isSeen(stage)) paintItems(brush, parts.stage(stage))
  if (board.curve && isSeen(board.curve)) {
    paintCut(brush, curveParts(board.curve, seen.x, seen.x + seen.w), seen)
  }
}
