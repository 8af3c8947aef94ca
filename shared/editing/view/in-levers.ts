import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node, NodeKind } from '../../document/schema/node.ts'
import type { Stage } from '../../document/schema/stage.ts'
import type { Id } from '../../document/schema/text.ts'
import { fitCells, isSameCell, type Seat } from '../../document/view/fit-cells.ts'
import { isPlaced } from '../../document/view/lever-cells.ts'
import { kindOfLane, leverLaneId } from '../../document/view/lever-lanes.ts'
import { viewOf } from '../../document/view/view-of.ts'
import { edited, mapped, refuse } from '../records.ts'
import type { OperationResult } from '../types.ts'
import { holdColumns } from './hold-columns.ts'
import { cellsById, hasSameStages, isSameBoard, pinAll, pinNode, pinStage, slotsOf } from './pins.ts'
import { realLaneFor } from './real-lane.ts'

export type Run = (document: Blueprint) => OperationResult
export type IsActing = (node: Id) => boolean

/** What became of a node of the four-lever view: its lever, and its place there. */
type Outcome = { readonly kind: NodeKind; readonly at: Cell; readonly isYielding: boolean }

/** A node that changes lanes changes its lever, if it is one that was to move; one whose lever changes goes to the lane of it. */
function outcomeOf(after: Node, before: Node | undefined, isActing: IsActing): Outcome {
  const { kind, at } = after
  if (before && at.lane !== before.at.lane) {
    const lever = kindOfLane(at.lane)
    if (lever && isActing(after.id)) return { kind: lever, at, isYielding: false }
    return { kind, at: { ...before.at, lane: leverLaneId(kind) }, isYielding: true }
  }
  const lane = leverLaneId(kind)
  return at.lane === lane ? { kind, at, isYielding: false } : { kind, at: { ...at, lane, row: 0 }, isYielding: true }
}

function fitOutcomes(stages: readonly Stage[], outcomes: ReadonlyMap<Id, Outcome>): Map<Id, Cell> {
  const settled: Seat[] = []
  const yielding: Seat[] = []
  for (const [id, { at, isYielding }] of outcomes) (isYielding ? yielding : settled).push({ id, at })
  return fitCells(stages, { settled, yielding })
}

/** The columns among the document's lanes, and cells for the nodes that are new there or have changed stage. */
type LaneSide = { readonly stages: Stage[]; readonly cells: ReadonlyMap<Id, Cell> }

/** null when there is no lane to put a new node in. */
function fitLanes(document: Blueprint, outcomes: ReadonlyMap<Id, Outcome>): LaneSide | null {
  const before = cellsById(document.nodes)
  const settled: Seat[] = []
  const newcomers: Seat[] = []
  for (const [id, { kind, at }] of outcomes) {
    const own = before.get(id)
    if (own?.stage === at.stage) settled.push({ id, at: own })
    else if (own) newcomers.push({ id, at: { ...own, stage: at.stage, slot: at.slot } })
    else {
      const lane = realLaneFor(document.lanes, kind)
      if (lane === undefined) return null
      newcomers.push({ id, at: { ...at, lane, row: 0 } })
    }
  }
  const stages = holdColumns(document.stages, document.nodes, settled)
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
function isMoved(board: Blueprint, after: Blueprint, known: ReadonlyMap<Id, Node>): boolean {
  return (
    after.nodes.length !== board.nodes.length ||
    after.nodes.some((node) => {
      const before = known.get(node.id)
      return before !== node && (!before || !isSameCell(before.at, node.at) || before.kind !== node.kind)
    }) ||
    after.stages.some((stage, index) => stage.slots !== board.stages[index]?.slots)
  )
}

/** The document after an operation that changed stages in the four-lever view: it is done among the lanes as well, and each view keeps its own cells. */
function mergeStages(document: Blueprint, after: Blueprint, run: Run): OperationResult {
  const own = run(document)
  if (!own.ok || (!isPlaced(document) && isSameBoard(viewOf(own.value, 'levers'), after))) return own
  return ok(pinAll(own.value, cellsById(after.nodes), slotsOf(after.stages)))
}

function mergeNodes(document: Blueprint, board: Blueprint, after: Blueprint, isActing: IsActing): OperationResult {
  const shown = new Map(board.nodes.map((node) => [node.id, node]))
  const own = new Map(document.nodes.map((node) => [node.id, node]))
  /** What an operation changed in a shown node is changed in the document's; where it stands is another matter. */
  const merged = (node: Node): Node => {
    const before = own.get(node.id)
    return before && shown.get(node.id) === node ? before : { ...node, at: before?.at ?? node.at }
  }
  const changes = changesBeside(board, after)
  if (!isMoved(board, after, shown)) {
    const stages = after.stages.map((stage, index) => {
      const before = document.stages[index]
      return !before || stage === board.stages[index] ? (before ?? stage) : { ...stage, slots: before.slots }
    })
    return ok(
      edited(document, {
        ...changes,
        nodes: keepList(document.nodes, after.nodes.map(merged)),
        stages: keepList(document.stages, stages),
      }),
    )
  }
  const outcomes = new Map(after.nodes.map((node) => [node.id, outcomeOf(node, shown.get(node.id), isActing)]))
  const levers = fitOutcomes(after.stages, outcomes)
  const lanes = fitLanes(document, outcomes)
  if (!lanes) return refuse('invalid')
  const nodes = after.nodes.map((node) => {
    const next = merged(node)
    const kind = outcomes.get(node.id)?.kind ?? next.kind
    const at = lanes.cells.get(node.id) ?? next.at
    const placed = kind === next.kind && at === next.at ? next : { ...next, kind, at }
    return pinNode(placed, levers.get(node.id) ?? node.at)
  })
  const stages = after.stages.map((stage, index) => {
    const before = lanes.stages[index] ?? stage
    return pinStage(stage === board.stages[index] ? before : { ...stage, slots: before.slots }, stage.slots)
  })
  return ok(
    edited(document, { ...changes, nodes: keepList(document.nodes, nodes), stages: keepList(document.stages, stages) }),
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
