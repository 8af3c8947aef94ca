import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'
import type { DocumentView } from '../../document/schema/view.ts'
import type { Operation, OperationResult } from '../types.ts'
import { applyInLanes } from './in-lanes.ts'
import { applyInLevers } from './in-levers.ts'

export type ViewEdit = {
  /** Whether a node was meant to move: only then a new lane in the four-lever view gives it another lever. Default: every node. */
  readonly isActing?: (node: Id) => boolean
  /**
   * True once the four-lever view has been looked at: edits among the lanes then leave it where it was seen. While false and nothing has been placed
   * there, it follows the lanes.
   */
  readonly isHeld?: boolean
}

/**
 * Runs an operation on the document as `view` shows it and brings the outcome home. Places (slot, row, span, and how many slots a stage has) belong to the
 * view they were changed in; the other one keeps its own. Stage, kind and everything else are shared: a node that changes stage, or comes new, gets a free cell
 * in the other view without moving anything there.
 *
 * In 'levers' a node takes the lever of the lane it is moved to; a new node goes to the lane of its kind, and among the document's lanes to one of a fitting role.
 * The first edit that moves anything there gives every node a `leverAt`. Refused as 'invalid': anything done to the lanes of that view.
 * Unchanged records stay the same objects; without effect it is the same document.
 */
export function applyInView(
  view: DocumentView,
  document: Blueprint,
  run: (document: Blueprint) => OperationResult,
  { isActing = () => true, isHeld = false }: ViewEdit = {},
): OperationResult {
  return view === 'lanes' ? applyInLanes(document, run, isHeld) : applyInLevers(document, run, isActing)
}

/** Every word in the arguments of an operation; the ids of the nodes it is about are among them. */
function wordsIn(value: unknown, words = new Set<string>()): Set<string> {
  if (typeof value === 'string') words.add(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) wordsIn(inner, words)
  return words
}

/** `operation` for the document as `view` shows it (see `applyInView`); the nodes named in its arguments are the acting ones. */
export function inView<Args>(view: DocumentView, operation: Operation<Args>, options: ViewEdit = {}): Operation<Args> {
  return (document, args) => {
    let words: Set<string> | undefined
    const isActing = (node: Id): boolean => {
      words ??= wordsIn(args)
      return words.has(node)
    }
    return applyInView(view, document, (one) => operation(one, args), { isActing, ...options })
  }
}
