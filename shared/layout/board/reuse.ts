type Fields = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * `next`, with `previous` or parts of it in the place of what has the same content, so that readers can tell by identity what has changed. Plain
 * data only (objects, lists, numbers, words, null), without cycles.
 */
export function reuse<T>(previous: unknown, next: T): T {
  return shared(previous, next) as T
}

function shared(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous
  if (!isObject(previous) || !isObject(next)) return next
  if (Array.isArray(next)) return Array.isArray(previous) ? sharedList(previous, next) : next
  if (Array.isArray(previous)) return next
  const keys = Object.keys(next)
  let isSame = Object.keys(previous).length === keys.length
  let isPartly = false
  const values: Record<string, unknown> = {}
  for (const key of keys) {
    const value = shared(previous[key], next[key])
    values[key] = value
    if (value !== previous[key] || !(key in previous)) isSame = false
    if (value !== next[key]) isPartly = true
  }
  return isSame ? previous : isPartly ? values : next
}

function sharedList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const list = next.map((entry, index) => (index < previous.length ? shared(previous[index], entry) : entry))
  return reuseList(previous, list)
}

/** `next`, or `previous` when both list the very same entries. */
export const reuseList = <T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] =>
  previous && previous.length === next.length && next.every((entry, index) => Object.is(entry, previous[index]))
    ? previous
    : next
