import { ok } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { viewOf } from '../../shared/document/view/view-of.ts'
import { type Direction, moveNodeBy } from '../../shared/editing/operations/move-node-by.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, editShown } from '../store/editor.ts'
import { pivotNow } from '../store/shown.ts'

/** A step that arrow keys have taken: which nodes, in which view, from what to what. */
type Step = {
  readonly who: string
  readonly direction: Direction
  readonly before: Blueprint
  readonly after: Blueprint
}

const opposite: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }

/** The steps that led to the document as it is, one after the other. */
let steps: readonly Step[] = []

/**
 * Moves nodes one step among the lanes on show, as one undo step. The opposite key right after leads back to the very cells they came from, also where
 * something was in the way.
 */
export function moveStep(nodes: readonly string[], direction: Direction): OperationResult {
  const before = currentBlueprint()
  const view = pivotNow()
  const who = [view, ...nodes].join(' ')
  if (steps.at(-1)?.after !== before) steps = []
  const last = steps.at(-1)
  const isBack = last?.who === who && last.direction === opposite[direction]
  const result = editShown(
    nodes.length > 1 ? 'undo.moveNodes' : 'undo.moveNode',
    (document) => (isBack ? ok(viewOf(last.before, view)) : moveNodeBy(document, { nodes, direction })),
    nodes,
  )
  const after = currentBlueprint()
  if (!result.ok || !before || !after) return result
  // What led to the step now undone leads on to the document as it has come out, which may be another object.
  const earlier = isBack ? steps.slice(0, -1) : steps
  steps = isBack
    ? earlier.map((step, index) => (index === earlier.length - 1 ? { ...step, after } : step))
    : [...earlier, { who, direction, before, after }]
  return result
}
