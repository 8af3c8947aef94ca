import { gridOf, occupancyOf } from '../../../shared/document/grid.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Cell, Node } from '../../../shared/document/schema/node.ts'
import { moveLane } from '../../../shared/editing/operations/move-lane.ts'
import { moveNodes, type NodeMove } from '../../../shared/editing/operations/move-nodes.ts'
import { moveStage } from '../../../shared/editing/operations/move-stage.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { nodesByCell, nodesIn } from '../cells.ts'
import type { OutlineRow } from './tree.ts'

/** earlier and later along the flow, into the next stage at a stage's end; above and below into the neighbouring lane. */
export type Shift = 'earlier' | 'later' | 'above' | 'below'

const moveTo = (node: Node, at: Cell): NodeMove => ({
  node: node.id,
  lane: at.lane,
  stage: at.stage,
  slot: at.slot,
  row: at.row,
})

type Plan = { readonly moves: NodeMove[]; readonly mode: 'place' | 'insert' }

const isFree = (document: Blueprint, at: Cell, except: string): boolean =>
  occupancyOf(gridOf(document), document.nodes).occupant(at, except) === undefined

/** Past the end of its stage: the first place of the next one, or behind the last node of the one before. */
function acrossStages(document: Blueprint, node: Node, step: 1 | -1): Plan | null {
  const index = document.stages.findIndex((stage) => stage.id === node.at.stage)
  const stage = document.stages[index + step]
  if (!stage) return null
  const inside = nodesIn(nodesByCell(document), stage.id, node.at.lane)
  const last = inside.at(-1)
  if (step > 0) {
    const at = { ...node.at, stage: stage.id, slot: 0, row: 0 }
    return { moves: [moveTo(node, at)], mode: isFree(document, at, node.id) ? 'place' : 'insert' }
  }
  const slot = last ? last.at.slot + last.at.span : 0
  return { moves: [moveTo(node, { ...node.at, stage: stage.id, slot, row: last?.at.row ?? 0 })], mode: 'place' }
}

function alongFlow(document: Blueprint, node: Node, step: 1 | -1): Plan | null {
  const siblings = nodesIn(nodesByCell(document), node.at.stage, node.at.lane)
  const other = siblings[siblings.indexOf(node) + step]
  if (!other) return acrossStages(document, node, step)
  return { moves: [moveTo(node, other.at), moveTo(other, node.at)], mode: 'place' }
}

function acrossLanes(document: Blueprint, node: Node, step: 1 | -1): Plan | null {
  const lane = document.lanes[document.lanes.findIndex((one) => one.id === node.at.lane) + step]
  if (!lane) return null
  const at = { ...node.at, lane: lane.id, row: 0 }
  const row = occupancyOf(gridOf(document), document.nodes).freeRow(at, node.id)
  return { moves: [moveTo(node, { ...at, row })], mode: 'place' }
}

const refused: OperationResult = { ok: false, error: { code: 'out-of-range' } }

function shiftNode(document: Blueprint, id: string, shift: Shift): OperationResult {
  const node = document.nodes.find((one) => one.id === id)
  if (!node) return refused
  const step = shift === 'earlier' || shift === 'above' ? -1 : 1
  const plan =
    shift === 'earlier' || shift === 'later' ? alongFlow(document, node, step) : acrossLanes(document, node, step)
  return plan ? moveNodes(document, plan) : refused
}

/** The document after the row's record has moved one step; refused as out of range at the edge. Lanes know no earlier, stages no above, connections neither. */
export function shiftRow(document: Blueprint, row: OutlineRow, shift: Shift): OperationResult {
  if (row.type === 'node') return shiftNode(document, row.id, shift)
  if (row.type === 'moment') {
    const node = document.moments.find((moment) => moment.id === row.id)?.node
    return node === undefined ? refused : shiftNode(document, node, shift)
  }
  if (row.type === 'connection') return refused
  const step = shift === 'earlier' || shift === 'above' ? -1 : 1
  const list = row.type === 'stage' ? document.stages : document.lanes
  const index = list.findIndex((one) => one.id === row.id) + step
  if (index < 0 || index >= list.length) return refused
  return row.type === 'stage'
    ? moveStage(document, { stage: row.id, index })
    : moveLane(document, { lane: row.id, index })
}
