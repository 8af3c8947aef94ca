import { type Blocked, blockedBy } from './blocked.ts'
import type { Cells, Placed } from './cells.ts'
import { measures } from './measures.ts'
import { type Ground, offerCourses } from './patterns.ts'
import { type Extent, extentOf, type Link, type Route } from './route.ts'
import { createUsage, type Usage } from './usage.ts'

/** What a course costs, in board units of extra way. */
const price = {
  bend: 130,
  crossing: 60,
  /** Crossings beyond `fewCrossings`: on a line that crosses a dozen others one more is hardly seen, and no reason for a detour. */
  furtherCrossing: 12,
  fewCrossings: 6,
  companion: 8,
  /** Leaving or entering on the side that faces away from the other node. */
  away: 40,
  /** Ports on top of a node, where its badges are. */
  top: 6,
  /** A first segment across the habit of the connection's type: flows run sideways, support runs up and down. */
  habit: 8,
} as const

const crossingPrice = (count: number): number =>
  count <= price.fewCrossings
    ? count * price.crossing
    : price.fewCrossings * price.crossing + (count - price.fewCrossings) * price.furtherCrossing

/** How many crossings `budget` pays for: the reverse of crossingPrice. */
const crossingsFor = (budget: number): number =>
  budget <= crossingPrice(price.fewCrossings)
    ? budget / price.crossing
    : price.fewCrossings + (budget - crossingPrice(price.fewCrossings)) / price.furtherCrossing

export type Space = {
  readonly blocked: Blocked
  readonly usage: Usage
  readonly width: number
  readonly x: Float64Array
  readonly y: Float64Array
  /** Makes sure that usage is counted in vertical bands `low`…`high` before it is read. */
  readonly reach: (low: number, high: number) => void
}

/** Middles of the bands on an empty board: routes depend on cells alone, never on words, so editing a label moves no connection. */
function roughPlaces(cells: Cells): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(cells.width)
  for (let band = 0; band < cells.width; band++)
    x[band] = (band >> 1) * (measures.slot + measures.gutter) + (band % 2) * (measures.slot / 2 + measures.gutter / 2)
  const y = new Float64Array(cells.bands.length)
  let top = 0
  cells.bands.forEach(({ kind }, band) => {
    const height = kind === 'row' ? measures.row : kind === 'inner' ? measures.rowGap : measures.laneGap
    y[band] = top + height / 2
    top += height
  })
  return { x, y }
}

/** The space for the courses of `cells`, over an empty usage. */
export const spaceOf = (cells: Cells): Omit<Space, 'reach'> => ({
  blocked: blockedBy(cells),
  usage: createUsage(cells.width, cells.bands.length),
  width: cells.width,
  ...roughPlaces(cells),
})

/** Extra price for the sides a course starts and ends on. */
function sidePrice(route: Route, from: Placed, to: Placed, link: Link): number {
  const { bands, vertical } = route
  const last = bands.length - 1
  const endVertical = vertical === (last % 2 === 0)
  let sum = vertical === link.vertical ? 0 : price.habit
  if (last === 0) return sum
  const first = bands[1] ?? 0
  const beforeLast = bands[last - 1] ?? 0
  if (vertical) {
    if (first < from.y) sum += price.top + (to.y > from.y ? price.away : 0)
    else if (to.y < from.y) sum += price.away
  } else if (first > from.xb ? to.xb < from.xa : to.xa > from.xb) sum += price.away
  if (endVertical) {
    if (beforeLast < to.y) sum += price.top + (from.y > to.y ? price.away : 0)
    else if (from.y < to.y) sum += price.away
  } else if (beforeLast > to.xb ? from.xb < to.xa : from.xa > to.xb) sum += price.away
  return sum
}

/** A chosen course, and how far to the left and right (vertical bands) anything was looked at for it. */
export type Choice = { readonly route: Route; readonly low: number; readonly high: number }

/**
 * The cheapest course of one connection given what is already there. The same cells and usage from `low` to `high` and within a band of both
 * nodes' rows give the same course, wherever on the board that is.
 */
export function routeLink(link: Link, from: Placed, to: Placed, space: Space): Choice {
  const ground: Ground = {
    blocked: space.blocked,
    width: space.width,
    low: Math.min(from.xa, to.xa) - 1,
    high: Math.max(from.xb, to.xb) + 1,
  }
  const extent: Extent = { lo: 0, hi: 0 }
  let best: Route = { vertical: true, bands: [] }
  let bestCost = Number.POSITIVE_INFINITY
  const consider = (vertical: boolean, ...bands: number[]): void => {
    const route = { vertical, bands }
    let cost = (bands.length - 1) * price.bend + sidePrice(route, from, to, link)
    for (let k = 0; k < bands.length; k++) {
      const down = vertical === (k % 2 === 0)
      if (!extentOf(route, k, from, to, extent)) return
      const places = down ? space.y : space.x
      cost += (places[extent.hi] ?? 0) - (places[extent.lo] ?? 0)
      if (cost >= bestCost) return
      const band = bands[k] ?? 0
      if (
        down
          ? !space.blocked.isColumnFree(band, extent.lo, extent.hi)
          : !space.blocked.isRowFree(band, extent.lo, extent.hi)
      )
        return
    }
    let crossings = 0
    space.reach(ground.low, ground.high)
    for (let k = 0; k < bands.length; k++) {
      extentOf(route, k, from, to, extent)
      const met = space.usage.meet(route, k, extent, crossingsFor(bestCost - cost) - crossings)
      crossings += met.crossings
      cost += met.companions * price.companion
      if (cost + crossingPrice(crossings) >= bestCost) return
    }
    cost += crossingPrice(crossings)
    best = route
    bestCost = cost
  }
  for (let bends = 0; bends <= 4 && bestCost > bends * price.bend; bends++)
    offerCourses(bends, from, to, ground, consider)
  return { route: best, low: ground.low, high: ground.high }
}
