import { gridOf, occupancyOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { LaneRole } from '../../shared/document/schema/lane.ts'
import type { Cell, NodeKind } from '../../shared/document/schema/node.ts'
import { isLaneOpen } from '../../shared/document/view/visible-document.ts'
import { type Selected, sessionState } from '../store/session.ts'
import { nodesOf } from './selected.ts'

/** Where a new node goes, and whether a slot opens for it. */
export type Place = { readonly at: Cell; readonly mode: 'place' | 'insert' }

/** The lanes a kind is usually drawn in, best first (model.md §1 #1). */
const homes: Readonly<Record<NodeKind, readonly LaneRole[]>> = {
  process: ['customer', 'frontstage', 'backstage', 'support'],
  standard: ['standard', 'support'],
  environment: ['evidence', 'customer'],
  people: ['frontstage', 'backstage'],
}

const isFree = (document: Blueprint, at: Cell): boolean =>
  occupancyOf(gridOf(document), document.nodes).occupant(at) === undefined

/** To the right of the last node of `lane`, or the lane's first cell. */
function endOfLane(document: Blueprint, lane: string, stage: string | undefined): Cell | null {
  const first = document.stages[0]
  if (!first) return null
  const rank = new Map(document.stages.map((each, index) => [each.id, index * 10_000]))
  const inside = document.nodes.filter((node) => node.at.lane === lane && (!stage || node.at.stage === stage))
  const order = (at: Cell): number => (rank.get(at.stage) ?? 0) + at.slot
  const last = inside.reduce<Cell | null>((best, { at }) => (!best || order(at) > order(best) ? at : best), null)
  if (!last) return { lane, stage: stage ?? first.id, slot: 0, row: 0, span: 1 }
  return { lane, stage: last.stage, slot: last.slot + last.span, row: last.row, span: 1 }
}

/**
 * The place of a node added by key or button: the chosen empty cell, else right of the selected node (a slot opens when that cell is taken), else in the selected lane or
 * stage, else at the end of lane `from`, else of the lane its kind is at home in. null while there is no lane or no stage.
 */
export function placeFor(
  document: Blueprint,
  selection: readonly Selected[],
  kind: NodeKind,
  from?: string,
): Place | null {
  const { cell } = sessionState()
  if (cell) {
    const { lane, stage, slot, row, insert } = cell
    return { at: { lane, stage, slot, row, span: 1 }, mode: insert ? 'insert' : 'place' }
  }
  const beside = nodesOf(document, selection).at(-1)
  if (beside) {
    const { lane, stage, slot, span, row } = beside.at
    const at = { lane, stage, slot: slot + span, row, span: 1 }
    return { at, mode: isFree(document, at) ? 'place' : 'insert' }
  }
  const chosen = (type: string): string | undefined => selection.find((item) => item.type === type)?.id
  const lanes = document.lanes.filter(isLaneOpen)
  const home = homes[kind].map((role) => lanes.find((lane) => lane.role === role)).find((lane) => lane)
  const lane = chosen('lane') ?? from ?? home?.id ?? lanes[0]?.id ?? document.lanes[0]?.id
  const at = lane ? endOfLane(document, lane, chosen('stage')) : null
  return at ? { at, mode: 'place' } : null
}
