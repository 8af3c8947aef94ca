import { type ConnectionEnd, reattach } from '../../../shared/editing/operations/reconnect.ts'
import { report } from '../../commands/errors.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'
import { connectionOf } from '../geometry/lookup.ts'
import type { CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import { targetFinder } from './target.ts'
import type { Track } from './track.ts'

/** A drag of one end of a connection to another node; its other end stays. What would be refused shows before it is dropped there. */
export function trackReconnect(space: CanvasSpace, id: string, end: ConnectionEnd): Track {
  const connection = () => connectionOf(space.board(), id)
  const targetAt = targetFinder(space, (over) => {
    const document = currentBlueprint()
    const ends = connection()
    return document !== null && ends !== undefined && reattach(document, ends, end, over).ok
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
      report(edit('undo.editConnection', (document) => reattach(document, ends, end, over)))
    },
    cancel: endGesture,
    click: endGesture,
  }
}
