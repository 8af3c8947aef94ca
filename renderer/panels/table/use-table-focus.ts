import { type RefObject, useEffect, useRef, useState } from 'react'
import { heldIn, positionKey, readPosition, type TablePosition, type TableShape } from './position.ts'

/** The place an element is in; null outside of the table's cells. */
export function placeOfElement(target: EventTarget | null): TablePosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  return readPosition(cell?.dataset.cell)
}

function focusPlace(table: HTMLElement | null, key: string, take: boolean): void {
  const cell = table?.querySelector<HTMLElement>(`[data-cell="${key}"]`)
  if (take) cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

export type TableFocus = {
  readonly table: RefObject<HTMLTableElement | null>
  /** The one place that Tab reaches. */
  readonly at: TablePosition
  /** Makes `to` that place and gives it the keyboard focus once it is there. */
  readonly go: (to: TablePosition) => void
  /** Makes `to` that place and scrolls to it, leaving the keyboard where it is. */
  readonly show: (to: TablePosition) => void
}

/** Roving focus over the table. When a node goes, what takes its place has the focus. */
export function useTableFocus(shape: TableShape): TableFocus {
  const table = useRef<HTMLTableElement>(null)
  const [wanted, setWanted] = useState<TablePosition>({ row: 1, column: 1, item: 0 })
  const pending = useRef<'go' | 'show' | null>(null)
  const had = useRef(false)
  const at = heldIn(shape, wanted)
  const key = positionKey(at)
  useEffect(() => {
    const lost = had.current && (document.activeElement === document.body || document.activeElement === null)
    if (pending.current === 'go' || lost) focusPlace(table.current, key, true)
    else if (pending.current === 'show') focusPlace(table.current, key, false)
    pending.current = null
    had.current = table.current?.contains(document.activeElement) ?? false
  })
  const go = (to: TablePosition): void => {
    pending.current = 'go'
    had.current = true
    // A new object even for the same place: the effect then runs once what is to be focused has been drawn.
    setWanted({ ...to })
  }
  const show = (to: TablePosition): void => {
    pending.current = 'show'
    setWanted({ ...to })
  }
  return { table, at, go, show }
}
