import { type Column, columnRange, gridOf, occupancyOf } from '../../document/grid.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { compareIds } from './compare.ts'

/**
 * The board as a topology, before any coordinate. Vertical bands from left to right: gutter 0, column 0, gutter 1, column 1 … gutter C
 * (columns are odd). Horizontal bands from top to bottom, per lane: its top gutter, row, gutter, row … its bottom gutter.
 */
export type BandKind = 'top' | 'row' | 'inner' | 'bottom'
export type Band = { readonly kind: BandKind; readonly lane: number; readonly row: number }

/** A node on the topology: the vertical bands `xa`…`xb` it covers and the horizontal band `y` of its row. */
export type Placed = {
  readonly node: Node
  readonly lane: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly xa: number
  readonly xb: number
  readonly y: number
}

export type Cells = {
  readonly columns: readonly Column[]
  readonly bands: readonly Band[]
  /** Number of vertical bands. */
  readonly width: number
  /** By row, then column, whatever their order in the document. */
  readonly nodes: readonly Placed[]
  readonly indexOf: ReadonlyMap<Id, number>
}

type Seat = { readonly node: Node; readonly lane: number; readonly start: number; readonly end: number; row: number }

/** Nodes with the row each really gets: its own, or the next free one where two claim the same cell. */
function seats(document: Blueprint): { seats: Seat[]; rows: number[]; columns: readonly Column[] } {
  const grid = gridOf(document)
  const laneIndex = new Map(document.lanes.map((lane, index) => [lane.id, index]))
  const wished: Seat[] = []
  for (const node of document.nodes) {
    const lane = laneIndex.get(node.at.lane)
    const range = columnRange(grid, node.at)
    if (lane === undefined || range === null) continue
    wished.push({ node, lane, start: range.start, end: range.end - 1, row: node.at.row })
  }
  wished.sort((a, b) => a.lane - b.lane || a.row - b.row || a.start - b.start || compareIds(a.node.id, b.node.id))
  const occupancy = occupancyOf(grid)
  const displaced: Seat[] = []
  for (const seat of wished) {
    if (occupancy.occupant(seat.node.at) === undefined) occupancy.place(seat.node.id, seat.node.at)
    else displaced.push(seat)
  }
  for (const seat of displaced) {
    seat.row = occupancy.freeRow(seat.node.at)
    occupancy.place(seat.node.id, { ...seat.node.at, row: seat.row })
  }
  const rows = document.lanes.map((lane) => Math.max(1, occupancy.rows(lane.id)))
  return { seats: wished, rows, columns: grid.columns }
}

/** The topology of a blueprint. Cost: O(n log n) in its nodes plus its columns and rows. */
export function cellsOf(document: Blueprint): Cells {
  const { seats: all, rows, columns } = seats(document)
  const bands: Band[] = []
  const firstRowBand: number[] = []
  rows.forEach((count, lane) => {
    bands.push({ kind: 'top', lane, row: -1 })
    firstRowBand.push(bands.length)
    for (let row = 0; row < count; row++) {
      if (row > 0) bands.push({ kind: 'inner', lane, row: -1 })
      bands.push({ kind: 'row', lane, row })
    }
    bands.push({ kind: 'bottom', lane, row: -1 })
  })
  const nodes = all.map(
    ({ node, lane, start, end, row }): Placed => ({
      node,
      lane,
      firstColumn: start,
      lastColumn: end,
      xa: 2 * start + 1,
      xb: 2 * end + 1,
      y: (firstRowBand[lane] ?? 0) + 2 * row,
    }),
  )
  nodes.sort((a, b) => a.y - b.y || a.xa - b.xa)
  return {
    columns,
    bands,
    width: 2 * columns.length + 1,
    nodes,
    indexOf: new Map(nodes.map((placed, index) => [placed.node.id, index])),
  }
}
