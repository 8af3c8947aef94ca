import { useCallback, useEffect, useRef } from 'react'
import { select, sessionState } from '../../store/session.ts'

const wait = 70

/** Selects the moment the focus is on. While a key repeats, only the one it stops at: the inspector need not draw those passed by. */
export function useFollow(): (moment: string | undefined, isRepeating: boolean) => void {
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useCallback((moment, isRepeating) => {
    window.clearTimeout(timer.current)
    if (moment === undefined) return
    const follow = (): void => {
      const [only, ...others] = sessionState().selection
      if (only?.type === 'moment' && only.id === moment && others.length === 0) return
      select({ type: 'moment', id: moment })
    }
    if (isRepeating) timer.current = window.setTimeout(follow, wait)
    else follow()
  }, [])
}
