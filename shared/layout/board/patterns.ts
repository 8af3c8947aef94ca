import type { Blocked } from './blocked.ts'
import type { Placed } from './cells.ts'

/**
 * The courses worth trying, by number of bends. Every gutter between rows is free from end to end and so are the outermost gutters between
 * columns; therefore a course with at most four bends always exists, and a search over the whole grid would only add bends.
 */
export type Offer = (vertical: boolean, ...bands: number[]) => void

const middle = (node: Placed): number => (node.xa + node.xb) >> 1
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** Columns of `node` a vertical segment may start in: its middle, and the place nearest to the other node. */
function doors(node: Placed, other: Placed): readonly number[] {
  const own = middle(node)
  const toward = clamp(middle(other), node.xa, node.xb)
  return own === toward ? [own] : [own, toward]
}

/** Gutters beside the columns of both nodes, and up to four between them. */
function sideGutters(from: Placed, to: Placed): readonly number[] {
  const list = new Set([from.xb + 1, from.xa - 1, to.xa - 1, to.xb + 1])
  const start = Math.min(from.xb, to.xb) + 1
  const end = Math.max(from.xa, to.xa) - 1
  if (end - start <= 8) for (let x = start; x <= end; x += 2) list.add(x)
  return [...list]
}

/** 0 bends: along the common row or down a common column. */
function offerStraight(from: Placed, to: Placed, offer: Offer): void {
  if (from.y === to.y) {
    offer(false, from.y)
    return
  }
  const low = Math.max(from.xa, to.xa)
  const high = Math.min(from.xb, to.xb)
  if (low > high) return
  const doorsOfBoth = new Set([clamp(middle(from), low, high), clamp(middle(to), low, high)])
  for (const x of doorsOfBoth) offer(true, x)
}

/** 1 bend: out along the row and down into the other node, or the other way round. */
function offerCorners(from: Placed, to: Placed, offer: Offer): void {
  if (from.y === to.y) return
  for (const x of doors(to, from)) offer(false, from.y, x)
  for (const x of doors(from, to)) offer(true, x, to.y)
}

/** 2 bends: over a gutter between columns, or over one between rows. */
function offerSteps(from: Placed, to: Placed, offer: Offer): void {
  if (from.y !== to.y) for (const x of sideGutters(from, to)) offer(false, from.y, x, to.y)
  const gutters = new Set([from.y + 1, from.y - 1, to.y - 1, to.y + 1])
  for (const y of gutters)
    for (const start of doors(from, to)) for (const end of doors(to, from)) offer(true, start, y, end)
}

/** 3 bends: out at a side, in at the top or bottom, or the other way round. */
function offerHooks(from: Placed, to: Placed, offer: Offer): void {
  for (const x of [from.xb + 1, from.xa - 1])
    for (const y of [to.y - 1, to.y + 1]) for (const end of doors(to, from)) offer(false, from.y, x, y, end)
  for (const x of [to.xa - 1, to.xb + 1])
    for (const y of [from.y + 1, from.y - 1]) for (const start of doors(from, to)) offer(true, start, y, x, to.y)
}

/** Where courses may go, and how far (vertical bands) the search for one has looked. */
export type Ground = { readonly blocked: Blocked; readonly width: number; low: number; high: number }

/** The vertical band nearest to `wish` that is free from row gutter `a` to `b`. */
function freeColumn(ground: Ground, wish: number, a: number, b: number): number {
  const { blocked, width } = ground
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  for (let step = 0; step < width; step++) {
    ground.low = Math.min(ground.low, wish - step)
    ground.high = Math.max(ground.high, wish + step)
    if (wish - step >= 0 && blocked.isColumnFree(wish - step, low, high)) return wish - step
    if (wish + step < width && blocked.isColumnFree(wish + step, low, high)) return wish + step
  }
  return 0
}

/** 4 bends: around everything. */
function offerDetours(from: Placed, to: Placed, ground: Ground, offer: Offer): void {
  for (const x1 of [from.xb + 1, from.xa - 1])
    for (const x2 of [to.xa - 1, to.xb + 1])
      for (const y of new Set([from.y + 1, from.y - 1, to.y - 1, to.y + 1])) offer(false, from.y, x1, y, x2, to.y)
  const start = middle(from)
  const end = middle(to)
  for (const y1 of [from.y + 1, from.y - 1])
    for (const y2 of [to.y - 1, to.y + 1]) {
      if (y1 === y2) continue
      const wishes = new Set([(start + end) >> 1, from.xb + 1, to.xa - 1])
      for (const wish of wishes) offer(true, start, y1, freeColumn(ground, wish, y1, y2), y2, end)
    }
}

/** Calls `offer` with the courses of `bends` bends (0…4) between two nodes. They stay within a band of both nodes, but for what `ground` notes. */
export function offerCourses(bends: number, from: Placed, to: Placed, ground: Ground, offer: Offer): void {
  if (bends === 0) offerStraight(from, to, offer)
  else if (bends === 1) offerCorners(from, to, offer)
  else if (bends === 2) offerSteps(from, to, offer)
  else if (bends === 3) offerHooks(from, to, offer)
  else offerDetours(from, to, ground, offer)
}
