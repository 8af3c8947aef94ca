import { type Column, columnRange, type Grid, gridOf, occupancyOf } from '../../document/grid.ts'
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
  readonly xa: number
  readonly xb: number
  readonly y: number
}

export type Cells = {
  readonly columns: readonly Column[]
  readonly lanes: readonly Id[]
  readonly bands: readonly Band[]
  /** Number of vertical bands. */
  readonly width: number
  /** By row, then column, whatever their order in the document. */
  readonly nodes: readonly Placed[]
  readonly indexOf: ReadonlyMap<Id, number>
}

type Seat = {
  readonly node: Node
  readonly lane: number
  readonly start: number
  readonly end: number
  row: number
  /** Index of the same node on the board before, −1 when it is new. */
  readonly old: number
}

/** The nodes by lane, row, column and id, in the rows they wish for. Going through them in the order of `before` leaves little to sort. */
function wishes(document: Blueprint, grid: Grid, before: Cells | null): Seat[] {
  const laneIndex = new Map(document.lanes.map((lane, index) => [lane.id, index]))
  const known: (Seat | undefined)[] = Array.from({ length: before?.nodes.length ?? 0 })
  const fresh: Seat[] = []
  for (const node of document.nodes) {
    const lane = laneIndex.get(node.at.lane)
    const range = columnRange(grid, node.at)
    if (lane === undefined || range === null) continue
    const old = before?.indexOf.get(node.id) ?? -1
    const seat = { node, lane, start: range.start, end: range.end - 1, row: node.at.row, old }
    if (old >= 0 && !known[old]) known[old] = seat
    else fresh.push(seat)
  }
  const seats = known.filter((seat) => seat !== undefined).concat(fresh)
  return seats.sort((a, b) => a.lane - b.lane || a.row - b.row || a.start - b.start || compareIds(a.node.id, b.node.id))
}

/** Nodes with the row each really gets: its own, or the next free one where two claim the same cell; and the number of rows of each lane. */
function seatsOf(document: Blueprint, grid: Grid, before: Cells | null): { seats: Seat[]; rows: number[] } {
  const seats = wishes(document, grid, before)
  const rows = document.lanes.map(() => 1)
  const displaced: Seat[] = []
  let last: Seat | null = null
  for (const seat of seats) {
    if (last && last.lane === seat.lane && last.row === seat.row && seat.start <= last.end) {
      displaced.push(seat)
      continue
    }
    last = seat
    rows[seat.lane] = Math.max(rows[seat.lane] ?? 1, seat.row + 1)
  }
  if (displaced.length === 0) return { seats, rows }
  const occupancy = occupancyOf(grid)
  const homeless = new Set(displaced)
  for (const seat of seats) if (!homeless.has(seat)) occupancy.place(seat.node.id, seat.node.at)
  for (const seat of displaced) {
    seat.row = occupancy.freeRow(seat.node.at)
    occupancy.place(seat.node.id, { ...seat.node.at, row: seat.row })
    rows[seat.lane] = Math.max(rows[seat.lane] ?? 1, seat.row + 1)
  }
  return { seats, rows }
}

/** The horizontal bands of lanes with so many rows, and the band of each lane's first row. */
function bandsOf(rows: readonly number[]): { bands: Band[]; firstRow: number[] } {
  const bands: Band[] = []
  const firstRow: number[] = []
  rows.forEach((count, lane) => {
    bands.push({ kind: 'top', lane, row: -1 })
    firstRow.push(bands.length)
    for (let row = 0; row < count; row++) {
      if (row > 0) bands.push({ kind: 'inner', lane, row: -1 })
      bands.push({ kind: 'row', lane, row })
    }
    bands.push({ kind: 'bottom', lane, row: -1 })
  })
  return { bands, firstRow }
}

/** The topology of a blueprint; `before`, that of an earlier version, makes it cheaper. Cost: O(n log n) in its nodes plus its columns and rows. */
export function cellsOf(document: Blueprint, before: Cells | null = null): Cells {
  const grid = gridOf(document)
  const { columns } = grid
  const { seats, rows } = seatsOf(document, grid, before)
  const { bands, firstRow } = bandsOf(rows)
  const nodes = seats.map(({ node, lane, start, end, row, old }): Placed => {
    const place = { node, lane, xa: 2 * start + 1, xb: 2 * end + 1, y: (firstRow[lane] ?? 0) + 2 * row }
    const known = before?.nodes[old]
    return known && isSamePlace(known, place) && known.node === node ? known : place
  })
  nodes.sort((a, b) => a.y - b.y || a.xa - b.xa)
  return {
    columns,
    lanes: document.lanes.map(({ id }) => id),
    bands,
    width: 2 * columns.length + 1,
    nodes,
    indexOf: new Map(nodes.map((placed, index) => [placed.node.id, index])),
  }
}

/** The node at `index`; throws where there is none. */
export function placedAt(cells: Cells, index: number): Placed {
  const node = cells.nodes[index]
  if (!node) throw new RangeError('link to a node that is not placed')
  return node
}

/** Whether two nodes stand on the same bands. */
export const isSamePlace = (a: Placed, b: Placed): boolean =>
  a.lane === b.lane && a.xa === b.xa && a.xb === b.xb && a.y === b.y
