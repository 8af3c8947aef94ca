import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { copyFragment, fragmentIds } from '../../../shared/editing/fragment.ts'
import { joinFlow } from '../../../shared/editing/operations/join-flow.ts'
import { moveNodes, type NodeMove } from '../../../shared/editing/operations/move-nodes.ts'
import { pasteNodes } from '../../../shared/editing/operations/paste-nodes.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { chain } from '../../commands/chain.ts'
import { report } from '../../commands/errors.ts'
import { takeOwnLanes } from '../../commands/own-lanes.ts'
import { beginGesture, currentBlueprint, editShown } from '../../store/editor.ts'
import { newId } from '../../store/ids.ts'
import { select } from '../../store/session.ts'

export type Drop = { readonly moves: readonly NodeMove[]; readonly mode: 'place' | 'insert' }

/** The move, and where it puts a single step between two connected ones, into their flow. */
function dropping({ moves, mode }: Drop): (document: Blueprint) => OperationResult {
  const [only, ...more] = moves
  const half = newId()
  const isBetween = mode === 'insert' && only !== undefined && more.length === 0
  const move = (document: Blueprint): OperationResult => moveNodes(document, { moves, mode })
  return isBetween ? chain(move, (document) => joinFlow(document, { node: only.node, half })) : move
}

/** Moves nodes to where they were dropped. */
export function dropNodes(drop: Drop): void {
  const ids = drop.moves.map(({ node }) => node)
  report(editShown('undo.moveNodes', dropping(drop), ids))
}

/** Leaves the nodes where they are and puts copies of them where they were dropped, with what connects them. `document` is what the board shows. */
export function dropCopies(document: Blueprint, { moves, mode }: Drop): void {
  const dragged = moves.map(({ node }) => node)
  const fragment = copyFragment(document, dragged, currentBlueprint() ?? document)
  const fresh = Object.fromEntries(fragmentIds(fragment).map((id) => [id, newId()]))
  const leftmost = fragment.nodes.find(({ column }) => column === 0)?.node.at
  const top = fragment.nodes.filter(({ lane }) => lane === 0).map(({ node }) => node.at)
  const [first] = top
  if (!leftmost || !first) return
  // The copies come into being beside the originals, and go from there as these would have gone.
  const at = { ...leftmost, lane: first.lane, row: Math.min(...top.map(({ row }) => row)) }
  const copies = moves.map((move) => ({ ...move, node: fresh[move.node] ?? move.node }))
  const gesture = beginGesture()
  const made = report(editShown('undo.duplicate', (before) => pasteNodes(before, { fragment, at, ids: fresh })))
  const ids = copies.map(({ node }) => node)
  if (!made || !report(editShown('undo.duplicate', dropping({ moves: copies, mode }), ids))) {
    gesture.cancel()
    return
  }
  takeOwnLanes(fragment, fresh, 'undo.duplicate')
  gesture.commit('undo.duplicate')
  select(...ids.map((id) => ({ type: 'node' as const, id })))
}
