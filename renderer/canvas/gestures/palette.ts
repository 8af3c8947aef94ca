import type { NodeKind } from '../../../shared/document/schema/node.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { type DropTarget, setSession } from '../../store/session.ts'
import { cellAt } from '../geometry/cells.ts'
import { addNodeAt } from './add.ts'
import { aimAt } from './move.ts'
import { boardPoint, type CanvasSpace, isOnCanvas } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import type { Track } from './track.ts'

const none: ReadonlySet<string> = new Set()

/** A kind dragged out of the palette: dropped on a cell it becomes a node there, anywhere else nothing. */
export function trackPalette(space: CanvasSpace, kind: NodeKind): Track {
  const targetAt = (at: Point): { point: Point | null; cell: DropTarget | null } => {
    if (!isOnCanvas(space, at)) return { point: null, cell: null }
    const point = boardPoint(space, at)
    return { point, cell: cellAt(space.board(), space.document(), point, none) }
  }
  const end = (): void => {
    endGesture()
    setSession({ dropTarget: null, paletteDrag: null })
  }
  return {
    move: (at) => {
      const { point, cell } = targetAt(at)
      setGesture({ type: 'palette', kind, at: point })
      aimAt(cell)
    },
    drop: (at) => {
      const { cell } = targetAt(at)
      end()
      if (cell) addNodeAt(kind, cell)
    },
    cancel: end,
    click: end,
  }
}
