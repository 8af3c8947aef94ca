import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node, NodeKind } from '../../document/schema/node.ts'
import type { Stage } from '../../document/schema/stage.ts'
import type { Id } from '../../document/schema/text.ts'
import { fitCells, isSameCell, type Seat } from '../../document/view/fit-cells.ts'
import { isPlaced } from '../../document/view/lever-cells.ts'
import { kindOfLane, leverLaneId } from '../../document/view/lever-lanes.ts'
import { viewOf } from '../../document/view/view-of.ts'
import { edited, mapped, patched, refuse } from '../records.ts'
import type { OperationResult } from '../types.ts'
import { holdColumns } from './hold-columns.ts'
import { cellsById, hasSameStages, isSameBoard, pinAll, pinNode, pinStage, slotsOf } from './pins.ts'
import { realLaneFor } from './real-lane.ts'

export type Run = (document: Blueprint) => OperationResult
export type IsActing = (node: Id) => boolean

/** A node after the operation, with what the view showed of it before and the document's own record; both missing for a new one. */
type Entry = { readonly after: Node; readonly shown?: Node | undefined; readonly own?: Node | undefined }
/** What became of it: its lever, and its place in the view. */
type Outcome = { readonly entry: Entry; readonly kind: NodeKind; readonly at: Cell; readonly isYielding: boolean }

/** Operations keep the order of the list, so most nodes are found at their own index; the others by id. */
function entriesOf(document: Blueprint, board: Blueprint, after: Blueprint): Entry[] {
  let byId: Map<Id, number> | undefined
  return after.nodes.map((node, index) => {
    if (board.nodes[index]?.id === node.id)
      return { after: node, shown: board.nodes[index], own: document.nodes[index] }
    byId ??= new Map(board.nodes.map(({ id }, place) => [id, place]))
    const place = byId.get(node.id)
    return place === undefined
      ? { after: node }
      : { after: node, shown: board.nodes[place], own: document.nodes[place] }
  })
}

/** A node that changes lanes changes its lever, if it is one that was to move; one whose lever changes goes to the lane of it. */
function outcomeOf(entry: Entry, isActing: IsActing): Outcome {
  const { after, shown } = entry
  const { kind, at } = after
  if (after === shown) return { entry, kind, at, isYielding: false }
  if (shown && at.lane !== shown.at.lane) {
    const lever = kindOfLane(at.lane)
    if (lever && isActing(after.id)) return { entry, kind: lever, at, isYielding: false }
    return { entry, kind, at: { ...shown.at, lane: leverLaneId(kind) }, isYielding: true }
  }
  const lane = leverLaneId(kind)
  if (at.lane === lane) return { entry, kind, at, isYielding: false }
  return { entry, kind, at: { ...at, lane, row: 0 }, isYielding: true }
}

/** The outcomes with a cell of their own for those that yield to the others. */
function fitOutcomes(stages: readonly Stage[], outcomes: readonly Outcome[]): readonly Outcome[] {
  if (!outcomes.some(({ isYielding }) => isYielding)) return outcomes
  const settled: Seat[] = []
  const yielding: Seat[] = []
  for (const { entry, at, isYielding } of outcomes) (isYielding ? yielding : settled).push({ id: entry.after.id, at })
  const cells = fitCells(stages, { settled, yielding })
  return outcomes.map((outcome) => ({ ...outcome, at: cells.get(outcome.entry.after.id) ?? outcome.at }))
}

/** The columns among the document's lanes, and cells for the nodes that are new there or have changed stage. */
type LaneSide = { readonly stages: Stage[]; readonly cells: ReadonlyMap<Id, Cell> }

/** null when there is no lane to put a new node in. */
function fitLanes(document: Blueprint, outcomes: readonly Outcome[]): LaneSide | null {
  const settled: Seat[] = []
  const newcomers: Seat[] = []
  for (const { entry, kind, at } of outcomes) {
    const { after, own } = entry
    if (own?.at.stage === at.stage) settled.push(own)
    else if (own) newcomers.push({ id: own.id, at: { ...own.at, stage: at.stage, slot: at.slot } })
    else {
      const lane = realLaneFor(document, kind)
      if (lane === undefined) return null
      newcomers.push({ id: after.id, at: { ...at, lane, row: 0 } })
    }
  }
  const hasLeft = settled.length < document.nodes.length
  const stages = hasLeft ? holdColumns(document.stages, document.nodes, settled) : document.stages
  if (newcomers.length === 0) return { stages, cells: new Map() }
  const cells = fitCells(stages, { settled, newcomers })
  return { stages, cells: new Map(newcomers.map(({ id, at }) => [id, cells.get(id) ?? at])) }
}

