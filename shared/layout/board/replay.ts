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
export function moved(choice: Choice, { dx, dy }: Earlier): Choice {
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
  /** The earlier self of link `index`; null when it is new or has changed. */
  readonly earlier: (index: number) => Earlier | null
  readonly restart: () => void
  /** Replays what links that are gone or have changed did before link `old` had its turn (−1: until the end). */
  readonly upTo: (pass: 0 | 1, old: number) => void
  /** Replays what a link of the board before did in a pass. */
  readonly leave: (pass: 0 | 1, link: Pick<Earlier, 'from' | 'to' | 'first' | 'second'>) => void
  /** Whether a link must choose as it did in `choice`. */
  readonly isSettled: (choice: Choice, earlier: Earlier) => boolean
  /** Whether `now` is `before`, moved at most as a whole with everything around it. */
  readonly isUnchanged: (before: Choice, now: Choice, earlier: Earlier) => boolean
}

/** Whether everything that `choice`, made before the edit, looked at has only moved as a whole. */
function isSteadyAround(choice: Choice, { from, to, dx, dy }: Earlier, past: RoutingPast): boolean {
  if (!past.y.isSteady(Math.min(from.y, to.y) - 1 + dy, Math.max(from.y, to.y) + 1 + dy)) return false
  // A search that ran into the edge of the board knows where that edge is.
  const isInside = choice.low >= 0 && choice.high < past.cells.width
  return isInside ? past.x.isSteady(choice.low + dx, choice.high + dx) : past.x.isSame
}

/** The replay of `past`; `kept` has for each link of this board its number before if it chooses between the same others, else −1. */
export function createReplay(past: RoutingPast, cells: Cells, kept: Int32Array): Replay {
  const { routing, links } = past
  const nodesKept = reverseMatch(past.nodesBefore, past.cells.nodes.length)
  const linksKept = reverseMatch(kept, links.length)
  const came = cells.nodes.filter((_, index) => (past.nodesBefore[index] ?? -1) < 0)
  const gone = past.cells.nodes.filter((_, index) => (nodesKept[index] ?? -1) < 0)
  const drift = createDrift(cells, past, came, gone, routing.isCounting)
  const before = (index: number): Omit<Earlier, 'dx' | 'dy'> | null => {
    const [link, first, second] = [links[index], routing.first[index], routing.second[index]]
    if (!link || !first || !second) return null
    return { index, from: placedAt(past.cells, link.from), to: placedAt(past.cells, link.to), first, second }
  }
  const leave: Replay['leave'] = (pass, { from, to, first, second }) => {
    if (pass === 0) drift.addBefore(first.route, from, to, 1)
    else if (first.route !== second.route) {
      drift.addBefore(first.route, from, to, -1)
      drift.addBefore(second.route, from, to, 1)
    }
  }
  let cursor = 0
  return {
    drift,
    earlier: (index) => {
      const earlier = before(kept[index] ?? -1)
      const node = cells.nodes[nodesKept[links[earlier?.index ?? -1]?.from ?? -1] ?? -1]
      if (!earlier || !node) return null
      return { ...earlier, dx: node.xa - earlier.from.xa, dy: node.y - earlier.from.y }
    },
    restart: () => {
      cursor = 0
    },
    upTo: (pass, old) => {
      while (cursor < routing.order.length) {
        const index = routing.order[cursor++] ?? -1
        if (index === old) return
        const link = (linksKept[index] ?? -1) < 0 ? before(index) : null
        if (link) leave(pass, link)
      }
    },
    leave,
    isSettled: (choice, earlier) => {
      const { from, to, dx, dy } = earlier
      if (!isSteadyAround(choice, earlier, past)) return false
      const low = Math.min(from.y, to.y) - 1 + dy
      return drift.isClean(choice.low + dx, choice.high + dx, low, Math.max(from.y, to.y) + 1 + dy)
    },
    isUnchanged: (choice, now, earlier) =>
      isMovedRoute(choice.route, now.route, earlier.dx, earlier.dy) && isSteadyAround(choice, earlier, past),
  }
}
