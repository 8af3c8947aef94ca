import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { closeSlot, isSlotUsed, openSlots, rowCounts, settleNodes, withCell } from '../cells.ts'
import { edited, hasRecord, isSame, isWhole, mapped, refuse } from '../records.ts'
import type { Operation, OperationResult } from '../types.ts'

/** Where a node goes; it keeps its span. */
export type NodeMove = {
  readonly node: Id
  readonly lane: Id
  readonly stage: Id
  readonly slot: number
  readonly row: number
}

type Columns = Pick<Blueprint, 'stages' | 'nodes'>

function check(document: Blueprint, moves: readonly NodeMove[]): OperationResult {
  for (const move of moves) {
    if (!hasRecord(document, 'nodes', move.node)) return refuse('unknown-id', move.node)
    if (!hasRecord(document, 'lanes', move.lane)) return refuse('unknown-id', move.lane)
    if (!hasRecord(document, 'stages', move.stage)) return refuse('unknown-id', move.stage)
    if (!isWhole(move.slot, 0, 9_999) || !isWhole(move.row, 0, 9_999)) return refuse('out-of-range', move.node)
  }
  if (new Set(moves.map((move) => move.node)).size < moves.length) return refuse('duplicate')
  return ok(document)
}

/** Pulls moves that leave a gap behind the last slot of a stage or the last row of a lane back to it, group by group. */
function tighten(document: Blueprint, moves: readonly NodeMove[]): NodeMove[] {
  const moving = new Set(moves.map((move) => move.node))
  const others = document.nodes.filter((node) => !moving.has(node.id))
  const { slots } = gridOf({ stages: document.stages, nodes: others })
  const rows = rowCounts(others)
  const smallest = (pick: (move: NodeMove) => [Id, number]): Map<Id, number> => {
    const found = new Map<Id, number>()
    for (const [key, value] of moves.map(pick)) found.set(key, Math.min(found.get(key) ?? value, value))
    return found
  }
  const firstSlot = smallest((move) => [move.stage, move.slot])
  const firstRow = smallest((move) => [move.lane, move.row])
  return moves.map((move) => ({
    ...move,
    slot: move.slot - Math.max(0, (firstSlot.get(move.stage) ?? 0) - (slots.get(move.stage) ?? 0)),
    row: move.row - Math.max(0, (firstRow.get(move.lane) ?? 0) - (rows.get(move.lane) ?? 0)),
  }))
}

function applyMoves(nodes: Node[], moves: readonly NodeMove[]): Node[] {
  const byNode = new Map(moves.map((move) => [move.node, move]))
  return mapped(nodes, (node) => {
    const move = byNode.get(node.id)
    return move ? withCell(node, { lane: move.lane, stage: move.stage, slot: move.slot, row: move.row }) : node
  })
}

/** Opens slots as wide as the group at its first slot in each stage, moves it in, and closes the slots it leaves empty. */
function insert(document: Blueprint, moves: readonly NodeMove[]): Columns {
  const moving = new Set(moves.map((move) => move.node))
  let columns: Columns = document
  // The cells the group comes from, followed through the openings.
  let left = document.nodes.filter((node) => moving.has(node.id)).map((node) => node.at)
  for (const stage of new Set(moves.map((move) => move.stage))) {
    const slots = moves.filter((move) => move.stage === stage).map((move) => move.slot)
    const first = Math.min(...slots)
    const width = Math.max(...slots) - first + 1
    columns = openSlots(columns, stage, first, width)
    left = left.map((at) => (at.stage === stage && at.slot >= first ? { ...at, slot: at.slot + width } : at))
  }
  columns = { stages: columns.stages, nodes: applyMoves(columns.nodes, moves) }
  for (const { stage, slot } of left.toSorted((a, b) => b.slot - a.slot)) {
    const count = gridOf(columns).slots.get(stage) ?? 0
    if (count > 1 && slot < count && !isSlotUsed(columns.nodes, stage, slot)) columns = closeSlot(columns, stage, slot)
  }
  return columns
}

/**
 * Moves nodes to cells. 'place': what is in the way sends the moved nodes to the next free row. 'insert': new slots open at the target for the whole stage, later nodes move right, and slots left
 * empty close. Targets beyond the last slot or row are the one after it.
 */
export const moveNodes: Operation<{ readonly moves: readonly NodeMove[]; readonly mode: 'place' | 'insert' }> = (
  document,
  { moves, mode },
) => {
  const checked = check(document, moves)
  if (!checked.ok) return checked
  const targets = tighten(document, moves)
  const { stages, nodes } =
    mode === 'insert'
      ? insert(document, targets)
      : { stages: document.stages, nodes: applyMoves(document.nodes, targets) }
  const settled = settleNodes({ stages, nodes }, new Set(moves.map((move) => move.node)))
  return ok(edited(document, { stages: keepSame(document.stages, stages), nodes: keepSame(document.nodes, settled) }))
}

/** Records that came back to what they were stay the same objects, so that a move to where things are is no change. */
function keepSame<T>(before: T[], after: T[]): T[] {
  const result = after.map((record, index) => {
    const old = before[index]
    return old !== undefined && isSame(old, record) ? old : record
  })
  return result.every((record, index) => record === before[index]) ? before : result
}
