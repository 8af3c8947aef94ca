import { ok } from '../../shared/document/result.ts'
import type { Id } from '../../shared/document/schema/text.ts'
import { type Fragment, lanesLike, ownLane } from '../../shared/editing/fragment.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { moveNodes } from '../../shared/editing/operations/move-nodes.ts'
import { edit } from '../store/editor.ts'
import { pivotNow } from '../store/shown.ts'
import { report } from './errors.ts'

/**
 * Copies that came in among the four levers go to the blueprint's own lanes that are like those of their originals: the view cannot say which. `ids` names
 * the copies by the ids of the originals. To be called in the gesture that pasted them.
 */
export function takeOwnLanes(fragment: Fragment, ids: Readonly<Record<Id, Id>>, label: UndoKey): void {
  if (pivotNow() !== 'levers') return
  const placed = edit(label, (document) => {
    const like = lanesLike(document, fragment)
    const cells = new Map(document.nodes.map(({ id, at }) => [id, at]))
    const moves = fragment.nodes.flatMap((one) => {
      const id = ids[one.node.id] ?? ''
      const [at, lane] = [cells.get(id), like.get(ownLane(one))]
      return at && lane !== undefined && lane !== at.lane
        ? [{ node: id, lane, stage: at.stage, slot: at.slot, row: 0 }]
        : []
    })
    return moves.length > 0 ? moveNodes(document, { moves, mode: 'place' }) : ok(document)
  })
  report(placed)
}
