import { createLane, createNode, createStage } from '../../shared/document/factory.ts'
import { ok } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Lane, LaneRole, LineKind } from '../../shared/document/schema/lane.ts'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { Text } from '../../shared/document/schema/text.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { addLane } from '../../shared/editing/operations/add-lane.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { addStage } from '../../shared/editing/operations/add-stage.ts'
import { setSeparationLine } from '../../shared/editing/operations/set-separation-line.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { usualKind } from '../../shared/editing/usual-kind.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { t } from '../../shared/i18n/t.ts'
import { beginGesture, currentBlueprint, edit, editShown } from '../store/editor.ts'
import { nameFresh } from '../store/fresh.ts'
import { newId } from '../store/ids.ts'
import { animateNextBoard } from '../store/motion.ts'
import { reply } from '../store/reply.ts'
import { type Selected, select, sessionState, setSession } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { pivotNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { placeFor } from './place.ts'
import { selectedNow } from './selected.ts'
import type { Handler } from './types.ts'

/** "Stage 3" in every language of the document. */
export const numbered = (document: Blueprint, key: Key, n: number): Text =>
  Object.fromEntries(document.languages.map((language) => [language, t(language, key, { n })]))

/** Adds a stage or lane and lets it be named, as one step; whoever drops the words keeps what was added, under the name it came with. */
function addHeader(item: Selected, label: UndoKey, operation: (before: Blueprint) => OperationResult): void {
  const back = sessionState().selection
  const gesture = beginGesture()
  animateNextBoard()
  if (!report(edit(label, operation))) return
  nameFresh(item, gesture, { label, back, stays: item })
  viewport().reveal(item)
}

const newStage = (document: Blueprint) =>
  createStage({ id: newId(), label: numbered(document, 'insert.stageName', document.stages.length + 1) })
const newLane = (document: Blueprint) =>
  createLane({ id: newId(), label: numbered(document, 'insert.laneName', document.lanes.length + 1) })

/** What gives a document without stages or lanes its first ones; made once for one edit, so that its ids stay the same. */
export function gridSteps(): readonly ((now: Blueprint) => OperationResult)[] {
  const [stage, lane] = [newId(), newId()]
  return [
    (now) => (now.stages.length === 0 ? addStage(now, { stage: { ...newStage(now), id: stage } }) : ok(now)),
    (now) => (now.lanes.length === 0 ? addLane(now, { lane: { ...newLane(now), id: lane } }) : ok(now)),
  ]
}

/** Adds a node of `kind` (else of the kind usual there) where the selection says; a document without lanes or stages gets its first ones in the same step. */
export function insertNode(kind?: NodeKind): void {
  const document = currentBlueprint()
  if (!document) return
  const id = newId()
  const back = sessionState().selection
  const place = (now: Blueprint) => placeFor(now, back, kind ?? 'process')
  const gesture = beginGesture()
  const result = editShown(
    'undo.addNode',
    chain(...gridSteps(), (now) => {
      const found = place(now)
      if (!found) return { ok: false, error: { code: 'invalid' } }
      const node = createNode({ id, kind: kind ?? usualKind(now, found.at.lane), at: found.at })
      return addNode(now, { node, mode: found.mode })
    }),
  )
  if (!report(result)) return
  nameFresh({ type: 'node', id }, gesture, { label: 'undo.addNode', back })
  viewport().reveal({ type: 'node', id })
}

/** Adds a stage behind (or before) `beside`, else the one of the selection, else at the end. */
export function insertStage(side: 'before' | 'after' = 'after', beside?: string): void {
  const now = selectedNow()
  if (!now) return
  const { document, nodes } = now
  const { selection, cell } = sessionState()
  const stage = newStage(document)
  const chosen = beside ?? selection.find((item) => item.type === 'stage')?.id ?? nodes.at(-1)?.at.stage ?? cell?.stage
  const index = placeBeside(document.stages, chosen, side)
  addHeader({ type: 'stage', id: stage.id }, 'undo.addStage', (before) => addStage(before, { stage, index }))
}

/** The place behind or before the record `id` of a list; its end when it is not there. */
function placeBeside(
  list: readonly { readonly id: string }[],
  id: string | undefined,
  side: 'before' | 'after',
): number {
  const index = list.findIndex((each) => each.id === id)
  return index < 0 ? list.length : side === 'before' ? index : index + 1
}

/** Adds a lane below (or above) `beside`, else the one of the selection, else at the end. The four-lever view has lanes of its own. */
export function insertLane(side: 'before' | 'after' = 'after', beside?: string): void {
  const now = selectedNow()
  if (!now) return
  if (pivotNow() === 'levers') {
    reply(say('pivot.onlyLanes'))
    return
  }
  const lane = newLane(now.document)
  const index = placeBeside(now.document.lanes, beside ?? chosenLane(), side)
  addHeader({ type: 'lane', id: lane.id }, 'undo.addLane', (before) => addLane(before, { lane, index }))
}

function chosenLane(): string | undefined {
  const { selection } = sessionState()
  const direct = selection.find((item) => item.type === 'lane')?.id
  const node = selection.length > 0 ? selectedNow()?.nodes.at(-1)?.at.lane : undefined
  return direct ?? node ?? sessionState().cell?.lane
}

/** The line that usually stands under a lane of this role. */
const usualLine: Partial<Record<LaneRole, LineKind>> = {
  customer: 'interaction',
  frontstage: 'visibility',
  backstage: 'internal',
}

/** Draws a separation line under the selected lane, else under the first lane that usually has one and lacks it, else the first without. */
export function insertLine(): void {
  const document = currentBlueprint()
  if (!document) return
  if (pivotNow() === 'levers') {
    reply(say('pivot.onlyLanes'))
    return
  }
  const free = document.lanes.filter((lane) => lane.line === null)
  const chosen = document.lanes.find((lane) => lane.id === chosenLane())
  const target: Lane | undefined = chosen ?? free.find((lane) => usualLine[lane.role]) ?? free[0]
  if (!target) return
  const line = { kind: usualLine[target.role] ?? ('custom' as const), label: {} }
  if (report(edit('undo.setLine', (before) => setSeparationLine(before, { lane: target.id, line }))))
    select({ type: 'lane', id: target.id })
}

const node =
  (kind: NodeKind): Handler =>
  () =>
    insertNode(kind)

export const insertHandlers = {
  'insert.process': node('process'),
  'insert.standard': node('standard'),
  'insert.environment': node('environment'),
  'insert.people': node('people'),
  'insert.stage': () => insertStage('after'),
  'insert.stageBefore': () => insertStage('before'),
  'insert.lane': () => insertLane('after'),
  'insert.laneBefore': () => insertLane('before'),
  'insert.line': insertLine,
  'insert.connection': () => setSession({ dialog: 'connect' }),
} satisfies Record<string, Handler>
