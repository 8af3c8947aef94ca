import type { BandMap } from './band-map.ts'
import { type Cells, type Placed, placedAt } from './cells.ts'
import { createDrift, type Drift } from './drift.ts'
import { reverseMatch } from './match.ts'
import type { Link, Route } from './route.ts'
import type { Choice } from './router.ts'

/**
 * The courses of all links and how they came about. Short connections choose first; then each one with bends chooses again with all others in
 * place. What is kept besides the courses tells the next layout which choices an edit cannot have changed.
 */
export type Routing = {
  readonly routes: readonly Route[]
  /** Distance between a link's nodes in bands: what the order goes by. */
  readonly reach: Float64Array
  /** The links in the order they choose. */
  readonly order: readonly number[]
  /** First and second choice of each link; with the same route object where it has not chosen again or chose the same. */
  readonly first: readonly Choice[]
  readonly second: readonly Choice[]
  /** Whether links knew of each other (Usage.isCounting). */
  readonly isCounting: boolean
  /** Links whose course is the one before, moved at most as a whole: their number before; −1 for others. */
  readonly steady: Int32Array
}

/** The board before an edit: what is kept of it, and what has become of its bands, nodes and links. */
export type RoutingPast = {
  readonly cells: Cells
  readonly links: readonly Link[]
  readonly routing: Routing
  readonly x: BandMap
  readonly y: BandMap
  /** For each node its number before if it still stands on the same bands, else −1. */
  readonly nodesBefore: Int32Array
  /** For each link its number before, else −1; and back. */
  readonly linksBefore: Int32Array
  readonly linksAfter: Int32Array
}

/** A link as it was before the edit, and how far its place on the board has moved since. */
export type Earlier = {
  readonly index: number
  readonly from: Placed
  readonly to: Placed
  readonly first: Choice
  readonly second: Choice
  readonly dx: number
  readonly dy: number
}

/** Whether `b` is `a`, moved by `dx` vertical and `dy` horizontal bands. */
export const isMovedRoute = (a: Route, b: Route, dx: number, dy: number): boolean =>
  (a === b && dx === 0 && dy === 0) ||
  (a.vertical === b.vertical &&
    a.bands.length === b.bands.length &&
    a.bands.every((band, k) => band + (a.vertical === (k % 2 === 0) ? dx : dy) === b.bands[k]))

/** A choice moved to where its link is now. */
function moved(choice: Choice, dx: number, dy: number): Choice {
  if (dx === 0 && dy === 0) return choice
  const { route, low, high } = choice
  const bands = route.bands.map((band, k) => band + (route.vertical === (k % 2 === 0) ? dx : dy))
  return { route: { vertical: route.vertical, bands }, low: low + dx, high: high + dx }
}

/**
 * The choices of the board before, replayed beside those of this one. A link that sees no difference between the two boards, each at the moment
 * of its turn, has no reason to choose otherwise.
 */
export type Replay = {
  readonly drift: Drift
  /** The number of link `index` before; −1 when it is new or has changed. */
  readonly before: (index: number) => number
  /** The earlier self of such a link; null for others. */
  readonly earlier: (index: number) => Earlier | null
  readonly restart: () => void
  /** Replays what links that are gone or have changed did before link `old` had its turn (−1: until the end). */
  readonly upTo: (pass: 0 | 1, old: number) => void
  /** Replays what a link of the board before did in a pass. */
  readonly leave: (pass: 0 | 1, link: Pick<Earlier, 'from' | 'to' | 'first' | 'second'>) => void
  /** The choice link `index` made before in a pass, if it must make it again; else null. */
  readonly settled: (pass: 0 | 1, index: number) => Choice | null
  /** Whether a link that chose only once, or chose the same twice, did so before too. */
  readonly choseOnce: (index: number) => boolean
  /** Whether `now` is `before`, moved at most as a whole with everything around it. */
  readonly isUnchanged: (before: Choice, now: Choice, earlier: Earlier) => boolean
}

