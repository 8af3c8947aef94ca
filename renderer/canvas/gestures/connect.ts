import { createConnection } from '../../../shared/document/factory.ts'
import { guessConnectionType } from '../../../shared/editing/connection-guess.ts'
import { connect } from '../../../shared/editing/operations/connect.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { report } from '../../commands/errors.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'
import { newId } from '../../store/ids.ts'
import { select } from '../../store/session.ts'
import { nodeAt, type Side } from '../geometry/hit-test.ts'
import { boardPoint, type CanvasSpace } from './space.ts'
import { endGesture, setGesture } from './state.ts'
import type { Track } from './track.ts'

/** Connects two nodes with the type their kinds and lanes suggest, and selects the new connection. */
export function connectNodes(space: CanvasSpace, from: string, to: string): void {
  const id = newId()
  // What a connection means is a matter of the document's own lanes.
  const type = guessConnectionType(currentBlueprint() ?? space.document(), from, to)
  const connection = createConnection({ id, from, to, type })
  if (report(edit('undo.connect', (document) => connect(document, { connection })))) select({ type: 'connection', id })
}

/** A drag from a handle of node `from` to another node; a node cannot be connected with itself. */
export function trackConnect(space: CanvasSpace, from: string, side: Side): Track {
  const targetAt = (at: Point): { point: Point; over: string | null } => {
    const point = boardPoint(space, at)
    return { point, over: nodeAt(space.board(), point)?.id ?? null }
  }
  return {
    move: (at) => {
      const { point, over } = targetAt(at)
      setGesture({ type: 'connect', from, side, at: point, over, allowed: over !== from })
    },
    drop: (at) => {
      const { over } = targetAt(at)
      endGesture()
      if (over !== null && over !== from) connectNodes(space, from, over)
    },
    cancel: endGesture,
  }
}