/** Records other than stages, lanes and nodes that the operation has changed. */
function changesBeside(board: Blueprint, after: Blueprint): Partial<Blueprint> {
  const own = new Set(['stages', 'lanes', 'nodes'])
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !own.has(key) && board[key] !== value))
}

function hasStrangeAnchor({ lanes }: Blueprint, board: Blueprint, after: Blueprint): boolean {
  if (after.annotations === board.annotations) return false
  return after.annotations.some(
    ({ anchor }) => anchor.type === 'lane' && kindOfLane(anchor.id) && !lanes.some((lane) => lane.id === anchor.id),
  )
}

/** Whether nodes have come, gone, moved or changed their lever, or columns have opened or closed. */
function isMoved(board: Blueprint, after: Blueprint, entries: readonly Entry[]): boolean {
  return (
    after.nodes.length !== board.nodes.length ||
    entries.some(({ after: node, shown }) => {
      return shown !== node && (!shown || !isSameCell(shown.at, node.at) || shown.kind !== node.kind)
    }) ||
    after.stages.some((stage, index) => stage.slots !== board.stages[index]?.slots)
  )
}

/** What an operation changed in a shown node is changed in the document's; where it stands is another matter. */
const homeOf = ({ after, shown, own }: Entry): Node =>
  own && shown === after ? own : { ...after, at: own?.at ?? after.at }

/** The document after an operation that changed stages in the four-lever view: it is done among the lanes as well, and each view keeps its own cells. */
function mergeStages(document: Blueprint, after: Blueprint, run: Run): OperationResult {
  const own = run(document)
  if (!own.ok || (!isPlaced(document) && isSameBoard(viewOf(own.value, 'levers'), after))) return own
  return ok(pinAll(own.value, cellsById(after.nodes), slotsOf(after.stages)))
}

/** The document's stages with what the operation changed in them, but for the number of slots: that is each view's own. */
const homeStages = (board: Blueprint, after: Blueprint, own: readonly Stage[]): Stage[] =>
  after.stages.map((stage, index) => {
    const before = own[index]
    if (!before) return stage
    return stage === board.stages[index]
      ? before
      : patched(before, { ...stage, slots: before.slots, leverSlots: before.leverSlots })
  })

function mergeNodes(document: Blueprint, board: Blueprint, after: Blueprint, isActing: IsActing): OperationResult {
  const entries = entriesOf(document, board, after)
  const finish = (nodes: Node[], stages: Stage[]): OperationResult =>
    ok(
      edited(document, {
        ...changesBeside(board, after),
        nodes: keepList(document.nodes, nodes),
        stages: keepList(document.stages, stages),
      }),
    )
  if (!isMoved(board, after, entries)) {
    return finish(entries.map(homeOf), homeStages(board, after, document.stages))
  }
  const outcomes = fitOutcomes(
    after.stages,
    entries.map((entry) => outcomeOf(entry, isActing)),
  )
  const lanes = fitLanes(document, outcomes)
  if (!lanes) return refuse('invalid')
  const nodes = outcomes.map((outcome) => {
    const home = homeOf(outcome.entry)
    const at = lanes.cells.get(home.id) ?? home.at
    const isThere = outcome.kind === home.kind && at === home.at
    return pinNode(isThere ? home : { ...home, kind: outcome.kind, at }, outcome.at)
  })
  const stages = homeStages(board, after, lanes.stages)
  return finish(
    nodes,
    stages.map((stage, index) => pinStage(stage, after.stages[index]?.slots ?? stage.slots)),
  )
}

const keepList = <T>(before: T[], after: T[]): T[] =>
  after.length === before.length ? mapped(before, (item, index) => after[index] ?? item) : after

/** Runs an operation on the four-lever view of a document and brings the outcome home; see `applyInView`. */
export function applyInLevers(document: Blueprint, run: Run, isActing: IsActing): OperationResult {
  const board = viewOf(document, 'levers')
  const result = run(board)
  if (!result.ok) return result
  const after = result.value
  if (after === board) return ok(document)
  if (after.lanes !== board.lanes || hasStrangeAnchor(document, board, after)) return refuse('invalid')
  return hasSameStages(board, after) ? mergeNodes(document, board, after, isActing) : mergeStages(document, after, run)
}