/** Whether everything between two rows that `choice`, made before the edit, looked at has only moved as a whole. */
function isSteadyAround(choice: Choice, y1: number, y2: number, dx: number, past: RoutingPast): boolean {
  if (!past.y.isSteady(Math.min(y1, y2) - 1, Math.max(y1, y2) + 1)) return false
  // A search that ran into the edge of the board knows where that edge is.
  const isInside = choice.low >= 0 && choice.high < past.cells.width
  return isInside ? past.x.isSteady(choice.low + dx, choice.high + dx) : past.x.isSame
}

/** The replay of `past`; `kept` has for each of `links` its number before if it chooses between the same others, else −1. */
export function createReplay(past: RoutingPast, cells: Cells, links: readonly Link[], kept: Int32Array): Replay {
  const { routing } = past
  const nodesKept = reverseMatch(past.nodesBefore, past.cells.nodes.length)
  const linksKept = reverseMatch(kept, past.links.length)
  const came = cells.nodes.filter((_, index) => (past.nodesBefore[index] ?? -1) < 0)
  const gone = past.cells.nodes.filter((_, index) => (nodesKept[index] ?? -1) < 0)
  const drift = createDrift(cells, past, came, gone, routing.isCounting)
  const earlierAt = (old: number, dx: number, dy: number): Earlier | null => {
    const [link, first, second] = [past.links[old], routing.first[old], routing.second[old]]
    if (!link || !first || !second) return null
    const [from, to] = [placedAt(past.cells, link.from), placedAt(past.cells, link.to)]
    return { index: old, from, to, first, second, dx, dy }
  }
  const leave: Replay['leave'] = (pass, { from, to, first, second }) => {
    if (pass === 0) drift.addBefore(first.route, from, to, 1)
    else if (first.route !== second.route) {
      drift.addBefore(first.route, from, to, -1)
      drift.addBefore(second.route, from, to, 1)
    }
  }
  const before = (index: number): number => kept[index] ?? -1
  let cursor = 0
  return {
    drift,
    before,
    earlier: (index) => {
      const [link, old] = [links[index], past.links[before(index)]]
      const [now, was] = [cells.nodes[link?.from ?? -1], past.cells.nodes[old?.from ?? -1]]
      return now && was ? earlierAt(before(index), now.xa - was.xa, now.y - was.y) : null
    },
    restart: () => {
      cursor = 0
    },
    upTo: (pass, old) => {
      while (cursor < routing.order.length) {
        const index = routing.order[cursor++] ?? -1
        if (index === old) return
        const link = (linksKept[index] ?? -1) < 0 ? earlierAt(index, 0, 0) : null
        if (link) leave(pass, link)
      }
    },
    leave,
    settled: (pass, index) => {
      const [link, old] = [links[index], past.links[before(index)]]
      const choice = (pass === 0 ? routing.first : routing.second)[before(index)]
      const [from, to] = [cells.nodes[link?.from ?? -1], cells.nodes[link?.to ?? -1]]
      const was = past.cells.nodes[old?.from ?? -1]
      if (!choice || !from || !to || !was) return null
      const dx = from.xa - was.xa
      if (!isSteadyAround(choice, from.y, to.y, dx, past)) return null
      const [low, high] = from.y < to.y ? [from.y - 1, to.y + 1] : [to.y - 1, from.y + 1]
      return drift.isClean(choice.low + dx, choice.high + dx, low, high) ? moved(choice, dx, from.y - was.y) : null
    },
    choseOnce: (index) => routing.first[before(index)]?.route === routing.second[before(index)]?.route,
    isUnchanged: (choice, now, { from, to, dx, dy }) =>
      isMovedRoute(choice.route, now.route, dx, dy) && isSteadyAround(choice, from.y + dy, to.y + dy, dx, past),
  }
}
