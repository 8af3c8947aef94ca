import { createConnection } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { guessConnectionType } from '../../../shared/editing/connection-guess.ts'
import { connect } from '../../../shared/editing/operations/connect.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { report } from '../../commands/errors.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'
import { newId } from '../../store/ids.ts'
import { select } from '../../store/session.ts'
import type { Side } from '../geometry/hit-test.ts'
import type { CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import { targetFinder } from './target.ts'
import type { Track } from './track.ts'

/** Connects two nodes with the type their kinds and lanes suggest. What a connection means is a matter of the document's own lanes. */
function connectAs(document: Blueprint, id: string, from: string, to: string): OperationResult {
  const type = guessConnectionType(document, from, to)
  return connect(document, { connection: createConnection({ id, from, to, type }) })
}

/** A drag from a handle of node `from` to another node; the new connection is selected. What would be refused shows before it is dropped there. */
export function trackConnect(space: CanvasSpace, from: string, side: Side): Track {
  const targetAt = targetFinder(space, (over) => {
    const document = currentBlueprint()
    return document !== null && connectAs(document, newId(), from, over).ok
  })
  return {
    move: (at) => {
      const { point, over, allowed } = targetAt(at)
      setGesture({ type: 'connect', from, side, at: point, over, allowed })
    },
    drop: (at) => {
      const { over } = targetAt(at)
      endGesture()
      if (over === null || over === from) return
      const id = newId()
      if (report(edit('undo.connect', (document) => connectAs(document, id, from, over))))
        select({ type: 'connection', id })
    },
    cancel: endGesture,
  }
}
