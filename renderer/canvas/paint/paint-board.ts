import type { Board } from '../../../shared/layout/board/types.ts'
import { connectionsIn, nodesIn } from '../geometry/culling.ts'
import { type Size, type View, visibleBox } from '../geometry/view.ts'
import { detailAt } from './detail.ts'
import { paintGround } from './ground.ts'
import { paintCards, paintOrnaments } from './nodes.ts'
import { type Brush, paintItems } from './paint-items.ts'
import { parts } from './parts.ts'
import { paintWires } from './wires.ts'

/** What is to be drawn. */
export type Scene = {
  readonly board: Board
  readonly view: View
  /** CSS pixels. */
  readonly size: Size
  /** Device pixels per CSS pixel. */
  readonly ratio: number
  /** Nodes that have elements of their own on screen, so that they need not be drawn. */
  readonly mounted: ReadonlySet<string>
  readonly picture: Brush['picture']
}

/**
 * Draws the board as far as it is in view, in the same order as it prints: ground, connections, cards, labels of connections, badges. Costs what
 * is in view, whatever the size of the board.
 */
export function paintBoard(ctx: CanvasRenderingContext2D, scene: Scene): void {
  const { board, view, size, ratio, mounted, picture } = scene
  const { x, y, zoom } = view
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height)
  ctx.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio)
  ctx.fontKerning = 'none'
  // Letters stand where the metrics have them, not on whole pixels: small words keep their spacing.
  ctx.textRendering = 'geometricPrecision'
  ctx.miterLimit = 4
  const detail = detailAt(zoom, ratio)
  const brush: Brush = { ctx, legible: detail.legible, picture }
  const seen = visibleBox(view, size)
  paintGround(brush, board, seen)
  const nodes = nodesIn(board, seen).filter(({ id }) => !mounted.has(id))
  const wires = connectionsIn(board, seen)
  paintWires(brush, board, wires, detail, seen)
  paintCards(brush, nodes, detail)
  if (!detail.plain) for (const wire of wires) paintItems(brush, parts.connectionLabel(wire))
  paintOrnaments(brush, nodes, detail)
  for (const annotation of board.annotations) paintItems(brush, parts.annotation(annotation))
}
