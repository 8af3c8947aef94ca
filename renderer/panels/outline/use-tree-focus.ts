import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { focusRow, useOutline } from './state.ts'
import type { OutlineRow } from './tree.ts'

const element = (tree: HTMLElement | null, key: string): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null

/** Whether the row is there to have the focus now. */
function focusElement(tree: HTMLElement | null, key: string): boolean {
  const row = element(tree, key)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return row !== null
}

export type TreeFocus = {
  /** The one row that Tab reaches; null in an empty tree. */
  readonly at: OutlineRow | null
  /** Makes a row that one and gives it the keyboard focus, as soon as it is there. */
  readonly focus: (key: string) => void
  /** Makes a row that one and scrolls to it, leaving the keyboard where it is. */
  readonly show: (key: string) => void
}

/** Roving focus over the rows. When the focused row goes, the one in its place takes over, with the keyboard if it had it. */
export function useTreeFocus(tree: RefObject<HTMLElement | null>, visible: readonly OutlineRow[]): TreeFocus {
  const wanted = useOutline((state) => state.focus)
  const place = useRef(0)
  const pending = useRef<'focus' | 'show' | null>(null)
  const had = useRef(false)
  const found = visible.findIndex((row) => row.key === wanted)
  const index = found >= 0 ? found : Math.min(place.current, visible.length - 1)
  const at = visible[index] ?? null
  const key = at?.key ?? null
  useEffect(() => {
    place.current = index
    const lost = had.current && (document.activeElement === document.body || document.activeElement === null)
    if (key !== null && (pending.current === 'focus' || lost)) focusElement(tree.current, key)
    else if (key !== null && pending.current === 'show')
      element(tree.current, key)?.scrollIntoView({ block: 'nearest' })
    pending.current = null
    had.current = tree.current?.contains(document.activeElement) ?? false
  })
  const focus = useCallback(
    (next: string): void => {
      had.current = true
      focusRow(next)
      // A row that is still to be drawn gets it after that.
      pending.current = focusElement(tree.current, next) ? null : 'focus'
    },
    [tree],
  )
  const show = useCallback((next: string): void => {
    pending.current = 'show'
    focusRow(next)
  }, [])
  return { at, focus, show }
}
