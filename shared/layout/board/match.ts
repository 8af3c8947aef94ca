import type { Id } from '../../document/schema/text.ts'

type Record = { readonly id: Id }

/**
 * For each entry of `list`, the index of the entry with the same id in `before`, or −1; no entry is named twice. Lists that differ in few places
 * (edits share everything else) cost one walk.
 */
export function matchById(before: readonly Record[], list: readonly Record[]): Int32Array {
  const result = new Int32Array(list.length).fill(-1)
  const least = Math.min(before.length, list.length)
  let head = 0
  while (head < least && before[head]?.id === list[head]?.id) {
    result[head] = head
    head++
  }
  const shift = before.length - list.length
  let end = list.length
  while (end > head && end + shift > head && before[end + shift - 1]?.id === list[end - 1]?.id) {
    end--
    result[end] = end + shift
  }
  const between = new Map<Id, number>()
  for (let index = end + shift - 1; index >= head; index--) between.set(before[index]?.id ?? '', index)
  for (let index = head; index < end; index++) {
    const id = list[index]?.id ?? ''
    const known = between.get(id)
    if (known === undefined) continue
    result[index] = known
    between.delete(id)
  }
  return result
}

/** The reverse of a match: for each of `count` earlier entries the later one, or −1. */
export function reverseMatch(match: Int32Array, count: number): Int32Array {
  const result = new Int32Array(count).fill(-1)
  for (let index = 0; index < match.length; index++) {
    const before = match[index] ?? -1
    if (before >= 0) result[before] = index
  }
  return result
}
