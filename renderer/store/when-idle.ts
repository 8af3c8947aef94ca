import { useEffect, useState } from 'react'

const wait = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 1_000 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(work, 50)
  return () => clearTimeout(id)
}

/**
 * What `compute` makes of `source`, worked out when the page has nothing else to do, so that typing and dragging never wait for it. Until then the
 * last value (null in the beginning). `compute` is expected to remember its results by source.
 */
export function useWhenIdle<S, T>(source: S | null, compute: (source: S) => T): T | null {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    if (source === null) {
      setValue(null)
      return
    }
    return wait(() => setValue(compute(source)))
  }, [source, compute])
  return value
}
