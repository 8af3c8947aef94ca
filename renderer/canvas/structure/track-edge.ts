import { coverColumns } from '../../../shared/editing/operations/cover-columns.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { report } from '../../commands/errors.ts'
import { editShown } from '../../store/editor.ts'
import { animateNextBoard } from '../../store/motion.ts'
import { boardPoint, type CanvasSpace } from '../gestures/space.ts'
import type { Track } from '../gestures/track.ts'
import { dragEdge } from './edges.ts'
import { type Edge, type EdgeDrag, setStructure } from './state.ts'

/** A drag of a node's left or right edge: the columns it would cover are shown, and it covers them when dropped. */
export function trackEdge(space: CanvasSpace, edge: Edge): Track {
  const at = (place: Point): EdgeDrag | null =>
    dragEdge(space.board(), space.document(), edge, boardPoint(space, place)[0])
  const end = (): void => setStructure({ edgeDrag: null })
  return {
    axis: 'x',
    move: (place) => setStructure({ edgeDrag: at(place) }),
    drop: (place) => {
      const drag = at(place)
      end()
      if (!drag) return
      const { node, first, last } = drag
      animateNextBoard()
      report(editShown('undo.spanNode', (document) => coverColumns(document, { node, first, last })))
    },
    cancel: end,
    click: end,
  }
}
