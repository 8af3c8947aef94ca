import { create } from 'zustand'

/** Which rows are closed and where the focus was, kept while another view is on show. */
type OutlineState = { readonly collapsed: ReadonlySet<string>; readonly focus: string | null }

export const useOutline = create<OutlineState>(() => ({ collapsed: new Set(), focus: null }))

/** Opens and closes rows. */
export function fold({
  open = [],
  close = [],
}: {
  readonly open?: readonly string[]
  readonly close?: readonly string[]
}): void {
  const { collapsed } = useOutline.getState()
  if (open.every((key) => !collapsed.has(key)) && close.length === 0) return
  const next = new Set([...collapsed, ...close])
  for (const key of open) next.delete(key)
  useOutline.setState({ collapsed: next })
}

export const focusRow = (focus: string): void => useOutline.setState({ focus })
