import { reconnect } from '../../../shared/editing/operations/reconnect.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { report } from '../../commands/errors.ts'
import { edit } from '../../store/editor.ts'
import { type ConnectionEnd, nodeAt } from '../geometry/hit-test.ts'
import { connectionOf } from '../geometry/lookup.ts'
import { boardPoint, type CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import type { Track } from './track.ts'

/** A drag of one end of a connection to another node; its other end stays, and it never ends where it begins. */
export function trackReconnect(space: CanvasSpace, id: string, end: ConnectionEnd): Track {
  const targetAt = (at: Point): { point: Point; over: string | null; allowed: boolean } => {
    const point = boardPoint(space, at)
    const over = nodeAt(space.board(), point)?.id ?? null
    const connection = connectionOf(space.board(), id)
    const fixed = end === 'to' ? connection?.from : connection?.to
    return { point, over, allowed: over !== fixed }
  }
  return {
    move: (at) => {
      const { point, over, allowed } = targetAt(at)
      setGesture({ type: 'reconnect', connection: id, end, at: point, over, allowed })
    },
    drop: (at) => {
      const { over, allowed } = targetAt(at)
      const connection = connectionOf(space.board(), id)
      endGesture()
      if (!connection || over === null || !allowed || over === connection[end]) return
      const ends = { from: connection.from, to: connection.to, [end]: over }
      report(edit('undo.editConnection', (document) => reconnect(document, { connection: id, ...ends })))
    },
    cancel: endGesture,
    click: endGesture,
  }
}
