import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type GridPosition, type GridSize, moveInGrid } from './move.ts'

/** A table whose cells are moved through and edited in place (ARIA grid pattern). */
export const gridRole = { role: 'grid' } as const

/** What a cell of such a table says of itself. */
export const gridCell = (selected: boolean, readOnly = false) => ({
  role: 'gridcell',
  'aria-selected': selected,
  ...(readOnly ? { 'aria-readonly': true } : {}),
})

/** The element of a cell carries its place as `data-cell="row,column"`. */
export const cellKey = ({ row, column }: GridPosition): string => `${row},${column}`

/** The cell an element is in; null outside of one. */
export function cellOf(element: EventTarget | null): GridPosition | null {
  const found = element instanceof Element ? element.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = (found?.dataset.cell ?? '').split(',').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row + column) ? null : { row, column }
}

export type GridFocus<T extends HTMLElement> = {
  readonly grid: RefObject<T | null>
  /** The one cell that Tab reaches. */
  readonly at: GridPosition
  /** Makes `to` that cell; with `take` it gets the keyboard focus as well. */
  readonly go: (to: GridPosition, take?: boolean) => void
  /** Gives that cell the keyboard focus without scrolling to it. */
  readonly focus: () => void
  /** Moves with the keys of the grid pattern; returns where to, or null when the key was none of them. */
  readonly move: (event: KeyboardEvent) => GridPosition | null
}

/** Roving focus over a grid of `size`: one tab stop, arrows move. */
export function useGridFocus<T extends HTMLElement>(size: GridSize, start: GridPosition): GridFocus<T> {
  const grid = useRef<T>(null)
  const [wanted, setWanted] = useState(start)
  const take = useRef(false)
  const at = {
    row: Math.max(0, Math.min(size.rows - 1, wanted.row)),
    column: Math.max(0, Math.min(size.columns - 1, wanted.column)),
  }
  const key = cellKey(at)
  const go = (to: GridPosition, takeFocus = true): void => {
    const isHere = cellKey(to) === key
    take.current = takeFocus && !isHere
    if (!isHere) setWanted(to)
    else if (takeFocus) focusCell(grid.current, key)
  }
  const move = (event: KeyboardEvent): GridPosition | null => {
    const to = event.altKey ? null : moveInGrid(at, event, size)
    if (!to) return null
    event.preventDefault()
    go(to)
    return to
  }
  useEffect(() => {
    if (!take.current) return
    take.current = false
    focusCell(grid.current, key)
  }, [key])
  const focus = (): void =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${key}"]`)?.focus({ preventScroll: true })
  return { grid, at, go, focus, move }
}

function focusCell(grid: HTMLElement | null, key: string): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-cell="${key}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
