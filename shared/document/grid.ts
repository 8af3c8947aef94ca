import type { Cell, Node } from './schema/node.ts'
import type { Stage } from './schema/stage.ts'
import type { Id } from './schema/text.ts'

/** One column of the whole board: a slot of a stage. */
export type Column = { readonly stage: Id; readonly slot: number }

/** The columns of a blueprint, left to right over all stages. */
export type Grid = {
  readonly columns: readonly Column[]
  /** Index of a stage's first column. */
  readonly first: ReadonlyMap<Id, number>
  /** How many columns a stage has. */
  readonly slots: ReadonlyMap<Id, number>
}

/** Columns `start` (included) to `end` (excluded), counted over the whole board. */
export type ColumnRange = { readonly start: number; readonly end: number }

/**
 * The columns of a blueprint. A stage has as many slots as it asks for or as its nodes start in, whichever is more; a span reaches on over the
 * following columns, also those of later stages, and never makes new ones. Cost: O(stages + nodes + columns).
 */
export function gridOf(document: {
  readonly stages: readonly Pick<Stage, 'id' | 'slots'>[]
  readonly nodes: readonly { readonly at: Pick<Cell, 'stage' | 'slot'> }[]
}): Grid {
  const slots = new Map<Id, number>()
  for (const stage of document.stages) slots.set(stage.id, stage.slots)
  for (const { at } of document.nodes) {
    const count = slots.get(at.stage)
    if (count !== undefined && at.slot >= count) slots.set(at.stage, at.slot + 1)
  }
  const columns: Column[] = []
  const first = new Map<Id, number>()
  for (const [stage, count] of slots) {
    first.set(stage, columns.length)
    for (let slot = 0; slot < count; slot++) columns.push({ stage, slot })
  }
  return { columns, first, slots }
}

/** The columns a cell covers, cut off at the right end of the board; null when its stage is unknown. */
export function columnRange(grid: Grid, at: Pick<Cell, 'stage' | 'slot' | 'span'>): ColumnRange | null {
  const first = grid.first.get(at.stage)
  if (first === undefined) return null
  const start = first + at.slot
  return { start, end: Math.max(start + 1, Math.min(start + at.span, grid.columns.length)) }
}

type Strip = { readonly starts: number[]; readonly ends: number[]; readonly ids: Id[] }

/**
 * Which node sits where: per lane and row a sorted list of covered column ranges. Asking and placing cost O(log n) in the nodes of that row
 * (placing also moves list entries), whatever the spans.
 */
export type Occupancy = {
  readonly grid: Grid
  /** The first node in the way of a node at `at`, other than `except`; undefined when the place is free. */
  readonly occupant: (at: Cell, except?: Id) => Id | undefined
  /** The first row from `at.row` on in which a node at `at` has room. */
  readonly freeRow: (at: Cell, except?: Id) => number
  /** Puts a node on its cell; the caller has made sure that the cell is free. A node of an unknown stage is ignored. */
  readonly place: (id: Id, at: Cell) => void
  /** How many rows a lane needs for the nodes placed in it. */
  readonly rows: (lane: Id) => number
}

/** Index of the first range in the strip that ends after `column`. */
function indexAfter(strip: Strip, column: number): number {
  let low = 0
  let high = strip.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((strip.ends[middle] ?? 0) <= column) low = middle + 1
    else high = middle
  }
  return low
}

function findIn(strip: Strip | undefined, { start, end }: ColumnRange, except: Id | undefined): Id | undefined {
  if (!strip) return undefined
  for (let index = indexAfter(strip, start); index < strip.ids.length && (strip.starts[index] ?? end) < end; index++) {
    if (strip.ids[index] !== except) return strip.ids[index]
  }
  return undefined
}

/** An occupancy with `nodes` already placed, the first one winning where two claim a cell. */
export function occupancyOf(grid: Grid, nodes: readonly Pick<Node, 'id' | 'at'>[] = []): Occupancy {
  const lanes = new Map<Id, Map<number, Strip>>()
  const counts = new Map<Id, number>()
  /** Rows known to be taken for a range, so that thousands of nodes in one cell do not scan the same rows again and again. */
  const known = new Map<string, { from: number; to: number }>()

  const occupant = (at: Cell, except?: Id): Id | undefined => {
    const range = columnRange(grid, at)
    return range ? findIn(lanes.get(at.lane)?.get(at.row), range, except) : undefined
  }
  const freeRow = (at: Cell, except?: Id): number => {
    const range = columnRange(grid, at)
    const rows = lanes.get(at.lane)
    if (!range || !rows) return at.row
    const key = `${at.lane}|${range.start}|${range.end}`
    const seen = except === undefined ? known.get(key) : undefined
    let row = seen && at.row >= seen.from && at.row <= seen.to ? seen.to : at.row
    while (findIn(rows.get(row), range, except) !== undefined) row++
    if (except === undefined)
      known.set(key, { from: seen && at.row >= seen.from && at.row <= seen.to ? seen.from : at.row, to: row })
    return row
  }
  const place = (id: Id, at: Cell): void => {
    const range = columnRange(grid, at)
    if (!range) return
    const rows = lanes.get(at.lane) ?? new Map<number, Strip>()
    lanes.set(at.lane, rows)
    const strip = rows.get(at.row) ?? { starts: [], ends: [], ids: [] }
    rows.set(at.row, strip)
    const index = indexAfter(strip, range.start)
    strip.starts.splice(index, 0, range.start)
    strip.ends.splice(index, 0, range.end)
    strip.ids.splice(index, 0, id)
    counts.set(at.lane, Math.max(counts.get(at.lane) ?? 0, at.row + 1))
  }
  const rows = (lane: Id): number => counts.get(lane) ?? 0

  const occupancy: Occupancy = { grid, occupant, freeRow, place, rows }
  for (const { id, at } of nodes) if (occupant(at) === undefined) place(id, at)
  return occupancy
}

/** The stage and slot of a column of the whole board; undefined beyond its ends. */
export const columnAt = (grid: Grid, column: number): Column | undefined => grid.columns[column]
