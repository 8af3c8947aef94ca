import { type NeedLevel, needLevels } from '../../../shared/document/schema/moment.ts'
import { outcomes } from '../../../shared/scoring/types.ts'
import type { MomentRow } from './rows.ts'

/** The columns of the register, left to right. */
export const columns = ['number', 'stage', 'title', 'importance', ...needLevels, 'score', 'class', 'flags'] as const
export type ColumnId = (typeof columns)[number]

/** Pixels the register needs for all its columns; in less, stage and flags stand under the moment's title. */
export const roomForAll = 900
const folded: ReadonlySet<ColumnId> = new Set<ColumnId>(['stage', 'flags'])

/** The columns that fit side by side into `width` pixels (0 = not measured yet: all). */
export const columnsFor = (width: number): readonly ColumnId[] =>
  width === 0 || width >= roomForAll ? columns : columns.filter((id) => !folded.has(id))
export type Direction = 'ascending' | 'descending'
export type Sorting = { readonly column: ColumnId; readonly direction: Direction }

/** What a column is ordered by; null (nothing there) always comes last. */
function sortValue(row: MomentRow, column: ColumnId): number | string | null {
  switch (column) {
    case 'number':
      return row.number
    case 'stage':
      return row.stageIndex
    case 'title':
      return row.title === '' ? null : row.title
    case 'importance':
      return row.importance
    case 'score':
      return row.S
    case 'class':
      return row.outcome === null ? null : outcomes.indexOf(row.outcome)
    case 'flags':
      return row.flags.length === 0 ? null : row.flags.length
    default:
      return row.levels[column].value ?? null
  }
}

/** `rows` in the order of one column; equal ones keep the order of the moments, rows without a value come last either way. */
export function sortRows(rows: readonly MomentRow[], { column, direction }: Sorting, language: string): MomentRow[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, value: sortValue(row, column) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || a.row.number - b.row.number
    const order =
      typeof a.value === 'string' || typeof b.value === 'string'
        ? collator.compare(String(a.value), String(b.value))
        : a.value - b.value
    return order * sign || a.row.number - b.row.number
  })
  return keyed.map(({ row }) => row)
}

/** Columns whose interesting end is the high one are first sorted downwards. */
const highFirst: ReadonlySet<ColumnId> = new Set<ColumnId>(['importance', 'flags'])

/** The sorting after the header of `column` was pressed: first its natural direction, then the other, then back to the order of moments. */
export function nextSorting(now: Sorting, column: ColumnId): Sorting {
  const first: Direction = highFirst.has(column) ? 'descending' : 'ascending'
  if (now.column !== column) return { column, direction: first }
  if (now.direction === first) return { column, direction: first === 'ascending' ? 'descending' : 'ascending' }
  return column === 'number' ? { column, direction: first } : { column: 'number', direction: 'ascending' }
}

export const isLevel = (column: ColumnId): column is NeedLevel => (needLevels as readonly string[]).includes(column)
