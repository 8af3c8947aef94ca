import { gridOf, occupancyOf } from '../grid.ts'
import type { Blueprint } from '../schema/document.ts'
import { type Cell, type LeverCell, type Node, type NodeKind, nodeKinds } from '../schema/node.ts'
import type { Stage } from '../schema/stage.ts'
import type { Id } from '../schema/text.ts'
import { fitCells, type Seat } from './fit-cells.ts'
import { leverLaneId } from './lever-lanes.ts'

type Placed = Pick<Blueprint, 'stages' | 'lanes' | 'nodes'>

/** Whether somebody has placed anything in the four-lever view; until then it follows the lanes. */
export const isPlaced = ({ stages, nodes }: Pick<Blueprint, 'stages' | 'nodes'>): boolean =>
  nodes.some((node) => node.leverAt !== undefined) || stages.some((stage) => stage.leverSlots !== undefined)

const known = new WeakMap<Stage, Stage>()

/** A stage as the four-lever view has it: with that view's least number of slots. */
function leverStage(stage: Stage): Stage {
  if (stage.leverSlots === undefined || stage.leverSlots === stage.slots) return stage
  let seen = known.get(stage)
  if (!seen) {
    seen = { ...stage, slots: stage.leverSlots }
    known.set(stage, seen)
  }
  return seen
}

const knownLists = new WeakMap<Stage[], Stage[]>()

/** The stages of the four-lever view; the same list when none differs, and for the same list. */
export function leverStages(stages: Stage[]): Stage[] {
  let seen = knownLists.get(stages)
  if (!seen) {
    const next = stages.map(leverStage)
    seen = next.every((stage, index) => stage === stages[index]) ? stages : next
    knownLists.set(stages, seen)
  }
  return seen
}

const seatAt = ({ id, kind, at }: Node, { slot, row, span }: LeverCell): Seat => ({
  id,
  at: { lane: leverLaneId(kind), stage: at.stage, slot, row, span },
})

/** Nodes of one kind with a number that tells their lane and row (`band`), in the order lane, row, column. */
function inReadingOrder({ stages, lanes, nodes }: Placed, kind: NodeKind): { node: Node; band: number }[] {
  const first = gridOf({ stages, nodes }).first
  const places = new Map(lanes.map((lane, index) => [lane.id, index]))
  const keyed = nodes
    .filter((node) => node.kind === kind)
    .map((node) => ({
      node,
      band: (places.get(node.at.lane) ?? lanes.length) * 10_000 + node.at.row,
      column: (first.get(node.at.stage) ?? 0) + node.at.slot,
    }))
  return keyed.sort((a, b) => a.band - b.band || a.column - b.column)
}

/**
 * Every node in the column it has among the lanes. Steps keep one row per row of a lane they come from, so that a flow that runs straight there runs straight
 * here; standards, places and people move up to the first free row, lane by lane.
 */
function followLanes(document: Placed): Map<Id, Cell> {
  const occupancy = occupancyOf(gridOf(document))
  const cells = new Map<Id, Cell>()
  for (const kind of nodeKinds) {
    let rows = 0
    let last = -1
    for (const { node, band } of inReadingOrder(document, kind)) {
      if (band !== last) rows++
      last = band
      const { at } = seatAt(node, { ...node.at, row: kind === 'process' ? rows - 1 : 0 })
      const row = occupancy.freeRow(at)
      const cell = row === at.row ? at : { ...at, row }
      occupancy.place(node.id, cell)
      cells.set(node.id, cell)
    }
  }
  return cells
}

/**
 * The cell of every node in the four-lever view, by id: its own where it has one (`leverAt`), else beside those in the column it has among the lanes. While
 * nobody has placed anything there, the whole view follows the lanes. Cost: O(n log n).
 */
export function leverCells(document: Placed): Map<Id, Cell> {
  if (!isPlaced(document)) return followLanes(document)
  const settled: Seat[] = []
  const newcomers: Seat[] = []
  for (const node of document.nodes) {
    if (node.leverAt) settled.push(seatAt(node, node.leverAt))
    else newcomers.push(seatAt(node, { ...node.at, row: 0 }))
  }
  return fitCells(leverStages(document.stages), { settled, newcomers })
}
