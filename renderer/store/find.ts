import { create } from 'zustand'

type FindState = {
  readonly open: boolean
  /** Whether the line for replacing is shown. */
  readonly replacing: boolean
  readonly query: string
  readonly replacement: string
  /** The match on show among those of the present document; −1 = none yet. */
  readonly at: number
  /** Counts the requests to type in the bar, so that it can take the focus again. */
  readonly asked: number
}

/** The find bar: kept while it is closed, so that F3 goes on with the last words. */
export const useFind = create<FindState>(() => ({
  open: false,
  replacing: false,
  query: '',
  replacement: '',
  at: -1,
  asked: 0,
}))

export const setFind = (change: Partial<FindState>): void => useFind.setState(change)
export const findState = (): FindState => useFind.getState()
