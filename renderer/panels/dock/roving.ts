import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End among the rows (`data-row`) of a list, while one of them has the focus. */
export function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.offsetParent !== null)
  const here = rows.indexOf(target)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[key]
  if (to === undefined) return
  event.preventDefault()
  event.stopPropagation()
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus()
}
