import type { ConnectionType } from '../../document/schema/connection.ts'
import type { Item } from './items.ts'

/** Steps that share a column: at most one per lane. */
type Group = {
  readonly members: Map<number, Item>
  rank: number
  readonly after: Set<Group>
  waiting: number
  column: number
}

const priority: Record<ConnectionType, number> = {
  interaction: 0,
  support: 1,
  flow: 2,
  performs: 3,
  governs: 4,
  shapes: 5,
}

type Pair = { readonly a: Item; readonly b: Item; readonly type: ConnectionType }

function pairsOf(steps: ReadonlySet<Item>): Pair[] {
  const pairs: Pair[] = []
  for (const a of steps) {
    for (const { other, type, isForward } of a.links)
      if (isForward && steps.has(other)) pairs.push({ a, b: other, type })
  }
  return pairs
}

/** Joins connected steps of different lanes into groups, the most telling connections and the nearest lanes first. */
function groupSteps(steps: ReadonlySet<Item>, pairs: readonly Pair[]): Map<Item, Group> {
  const groups = new Map<Item, Group>()
  for (const item of steps) {
    groups.set(item, {
      members: new Map([[item.lane, item]]),
      rank: item.rank,
      after: new Set(),
      waiting: 0,
      column: 0,
    })
  }
  const vertical = pairs.filter(({ a, b }) => a.lane !== b.lane)
  const distance = ({ a, b }: Pair) => Math.abs(a.lane - b.lane)
  vertical.sort(
    (p, q) =>
      priority[p.type] - priority[q.type] ||
      distance(p) - distance(q) ||
      p.a.index - q.a.index ||
      p.b.index - q.b.index,
  )
  for (const { a, b } of vertical) {
    const [one, two] = [groups.get(a), groups.get(b)]
    if (!one || !two || one === two) continue
    const [large, small] = one.members.size >= two.members.size ? [one, two] : [two, one]
    if ([...small.members.keys()].some((lane) => large.members.has(lane))) continue
    for (const [lane, item] of small.members) {
      large.members.set(lane, item)
      groups.set(item, large)
    }
    large.rank = Math.min(large.rank, small.rank)
  }
  return groups
}

function linkGroups(groups: ReadonlyMap<Item, Group>, pairs: readonly Pair[]): void {
  for (const { a, b, type } of pairs) {
    const [before, after] = [groups.get(a), groups.get(b)]
    if (type !== 'flow' || !before || !after || before === after || before.after.has(after)) continue
    before.after.add(after)
    after.waiting++
  }
}

/** Takes out the entry with the lowest rank: a binary heap, so that thousands of steps stay cheap. */
function takeFirst(heap: Group[]): Group | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    let child = index * 2 + 1
    const left = heap[child]
    const right = heap[child + 1]
    if (left === undefined) break
    const least = right !== undefined && right.rank < left.rank ? right : left
    if (least === right) child++
    if (least.rank >= last.rank) break
    heap[index] = least
    index = child
  }
  heap[index] = last
  return first
}

function put(heap: Group[], group: Group): void {
  let index = heap.length
  while (index > 0) {
    const parent = (index - 1) >> 1
    const above = heap[parent]
    if (above === undefined || above.rank <= group.rank) break
    heap[index] = above
    index = parent
  }
  heap[index] = group
}

/** The groups in the order of the flow; a cycle is entered at its first step. */
function orderGroups(groups: readonly Group[]): Group[] {
  const byRank = groups.toSorted((a, b) => a.rank - b.rank)
  const ready: Group[] = []
  const ordered = new Set<Group>()
  for (const group of byRank) if (group.waiting === 0) put(ready, group)
  let cursor = 0
  while (ordered.size < byRank.length) {
    let next = takeFirst(ready)
    while (next === undefined) {
      const candidate = byRank[cursor++]
      if (candidate === undefined) return [...ordered]
      if (!ordered.has(candidate)) next = candidate
    }
    if (ordered.has(next)) continue
    ordered.add(next)
    for (const after of next.after) if (--after.waiting === 0 && !ordered.has(after)) put(ready, after)
  }
  return [...ordered]
}

/**
 * A column (0, 1, 2 …) for each step of one stage: connected steps of different lanes share one, the flow leads to the right, and a lane never has two
 * steps in a column. Steps that only support a place already taken in their lane are left out; they are set beside it like attachments.
 * Cost: O((n + e) log n).
 */
export function columnsOf(steps: ReadonlySet<Item>): Map<Item, number> {
  const pairs = pairsOf(steps)
  const groups = groupSteps(steps, pairs)
  linkGroups(groups, pairs)
  const led = new Set<Group>()
  for (const group of groups.values()) for (const after of group.after) led.add(after).add(group)
  const isLoose = (group: Group): boolean => {
    const [only, ...more] = [...group.members.values()]
    return more.length === 0 && !led.has(group) && Boolean(only?.links.some(({ other }) => steps.has(other)))
  }
  const columns = new Map<Item, number>()
  const nextFree = new Map<number, number>()
  for (const group of orderGroups([...new Set(groups.values())].filter((group) => !isLoose(group)))) {
    for (const lane of group.members.keys()) group.column = Math.max(group.column, nextFree.get(lane) ?? 0)
    for (const [lane, item] of group.members) {
      columns.set(item, group.column)
      nextFree.set(lane, group.column + item.span)
    }
    for (const after of group.after) after.column = Math.max(after.column, group.column + 1)
  }
  return columns
}
