import type { LaneRole, LineKind } from '../../shared/document/schema/lane.ts'
import { setLaneDisplay } from '../../shared/editing/operations/set-lane-display.ts'
import { setLaneRole } from '../../shared/editing/operations/set-lane-role.ts'
import { setSeparationLine } from '../../shared/editing/operations/set-separation-line.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { animateNextBoard } from '../store/motion.ts'
import { select, sessionState, setSession } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { sayIfOutOfSight } from './out-of-sight.ts'
import type { Handler } from './types.ts'

const chosen = () => {
  const ids = new Set(sessionState().selection.flatMap((item) => (item.type === 'lane' ? [item.id] : [])))
  return currentBlueprint()?.lanes.filter((lane) => ids.has(lane.id)) ?? []
}

/** What is selected comes into view with the lane it is in. */
function revealSelected(): void {
  const item = sessionState().selection.at(-1)
  if (!item) return
  viewport().reveal(item)
  sayIfOutOfSight(item)
}

/** The lanes of which `is` holds. */
const lanesThat = (is: 'hidden' | 'collapsed'): string[] =>
  currentBlueprint()?.lanes.flatMap((lane) => (lane[is] ? [lane.id] : [])) ?? []

/** Shows lanes that were hidden. */
export function showLanes(lanes: readonly string[]): void {
  animateNextBoard()
  if (report(edit('undo.showLane', (document) => setLaneDisplay(document, { lanes, hidden: false })))) revealSelected()
}

/** Collapses lanes, or expands them when all are collapsed. */
export function toggleCollapsed(lanes: readonly string[]): void {
  const all = currentBlueprint()?.lanes.filter(({ id }) => lanes.includes(id)) ?? []
  const collapsed = !all.every((lane) => lane.collapsed)
  animateNextBoard()
  report(edit('undo.showLane', (document) => setLaneDisplay(document, { lanes, collapsed })))
}

function hide(): void {
  const lanes = chosen().map(({ id }) => id)
  animateNextBoard()
  if (report(edit('undo.showLane', (document) => setLaneDisplay(document, { lanes, hidden: true })))) select()
}

const role =
  (value: LaneRole): Handler =>
  () => {
    const steps = chosen().map(
      ({ id }) =>
        (document: Parameters<typeof setLaneRole>[0]) =>
          setLaneRole(document, { lane: id, role: value }),
    )
    report(edit('undo.setLaneRole', chain(...steps)))
  }

/** Draws a line of this kind under the lane, or changes the one there; its own words stay. */
const line =
  (kind: LineKind): Handler =>
  () => {
    const steps = chosen().map(
      (lane) => (document: Parameters<typeof setSeparationLine>[0]) =>
        setSeparationLine(document, { lane: lane.id, line: { label: {}, ...lane.line, kind } }),
    )
    report(edit('undo.setLine', chain(...steps)))
  }

function removeLine(): void {
  const steps = chosen().map(
    ({ id }) =>
      (document: Parameters<typeof setSeparationLine>[0]) =>
        setSeparationLine(document, { lane: id, line: null }),
  )
  report(edit('undo.setLine', chain(...steps)))
}

export const laneHandlers = {
  'lane.collapse': () => toggleCollapsed(chosen().map(({ id }) => id)),
  'lane.hide': hide,
  'lane.showAll': () => showLanes(lanesThat('hidden')),
  'lane.expandAll': () => {
    toggleCollapsed(lanesThat('collapsed'))
    revealSelected()
  },
  'role.evidence': role('evidence'),
  'role.customer': role('customer'),
  'role.frontstage': role('frontstage'),
  'role.backstage': role('backstage'),
  'role.support': role('support'),
  'role.standard': role('standard'),
  'role.custom': role('custom'),
  'line.interaction': line('interaction'),
  'line.visibility': line('visibility'),
  'line.internal': line('internal'),
  'line.custom': line('custom'),
  'line.rename': () => setSession({ lineEdit: chosen()[0]?.id ?? null }),
  'line.remove': removeLine,
} satisfies Record<string, Handler>
