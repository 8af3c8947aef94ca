import { type MoveKey, moveInGrid } from '../grid/move.ts'

/** A place in the table: row 0 are the stages, column 0 the lanes; `item` counts the nodes of a cell from its top. */
export type TablePosition = { readonly row: number; readonly column: number; readonly item: number }

/** The table as far as moving goes: its rows and columns with the headers, and how many nodes a cell holds. */
export type TableShape = {
  readonly rows: number
  readonly columns: number
  readonly count: (row: number, column: number) => number
}

export const positionKey = ({ row, column, item }: TablePosition): string => `${row},${column},${item}`

/** The place written on an element as `data-cell`; null when it is none. */
export function readPosition(key: string | undefined): TablePosition | null {
  const [row, column, item] = (key ?? '').split(',').map(Number)
  const isPlace = row !== undefined && column !== undefined && item !== undefined && !Number.isNaN(row + column + item)
  return isPlace ? { row, column, item } : null
}

const isCorner = ({ row, column }: Pick<TablePosition, 'row' | 'column'>): boolean => row === 0 && column === 0

/** `at` held inside the table; the corner is no place. */
export function heldIn(shape: TableShape, at: TablePosition): TablePosition {
  const row = Math.max(0, Math.min(shape.rows - 1, at.row))
  const column = Math.max(0, Math.min(shape.columns - 1, at.column))
  const place = isCorner({ row, column })
    ? shape.columns > 1
      ? { row, column: 1 }
      : { row: 1, column }
    : { row, column }
  const last = Math.max(0, shape.count(place.row, place.column) - 1)
  return { ...place, item: Math.max(0, Math.min(last, at.item)) }
}

/** Where a key of the grid pattern leads: up and down also through the nodes of a cell. null = no move. */
export function stepInTable(shape: TableShape, at: TablePosition, key: MoveKey): TablePosition | null {
  const whole = key.ctrlKey || key.metaKey
  if (key.key === 'ArrowDown' && !whole && at.item + 1 < shape.count(at.row, at.column))
    return { ...at, item: at.item + 1 }
  if (key.key === 'ArrowUp' && !whole && at.item > 0) return { ...at, item: at.item - 1 }
  const to = moveInGrid(at, key, shape)
  if (!to || isCorner(to)) return null
  const isUp = key.key === 'ArrowUp'
  const isSideways = key.key === 'ArrowLeft' || key.key === 'ArrowRight'
  const item = isUp ? Number.MAX_SAFE_INTEGER : isSideways ? at.item : 0
  return heldIn(shape, { ...to, item })
}

/** The next place (or the one before) in reading order: through the nodes of a cell, along the row, then on to the next row. null past the end. */
export function nextInTable(shape: TableShape, at: TablePosition, step: 1 | -1): TablePosition | null {
  const item = at.item + step
  if (item >= 0 && item < shape.count(at.row, at.column)) return { ...at, item }
  return nextCell(shape, at, step)
}

/** The next cell that takes steps: past the names of lanes, which whoever fills one cell after the other does not mean. null past the end. */
export function nextField(shape: TableShape, at: TablePosition, step: 1 | -1): TablePosition | null {
  const to = nextCell(shape, at, step)
  return to?.column === 0 && to.row > 0 ? nextCell(shape, to, step) : to
}

/** The next cell in reading order, at its first node (going back: its last). null past the end. */
function nextCell(shape: TableShape, at: TablePosition, step: 1 | -1): TablePosition | null {
  const index = at.row * shape.columns + at.column + step
  const row = Math.floor(index / shape.columns)
  const place = { row, column: index - row * shape.columns }
  if (index < 0 || row >= shape.rows || isCorner(place)) return null
  return heldIn(shape, { ...place, item: step > 0 ? 0 : Number.MAX_SAFE_INTEGER })
}
