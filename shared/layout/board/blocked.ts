import type { Cells } from './cells.ts'

/** Asks whether a stretch of a band is free of nodes; each question costs O(log n). */
export type Blocked = {
  /** Horizontal band `y`, vertical bands `a`…`b` (a ≤ b, both included). */
  readonly isRowFree: (y: number, a: number, b: number) => boolean
  /** Vertical band `x`, horizontal bands `a`…`b`. */
  readonly isColumnFree: (x: number, a: number, b: number) => boolean
}

/** Index of the first entry ≥ `value` in an ascending list. */
function lowerBound(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Blocks every cell that a node covers, also the gutters inside a span. */
export function blockedBy(cells: Cells): Blocked {
  const lists = (count: number): (number[] | undefined)[] => Array.from({ length: count })
  const starts = lists(cells.bands.length)
  const ends = lists(cells.bands.length)
  const rowsOf = lists(cells.width)
  const push = (list: (number[] | undefined)[], key: number, value: number): void => {
    const entries = list[key]
    if (entries) entries.push(value)
    else list[key] = [value]
  }
  for (const { xa, xb, y } of cells.nodes) {
    push(starts, y, xa)
    push(ends, y, xb)
    for (let x = xa; x <= xb; x++) push(rowsOf, x, y)
  }
  return {
    isRowFree: (y, a, b) => {
      const last = ends[y]
      if (!last) return true
      const index = lowerBound(last, a)
      return index === last.length || (starts[y]?.[index] ?? 0) > b
    },
    isColumnFree: (x, a, b) => {
      const rows = rowsOf[x]
      if (!rows) return true
      const index = lowerBound(rows, a)
      return index === rows.length || (rows[index] ?? 0) > b
    },
  }
}
