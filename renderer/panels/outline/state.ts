import { create } from 'zustand'
import type { Folds } from './tree.ts'

/** Which rows were opened and closed and where the focus was, kept while another view is on show. */
type OutlineState = { readonly folds: Folds; readonly focus: string | null }

export const useOutline = create<OutlineState>(() => ({
  folds: { opened: new Set(), closed: new Set() },
  focus: null,
}))

const moved = (from: ReadonlySet<string>, away: readonly string[], more: readonly string[]): ReadonlySet<string> => {
  const next = new Set([...from, ...more])
  for (const key of away) next.delete(key)
  return next
}

/** Opens and closes rows. */
export function fold({
  open = [],
  close = [],
}: {
  readonly open?: readonly string[]
  readonly close?: readonly string[]
}): void {
  const { opened, closed } = useOutline.getState().folds
  if (open.every((key) => opened.has(key)) && close.length === 0) return
  useOutline.setState({ folds: { opened: moved(opened, close, open), closed: moved(closed, open, close) } })
}

export const focusRow = (focus: string): void => useOutline.setState({ focus })
