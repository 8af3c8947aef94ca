import type { Point } from '../../../shared/layout/board/types.ts'
import { type MenuTarget, type Selected, select, sessionState, setSession } from '../../store/session.ts'
import { pivotNow } from '../../store/shown.ts'
import { cellAt } from '../geometry/cells.ts'
import { boxOf, itemOf } from '../geometry/hit-test.ts'
import { toScreen } from '../geometry/view.ts'
import { hitAt } from '../gestures/press.ts'
import { boardPoint, type CanvasSpace } from '../gestures/space.ts'
import { lineAt } from './headers.ts'
import { ownLine } from './own-line.ts'

const isSelected = (item: Selected): boolean =>
  sessionState().selection.some((other) => other.type === item.type && other.id === item.id)

/** What is under a place of the window, selected; the words for it. null = nowhere. */
function targetAt(space: CanvasSpace, at: Point): MenuTarget | null {
  const board = space.board()
  const point = boardPoint(space, at)
  const hit = hitAt(space, at)
  const isFixed = pivotNow() === 'levers'
  if (hit === null || hit.type === 'lane') {
    const line = isFixed ? undefined : ownLine(lineAt(board, point, hit === null ? 5 / space.view().zoom : 0))
    if (line) {
      select({ type: 'lane', id: line.lane })
      return 'line'
    }
  }
  if (hit === null || (hit.type === 'lane' && isFixed)) {
    const cell = hit === null ? cellAt(board, space.document(), point, new Set()) : null
    select()
    setSession({ cell })
    return 'cell'
  }
  const item = itemOf(hit)
  if (!isSelected(item)) select(item)
  return item.type === 'node' && sessionState().selection.length > 1 ? 'nodes' : item.type
}

/** Opens the context menu of what is under a place of the window; it is selected first, so that the menu's commands are about it. */
export function openMenuAt(space: CanvasSpace, at: Point): void {
  const target = targetAt(space, at)
  if (target) setSession({ menu: { target, x: at[0], y: at[1] } })
}

/** Opens the context menu of the selection, beside it; of the board when nothing is selected. */
export function openMenuOfSelection(space: CanvasSpace): void {
  const { selection, cell } = sessionState()
  const { left, top, width, height } = space.frame()
  const item = selection.at(-1)
  const box = item ? boxOf(space.board(), item) : null
  const [x, y] = box ? toScreen(space.view(), [box.x + box.w / 2, box.y + box.h / 2]) : [width / 2, height / 2]
  const place = {
    x: left + Math.min(width - 8, Math.max(8, x)),
    y: top + Math.min(height - 8, Math.max(8, y)),
  }
  const target: MenuTarget = !item || cell ? 'cell' : item.type === 'node' && selection.length > 1 ? 'nodes' : item.type
  setSession({ menu: { target, ...place } })
}
