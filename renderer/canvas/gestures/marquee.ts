import type { Point } from '../../../shared/layout/board/types.ts'
import { type Selected, select, sessionState, setSession } from '../../store/session.ts'
import { boxBetween } from '../geometry/box.ts'
import { cellAt } from '../geometry/cells.ts'
import { nodesInBox } from '../geometry/hit-test.ts'
import { boardPoint, type CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import type { Track } from './track.ts'

const none: ReadonlySet<string> = new Set()

const sameItems = (a: readonly Selected[], b: readonly Selected[]): boolean =>
  a.length === b.length && a.every((item, index) => item.id === b[index]?.id && item.type === b[index]?.type)

/** A drag over empty ground: selects every node the frame touches, added to `kept`. A cancelled one gives the old selection back. */
export function trackMarquee(space: CanvasSpace, start: Point, kept: readonly Selected[]): Track {
  const from = boardPoint(space, start)
  const before = sessionState().selection
  const take = (at: Point): void => {
    const inside = nodesInBox(space.board(), boxBetween(from, at))
    const added = inside.filter((id) => !kept.some((item) => item.type === 'node' && item.id === id))
    const selection = [...kept, ...added.map((id): Selected => ({ type: 'node', id }))]
    if (!sameItems(selection, sessionState().selection)) select(...selection)
  }
  return {
    move: (at) => {
      const point = boardPoint(space, at)
      setGesture({ type: 'marquee', from, at: point })
      take(point)
    },
    drop: () => endGesture(),
    cancel: () => {
      endGesture()
      select(...before)
    },
    click: () => {
      if (kept.length > 0) return
      select()
      // What is added or pasted next goes where somebody has just pointed.
      const cell = space.editable() ? cellAt(space.board(), space.document(), from, none) : null
      if (cell && !cell.insert) setSession({ cell })
    },
  }
}
