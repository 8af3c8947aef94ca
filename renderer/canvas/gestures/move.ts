import type { Point } from '../../../shared/layout/board/types.ts'
import { type DropTarget, sessionState, setSession } from '../../store/session.ts'
import { centre, contains } from '../geometry/box.ts'
import { cellAt } from '../geometry/cells.ts'
import { planMoves } from '../geometry/plan-moves.ts'
import { dropCopies, dropNodes } from './drop-nodes.ts'
import { boardPoint, type CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import type { Track } from './track.ts'

export const sameTarget = (a: DropTarget | null, b: DropTarget | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.lane === b.lane &&
    a.stage === b.stage &&
    a.slot === b.slot &&
    a.row === b.row &&
    a.insert === b.insert)

/** Stores the drop target only when it is another one: the pointer moves far more often than the cell changes. */
export function aimAt(target: DropTarget | null): void {
  if (!sameTarget(sessionState().dropTarget, target)) setSession({ dropTarget: target })
}

const nobody: ReadonlySet<string> = new Set()

/**
 * A drag of nodes from `start` (window); `copied` are those that go as copies. The cell under the grabbed node's own centre is the target, so it lands where it is seen. With Ctrl or Cmd held it
 * leaves the nodes where they are and takes copies along; let go over the node itself it was a click with a tremor.
 */
export function trackMove(
  space: CanvasSpace,
  { ids: moved, copied }: { readonly ids: readonly string[]; readonly copied: readonly string[] },
  grabbed: string,
  { start, click }: { readonly start: Point; readonly click: () => void },
): Track {
  const from = boardPoint(space, start)
  const box = space.board().nodes.find(({ id }) => id === grabbed)
  const [cx, cy] = box ? centre(box) : from
  const moving = new Set(moved)
  const end = (): void => {
    endGesture()
    setSession({ dropTarget: null })
  }
  const isHome = (point: Point): boolean => box !== undefined && contains(box, point)
  const target = ([x, y]: Point, isCopy: boolean): DropTarget | null => {
    // Of a wide node the first slot is placed, so its left slot's middle aims.
    const left = box ? Math.min(cx, box.x + 88) : cx
    const point: Point = [left + x - from[0], cy + y - from[1]]
    if (isCopy && isHome([x, y])) return null
    return cellAt(space.board(), space.document(), point, isCopy ? nobody : moving)
  }
  return {
    move: (at, isCopy) => {
      const point = boardPoint(space, at)
      const ids = isCopy ? copied : moved
      setGesture({ type: 'move', ids, grabbed, from, at: point, isCopy })
      aimAt(target(point, isCopy))
    },
    drop: (at, isCopy) => {
      const point = boardPoint(space, at)
      const cell = target(point, isCopy)
      end()
      if (isCopy && isHome(point)) click()
      if (!cell) return
      const moves = planMoves(space.document(), isCopy ? copied : moved, grabbed, cell)
      const drop = { moves, mode: cell.insert ? 'insert' : 'place' } as const
      if (isCopy) dropCopies(space.document(), drop)
      else dropNodes(drop)
    },
    cancel: end,
  }
}
