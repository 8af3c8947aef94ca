import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Board, Point } from '../../../shared/layout/board/types.ts'
import { type Size, toBoard, type View } from '../geometry/view.ts'

/** What gestures need of the canvas: always the present state, never a copy from when the gesture began. */
export type CanvasSpace = {
  readonly board: () => Board
  /** The document as the board shows it: see shownDocument in store/derived.ts. */
  readonly document: () => Blueprint
  /** False for a read-only document: look and select, change nothing. */
  readonly editable: () => boolean
  readonly view: () => View
  readonly moveView: (view: View) => void
  /** Place of the canvas in the window, and its size, CSS pixels. */
  readonly frame: () => Size & { readonly left: number; readonly top: number }
}

/** The board point under a place of the window (clientX, clientY). */
export function boardPoint(space: CanvasSpace, [x, y]: Point): Point {
  const { left, top } = space.frame()
  return toBoard(space.view(), [x - left, y - top])
}

/** Whether a place of the window lies on the canvas and nothing (a panel, a dialog) covers it there. */
export function isOnCanvas(space: CanvasSpace, [x, y]: Point): boolean {
  const { left, top, width, height } = space.frame()
  if (x < left || y < top || x > left + width || y > top + height) return false
  return document.elementFromPoint(x, y)?.closest('[data-canvas]') != null
}
