import { type Cells, type Placed, placedAt } from './cells.ts'
import {
  createReplay,
  type Earlier,
  isMovedRoute,
  moved,
  type Replay,
  type Routing,
  type RoutingPast,
} from './replay.ts'
import type { Link } from './route.ts'
import { type Choice, routeLink, type Space, spaceOf } from './router.ts'

function reachOf(cells: Cells, links: readonly Link[]): Float64Array {
  return Float64Array.from(links, (link) => {
    const [from, to] = [placedAt(cells, link.from), placedAt(cells, link.to)]
    return Math.abs(from.y - to.y) + Math.max(0, from.xa - to.xb, to.xa - from.xb)
  })
}

/** Short links first, else as they are listed; starting from the order before leaves little to sort. */
function orderOf(reach: Float64Array, past: RoutingPast | null): number[] {
  const order: number[] = []
  for (const link of past?.routing.order ?? []) {
    const now = past?.linksAfter[link] ?? -1
    if (now >= 0) order.push(now)
  }
  for (let link = 0; link < reach.length; link++) if (!past || (past.linksBefore[link] ?? -1) < 0) order.push(link)
  return order.sort((i, j) => (reach[i] ?? 0) - (reach[j] ?? 0) || i - j)
}

/** Links between nodes that stand where they stood, as far apart as before: they choose in the same order among each other. */
function keptLinks(links: readonly Link[], reach: Float64Array, past: RoutingPast | null): Int32Array {
  const kept = new Int32Array(links.length).fill(-1)
  if (!past) return kept
  let last = -1
  links.forEach(({ from, to, vertical }, index) => {
    const old = past.linksBefore[index] ?? -1
    const link = past.links[old]
    if (!link || old < last || link.vertical !== vertical || past.routing.reach[old] !== reach[index]) return
    if (past.nodesBefore[from] !== link.from || past.nodesBefore[to] !== link.to) return
    kept[index] = old
    last = old
  })
  return kept
}

type Turn = {
  readonly link: Link
  readonly from: Placed
  readonly to: Placed
  readonly earlier: Earlier | null
  readonly space: Space
  readonly replay: Replay | null
}

/** The first choice of a link, and whether it is that of before. */
function chooseFirst({ link, from, to, earlier, space, replay }: Turn): { choice: Choice; isAsBefore: boolean } {
  if (replay && earlier && replay.isSettled(earlier.first, earlier)) {
    const choice = moved(earlier.first, earlier)
    space.usage.change(choice.route, from, to, 1)
    return { choice, isAsBefore: true }
  }
  const choice = routeLink(link, from, to, space)
  space.usage.change(choice.route, from, to, 1)
  if (!replay) return { choice, isAsBefore: false }
  if (earlier && replay.isUnchanged(earlier.first, choice, earlier)) return { choice, isAsBefore: true }
  replay.drift.add(choice.route, from, to, 1)
  if (earlier) replay.drift.addBefore(earlier.first.route, earlier.from, earlier.to, 1)
  return { choice, isAsBefore: false }
}

/** The second choice of a link that has chosen `first`. */
function chooseAgain(turn: Turn, first: Choice, isAsBefore: boolean): Choice {
  const { link, from, to, earlier, space, replay } = turn
  if (first.route.bands.length < 2) {
    if (earlier && !isAsBefore) replay?.leave(1, earlier)
    return first
  }
  if (replay && earlier && isAsBefore && replay.isSettled(earlier.second, earlier)) {
    const choice = moved(earlier.second, earlier)
    if (earlier.second.route === earlier.first.route) return { ...choice, route: first.route }
    space.usage.change(first.route, from, to, -1)
    space.usage.change(choice.route, from, to, 1)
    return choice
  }
  space.usage.change(first.route, from, to, -1)
  const fresh = routeLink(link, from, to, space)
  const choice = isMovedRoute(first.route, fresh.route, 0, 0) ? { ...fresh, route: first.route } : fresh
  space.usage.change(choice.route, from, to, 1)
  if (!replay || (earlier && isAsBefore && replay.isUnchanged(earlier.second, choice, earlier))) return choice
  if (choice.route !== first.route) {
    replay.drift.add(first.route, from, to, -1)
    replay.drift.add(choice.route, from, to, 1)
  }
  if (earlier) replay.leave(1, earlier)
  return choice
}

/**
 * Routes of all links. The result does not depend on the order of `links`, nor on `past`, the same board before an edit: that only spares the
 * choices that must come out as before.
 */
export function routeLinks(cells: Cells, links: readonly Link[], given: RoutingPast | null = null): Routing {
  const space = spaceOf(cells)
  const { isCounting } = space.usage
  const past = given?.routing.isCounting === isCounting ? given : null
  const reach = reachOf(cells, links)
  const order = orderOf(reach, past)
  const kept = keptLinks(links, reach, past)
  const replay = past && createReplay(past, cells, kept)
  const turns = links.map((link, index): Turn => {
    const [from, to] = [placedAt(cells, link.from), placedAt(cells, link.to)]
    return { link, from, to, earlier: replay?.earlier(index) ?? null, space, replay }
  })
  const none: Choice = { route: { vertical: true, bands: [] }, low: 0, high: 0 }
  const first = links.map(() => none)
  const second = links.map(() => none)
  const asBefore = new Uint8Array(links.length)
  for (const pass of [0, 1] as const) {
    replay?.restart()
    for (const index of order) {
      const turn = turns[index]
      if (!turn) continue
      if (turn.earlier) replay?.upTo(pass, turn.earlier.index)
      if (pass === 0) {
        const { choice, isAsBefore } = chooseFirst(turn)
        first[index] = choice
        asBefore[index] = isAsBefore ? 1 : 0
      } else second[index] = chooseAgain(turn, first[index] ?? none, asBefore[index] === 1)
    }
    replay?.upTo(pass, -1)
  }
  const steady = Int32Array.from(turns, ({ earlier }, index) =>
    earlier && replay?.isUnchanged(earlier.second, second[index] ?? none, earlier) ? earlier.index : -1,
  )
  return { routes: second.map(({ route }) => route), reach, order, first, second, isCounting, steady }
}
