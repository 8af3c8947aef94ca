import { gridOf, type Occupancy, occupancyOf } from '../../../shared/document/grid.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type {
  Board,
  BoardColumn,
  BoardLane,
  BoardRow,
  BoardStage,
  Box,
  Point,
} from '../../../shared/layout/board/types.ts'
import type { DropTarget } from '../../store/session.ts'

/** How far beyond the board a drop still counts as its first or last stage or lane, board units. */
const slack = 48
/** Width and height of a place that does not exist yet, when the board has nothing to measure by. */
const newSlotWidth = 160
const newRowHeight = 48

const columnsOf = (board: Board, stage: string): readonly BoardColumn[] =>
  board.columns.filter((column) => column.stage === stage).sort((a, b) => a.slot - b.slot)
const rowsOf = (board: Board, lane: string): readonly BoardRow[] =>
  board.rows.filter((row) => row.lane === lane).sort((a, b) => a.row - b.row)

function laneAt(board: Board, y: number): BoardLane | null {
  const inside = board.lanes.find((lane) => y >= lane.y && y < lane.y + lane.h)
  if (inside) return inside
  const last = board.lanes.at(-1)
  return last && y >= last.y && y < last.y + last.h + slack ? last : null
}

function stageAt(board: Board, x: number): BoardStage | null {
  const first = board.stages[0]
  const last = board.stages.at(-1)
  if (!first || !last || x < first.x - 12 || x > last.x + last.w + slack) return null
  // Between two stages the nearer one wins, so that no gap is dead.
  return board.stages.reduce((best, stage) => (gap(stage, x) < gap(best, x) ? stage : best), first)
}
const gap = (stage: Box, x: number): number => Math.max(stage.x - x, x - stage.x - stage.w, 0)

/** The row at `y`, counting on below the last row: a lane always offers one more. */
function rowAt(rows: readonly BoardRow[], y: number): number {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    const end = next ? (row.y + row.h + next.y) / 2 : row.y + row.h + 4
    if (y <= end) return row.row
  }
  const last = rows.at(-1)
  return last ? last.row + 1 : 0
}

/** The slot at `x`, or the gap before a slot. `edge` = share of a column's width that counts as its gaps. */
function slotAt(
  columns: readonly BoardColumn[],
  x: number,
  edge: (slot: number) => number,
): { slot: number; insert: boolean } {
  for (const column of columns) {
    const inset = column.w * edge(column.slot)
    if (x < column.x + inset) return { slot: column.slot, insert: true }
    if (x <= column.x + column.w - inset) return { slot: column.slot, insert: false }
  }
  const last = columns.at(-1)
  return last ? { slot: last.slot + 1, insert: true } : { slot: 0, insert: false }
}

let last: { document: Blueprint; moving: ReadonlySet<string>; occupancy: Occupancy } | null = null

/** Which cells are taken when `moving` nodes have left; remembered, for a drag asks with every move of the pointer. */
function occupancyWithout(document: Blueprint, moving: ReadonlySet<string>): Occupancy {
  if (last?.document === document && last.moving === moving) return last.occupancy
  const others = document.nodes.filter(({ id }) => !moving.has(id))
  const occupancy = occupancyOf(gridOf(document), others)
  last = { document, moving, occupancy }
  return occupancy
}

/**
 * The cell a drop at `point` goes to; null outside the grid. Over a column the node is placed; in the gap between two columns, and over the
 * outer quarters of a node, a slot is inserted. Over the middle of a node that is not moving the drop stacks below, in the next free row.
 * `moving` = ids that leave their cells.
 */
export function cellAt(
  board: Board,
  document: Blueprint,
  point: Point,
  moving: ReadonlySet<string>,
): DropTarget | null {
  const lane = laneAt(board, point[1])
  const stage = stageAt(board, point[0])
  if (!lane || !stage) return null
  const occupancy = occupancyWithout(document, moving)
  const row = rowAt(rowsOf(board, lane.id), point[1])
  const cell = (slot: number) => ({ lane: lane.id, stage: stage.id, slot, row, span: 1 })
  const taken = (slot: number): boolean => occupancy.occupant(cell(slot)) !== undefined
  const { slot, insert } = slotAt(columnsOf(board, stage.id), point[0], (each) => (taken(each) ? 0.25 : 0))
  return {
    lane: lane.id,
    stage: stage.id,
    slot,
    row: insert ? row : occupancy.freeRow(cell(slot)),
    insert,
  }
}

/** Top and bottom of a row; a row that does not exist yet lies below the last one. */
function rowSpan(board: Board, lane: string, row: number): { y: number; h: number } {
  const rows = rowsOf(board, lane)
  const found = rows.find((each) => each.row === row)
  if (found) return found
  const last = rows.at(-1)
  const box = board.lanes.find(({ id }) => id === lane)
  if (last && box) {
    // A row to come is shown as a strip in the foot of its lane: more would cover the lane below.
    const y = last.y + last.h + 6
    return { y, h: Math.max(10, box.y + box.h - y - 2) }
  }
  return box ? { y: box.y + 8, h: Math.max(16, box.h - 16) } : { y: 0, h: newRowHeight }
}

/** The box to paint for a drop target: the cell, or the bar between two slots over the height of the lane. */
export function targetBox(board: Board, target: DropTarget, span = 1): Box {
  const columns = columnsOf(board, target.stage)
  const column = columns.find((each) => each.slot === target.slot)
  const before = columns.findLast((each) => each.slot < target.slot)
  const stage = board.stages.find(({ id }) => id === target.stage)
  if (target.insert) {
    const lane = board.lanes.find(({ id }) => id === target.lane)
    const right = column?.x ?? (stage ? stage.x + stage.w : 0)
    const left = before ? before.x + before.w : (stage?.x ?? right)
    return { x: (left + right) / 2 - 2, y: (lane?.y ?? 0) + 4, w: 4, h: Math.max(8, (lane?.h ?? 0) - 8) }
  }
  const row = rowSpan(board, target.lane, target.row)
  const start = board.columns.findIndex((each) => each.stage === target.stage && each.slot === target.slot)
  const end = start < 0 ? undefined : board.columns[Math.min(board.columns.length - 1, start + span - 1)]
  if (column && end) return { x: column.x, y: row.y, w: end.x + end.w - column.x, h: row.h }
  const w = before?.w ?? newSlotWidth
  return { x: before ? before.x + before.w + 16 : (stage?.x ?? 0), y: row.y, w, h: row.h }
}
