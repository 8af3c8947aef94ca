import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { type Direction, moveNodeBy } from '../../shared/editing/operations/move-node-by.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, editShown, putBack } from '../store/editor.ts'
import { pivotNow } from '../store/shown.ts'

/** A step that arrow keys have taken: which nodes, in which view, from what. */
type Step = { readonly who: string; readonly direction: Direction; readonly before: WeakRef<Blueprint> }

const opposite: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }

/** The step that led to a document. It keeps no document alive: going back is for as long as the history holds it. */
const stepsTo = new WeakMap<Blueprint, Step>()

/** The document before the step that led to `document`, if a step in `direction` would take that one back. */
function beforeStep(document: Blueprint, who: string, direction: Direction): Blueprint | undefined {
  const step = stepsTo.get(document)
  return step?.who === who && step.direction === opposite[direction] ? step.before.deref() : undefined
}

/**
 * Moves nodes one step among the lanes on show, as one undo step. The opposite key right after leads back to the very cells they came from, in both views,
 * also where something was in the way.
 */
export function moveStep(nodes: readonly string[], direction: Direction): OperationResult {
  const label: UndoKey = nodes.length > 1 ? 'undo.moveNodes' : 'undo.moveNode'
  const who = [pivotNow(), ...nodes].join(' ')
  const before = currentBlueprint()
  const earlier = before && beforeStep(before, who, direction)
  if (earlier) return putBack(label, earlier)
  const result = editShown(label, (document) => moveNodeBy(document, { nodes, direction }), nodes)
  const after = currentBlueprint()
  if (before && after && after !== before) stepsTo.set(after, { who, direction, before: new WeakRef(before) })
  return result
}
