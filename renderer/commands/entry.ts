import type { Id } from '../../shared/document/schema/text.ts'
import { addStep, type StepSide } from '../../shared/editing/operations/add-step.ts'
import { moveNodeBy } from '../../shared/editing/operations/move-node-by.ts'
import { beginGesture, currentBlueprint, editShown } from '../store/editor.ts'
import { nameFresh } from '../store/fresh.ts'
import { newId } from '../store/ids.ts'
import { reply } from '../store/reply.ts'
import { type Selected, select, sessionState, setSession } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { shownNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { report } from './errors.ts'
import { insertNode, numbered } from './insert.ts'
import { neighbour } from './neighbour.ts'
import { selectedShown } from './selected.ts'
import type { Handler } from './types.ts'

/** The step added last, so that Tab can carry it on over further lanes while it has no name. */
let last: { readonly node: Id; readonly from: Id; readonly side: StepSide; readonly reach: number } | null = null

/** Adds a connected step beside node `from`, and lets it be named: a new stage first. Returns whether it could. */
export function addStepBeside(from: Id, side: StepSide, reach = 1): boolean {
  const document = currentBlueprint()
  if (!document) return false
  const back = sessionState().selection
  const ids = { node: newId(), connection: newId(), half: newId(), stage: newId(), lane: newId() }
  const names = {
    stage: numbered(document, 'insert.stageName', document.stages.length + 1),
    lane: numbered(document, 'insert.laneName', document.lanes.length + 1),
  }
  const gesture = beginGesture()
  const result = editShown('undo.addStep', (before) => addStep(before, { from, side, reach, ids, names }))
  if (!result.ok && result.error.code === 'out-of-range') {
    reply(say(side === 'above' ? 'entry.noLaneAbove' : 'entry.noLaneBelow'))
    return false
  }
  if (!report(result)) return false
  const node: Selected = { type: 'node', id: ids.node }
  const isNewStage = currentBlueprint()?.stages.some((stage) => stage.id === ids.stage) === true
  const step = { label: 'undo.addStep', back } as const
  if (isNewStage) nameFresh({ type: 'stage', id: ids.stage }, gesture, { ...step, onward: node })
  else nameFresh(node, gesture, step)
  last = { node: ids.node, from, side, reach }
  return true
}

/** Carries a step that has just been added, and has been taken back for that, one lane further. Returns whether it was such a step. */
export function carryOn(node: Id, side: StepSide): boolean {
  if (last?.node !== node || last.side !== side || side === 'right' || side === 'stage') return false
  const { from, reach } = last
  if (!addStepBeside(from, side, reach + 1)) addStepBeside(from, side, reach)
  return true
}

/** Whether the step added last began a new stage. */
export const beginsStage = (node: Id): boolean => last?.node === node && last.side === 'stage'

/** Moves a step that is being named one lane on; at the edge it stays where it is. */
export function moveOn(node: Id, side: 'above' | 'below'): void {
  const direction = side === 'below' ? 'down' : 'up'
  editShown('undo.moveNode', (document) => moveNodeBy(document, { nodes: [node], direction }), [node])
}

const beside =
  (side: StepSide): Handler =>
  () => {
    const from = selectedShown()?.nodes.at(-1)
    if (from) addStepBeside(from.id, side)
  }

/**
 * Enter: behind the selected node the next step; in a selected stage, lane or empty cell, or on an empty board, the first one. On a connection it edits
 * the label, and with nothing selected it goes to the first node.
 */
function next(): void {
  const { selection, cell } = sessionState()
  const nodes = selectedShown()?.nodes ?? []
  const from = nodes.at(-1)
  const connection = selection.find(({ type }) => type === 'connection')
  const shown = shownNow()
  if (from) addStepBeside(from.id, 'right')
  else if (connection) setSession({ labelEdit: connection })
  else if (selection.length > 0 || cell || shown?.nodes.length === 0) insertNode()
  else {
    const first = shown && neighbour(shown, null, 'right')
    if (!first) return
    select({ type: 'node', id: first.id })
    viewport().reveal({ type: 'node', id: first.id })
  }
}

export const entryHandlers = {
  'insert.next': next,
  'insert.below': beside('below'),
  'insert.above': beside('above'),
  'insert.nextStage': beside('stage'),
} satisfies Record<string, Handler>
