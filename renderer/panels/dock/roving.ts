import type { KeyboardEvent } from 'react'

const rowsOf = (list: HTMLElement): HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)

/** The row that has the focus, or holds what has it: its place in the list; −1 without. */
export const rowWithFocus = (list: HTMLElement): number =>
  rowsOf(list).findIndex((row) => (row.closest('li') ?? row).contains(document.activeElement))

/** Gives the focus that a removed row has lost to the one now in its place, or to the last. */
export function focusRow(list: HTMLElement, index: number): void {
  const rows = rowsOf(list)
  if (document.activeElement === document.body) rows[Math.min(index, rows.length - 1)]?.focus()
}

/** Arrow keys, Home and End among the rows (`data-row`) of a list, while one of them has the focus. */
export function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return
  const rows = rowsOf(currentTarget)
  const here = rows.indexOf(target)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key]
  if (to === undefined) return
  event.preventDefault()
  event.stopPropagation()
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus()
}
