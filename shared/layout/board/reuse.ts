type Fields = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Whether two plain values have the same content. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false
    for (let index = 0; index < a.length; index++) if (!isSame(a[index], b[index])) return false
    return true
  }
  let count = 0
  for (const key in a) {
    if (!(key in b) || !isSame(a[key], b[key])) return false
    count++
  }
  for (const _ in b) count--
  return count === 0
}

/**
 * `next`, with `previous` or parts of it in the place of what has the same content, so that readers can tell by identity what has changed. Plain
 * data only (objects, lists, numbers, words, null), without cycles.
 */
export function reuse<T>(previous: unknown, next: T): T {
  return shared(previous, next) as T
}

function shared(previous: unknown, next: unknown): unknown {
  if (!isObject(previous) || !isObject(next)) return next
  if (isSame(previous, next)) return previous
  if (Array.isArray(next) || Array.isArray(previous)) {
    if (!Array.isArray(next) || !Array.isArray(previous)) return next
    return next.map((entry, index) => shared(previous[index], entry))
  }
  return Object.fromEntries(Object.entries(next).map(([key, value]) => [key, shared(previous[key], value)]))
}

/** `next`, or `previous` when both list the very same entries. */
export const reuseList = <T>(previous: readonly T[] | undefined, next: readonly T[]): readonly T[] =>
  previous && previous.length === next.length && next.every((entry, index) => Object.is(entry, previous[index]))
    ? previous
    : next

/** `next`, or `previous` when both map the same keys to the very same values. */
export function reuseMap<K, T>(previous: ReadonlyMap<K, T> | undefined, next: ReadonlyMap<K, T>): ReadonlyMap<K, T> {
  if (!previous || previous.size !== next.size) return next
  for (const [key, value] of next) if (previous.get(key) !== value) return next
  return previous
}
