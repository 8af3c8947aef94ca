import type { Point } from '../../../shared/layout/board/types.ts'
import { moveLaneTo, moveStageTo } from '../../commands/arrange.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { boardPoint, type CanvasSpace } from '../gestures/space.ts'
import type { Track } from '../gestures/track.ts'
import { dropIndex, moveIndex, spansOf } from './headers.ts'
import { setStructure } from './state.ts'

/** A drag of a stage's or lane's header: a bar shows where it goes; dropped, it moves there with its nodes. */
export function trackHeader(space: CanvasSpace, type: 'stage' | 'lane', id: string, start: Point): Track {
  const from = boardPoint(space, start)
  const indexAt = (at: Point): number | null =>
    dropIndex(spansOf(space.board(), type), id, at[type === 'stage' ? 0 : 1])
  const end = (): void => setStructure({ headerDrag: null })
  return {
    axis: type === 'stage' ? 'x' : 'y',
    move: (at) => {
      const point = boardPoint(space, at)
      setStructure({ headerDrag: { type, id, from, at: point, index: indexAt(point) } })
    },
    drop: (at) => {
      const index = indexAt(boardPoint(space, at))
      end()
      const document = currentBlueprint()
      if (index === null || !document) return
      const shown = spansOf(space.board(), type).map((header) => header.id)
      const all = type === 'stage' ? document.stages : document.lanes
      const to = moveIndex(all, shown, id, index)
      if (type === 'stage') moveStageTo(id, to)
      else moveLaneTo(id, to)
    },
    cancel: end,
    click: end,
  }
}
