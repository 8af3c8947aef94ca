import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { reconnect } from '../../../shared/editing/operations/reconnect.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { report } from '../../commands/errors.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'
import type { ConnectionEnd } from '../geometry/hit-test.ts'
import { connectionOf } from '../geometry/lookup.ts'
import type { CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import { targetFinder } from './target.ts'
import type { Track } from './track.ts'

/** A drag of one end of a connection to another node; its other end stays. What would be refused shows before it is dropped there. */
export function trackReconnect(space: CanvasSpace, id: string, end: ConnectionEnd): Track {
  const connection = () => connectionOf(space.board(), id)
  const endAt = (document: Blueprint, over: string): OperationResult => {
    const { from = over, to = over } = connection() ?? {}
    return reconnect(document, { connection: id, from, to, [end]: over })
  }
  const targetAt = targetFinder(space, (over) => {
    const document = currentBlueprint()
    return document !== null && endAt(document, over).ok
  })
  return {
    move: (at) => {
      const { point, over, allowed } = targetAt(at)
      setGesture({ type: 'reconnect', connection: id, end, at: point, over, allowed })
    },
    drop: (at) => {
      const { over } = targetAt(at)
      const ends = connection()
      endGesture()
      if (!ends || over === null || over === ends.from || over === ends.to) return
      report(edit('undo.editConnection', (document) => endAt(document, over)))
    },
    cancel: endGesture,
    click: endGesture,
  }
}
