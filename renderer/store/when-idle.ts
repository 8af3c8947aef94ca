import { useEffect, useState } from 'react'

/** Milliseconds of rest after a change, so that a burst of edits is worked on once; the first time nothing is waited for. */
const settle = 250
/** What must be left of an idle spell to begin another step. */
const spare = 4

type Deadline = { readonly timeRemaining: () => number }

const whenIdle = (work: (deadline: Deadline) => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 1_000 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(() => work({ timeRemaining: () => 8 }), 16)
  return () => clearTimeout(id)
}

/** Runs `steps` in idle spells, as many at a time as fit; returns what ends it. */
function runInIdleTime<T>(steps: Iterator<unknown, T>, done: (value: T) => void, delay: number): () => void {
  let end = (): void => undefined
  const work = (deadline: Deadline): void => {
    do {
      const step = steps.next()
      if (step.done) {
        done(step.value)
        return
      }
    } while (deadline.timeRemaining() > spare)
    end = whenIdle(work)
  }
  const timer = setTimeout(() => {
    end = whenIdle(work)
  }, delay)
  return () => {
    clearTimeout(timer)
    end()
  }
}

/**
 * What the steps of `compute` make of `source`, worked out when the page has nothing else to do, so that typing and dragging never wait for it. Until
 * then the last value (null in the beginning). `compute` is expected to remember its results by source.
 */
export function useWhenIdle<S, T>(source: S | null, compute: (source: S) => Iterator<unknown, T>): T | null {
  const [value, setValue] = useState<T | null>(null)
  const isFirst = value === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: that there is a value now is no reason to begin again
  useEffect(() => {
    if (source === null) {
      setValue(null)
      return
    }
    return runInIdleTime(compute(source), (result) => setValue(() => result), isFirst ? 0 : settle)
  }, [source, compute])
  return value
}
