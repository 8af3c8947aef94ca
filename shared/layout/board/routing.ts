import { type Cells, placedAt } from './cells.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createReplay, isMovedRoute, type Replay, type Routing, type RoutingPast } from './replay.ts'
import { type Link, linkAt } from './route.ts'
import { type Choice, routeLink, type Space, spaceOf } from './router.ts'

const unchosen: Choice = { route: { vertical: true, bands: [] }, low: 0, high: 0 }

function reachOf(cells: Cells, links: readonly Link[]): Float64Array {
  const reach = new Float64Array(links.length)
  links.forEach((link, index) => {
    const from = placedAt(cells, link.from)
    const to = placedAt(cells, link.to)
    reach[index] = Math.abs(from.y - to.y) + Math.max(0, from.xa - to.xb, to.xa - from.xb)
  })
  return reach
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

/** Everything a link needs to choose. */
type Run = {
  readonly cells: Cells
  readonly links: readonly Link[]
  readonly space: Space
  readonly replay: Replay | null
}

/** The first choice of a link that nothing settles, and whether it comes out as before all the same. */
function chooseFirst({ cells, links, space, replay }: Run, index: number): { choice: Choice; isAsBefore: boolean } {
  const link = linkAt(links, index)
  const [from, to] = [placedAt(cells, link.from), placedAt(cells, link.to)]
  const choice = routeLink(link, from, to, space)
  if (!replay) return { choice, isAsBefore: false }
  const earlier = replay.earlier(index)
  if (earlier && replay.isUnchanged(earlier.first, choice, earlier)) return { choice, isAsBefore: true }
  replay.drift.add(choice.route, from, to, 1)
  if (earlier) replay.leave(0, earlier)
  return { choice, isAsBefore: false }
}

/** The second choice of a link that has chosen `first` and that nothing settles; null when it comes out as before all the same. */
function chooseAgain({ cells, links, space, replay }: Run, index: number, first: Choice, isAsBefore: boolean) {
  const link = linkAt(links, index)
  const [from, to] = [placedAt(cells, link.from), placedAt(cells, link.to)]
  const fresh = routeLink(link, from, to, space)
  const choice = isMovedRoute(first.route, fresh.route, 0, 0) ? { ...fresh, route: first.route } : fresh
  if (!replay) return { choice, isSteady: false }
  const earlier = replay.earlier(index)
  const isSteady = earlier !== null && replay.isUnchanged(earlier.second, choice, earlier)
  if (isSteady && isAsBefore) return { choice, isSteady }
  if (choice.route !== first.route) {
    replay.drift.add(first.route, from, to, -1)
    replay.drift.add(choice.route, from, to, 1)
  }
  if (earlier) replay.leave(1, earlier)
  return { choice, isSteady }
}

/** All first choices. */
function firstChoices(run: Run, ledger: Ledger, order: readonly number[]) {
  const { replay } = run
  const choices: Choice[] = run.links.map(() => unchosen)
  const asBefore = new Uint8Array(run.links.length)
  for (const index of order) {
    const old = replay?.before(index) ?? -1
    if (old >= 0) replay?.upTo(0, old)
    const settled = replay?.settled(0, index)
    const { choice, isAsBefore } = settled ? { choice: settled, isAsBefore: true } : chooseFirst(run, index)
    choices[index] = choice
    asBefore[index] = isAsBefore ? 1 : 0
    ledger.put(index, choice)
  }
  replay?.upTo(0, -1)
  return { choices, asBefore }
}

/** All second choices, in view of the first ones. */
function secondChoices(run: Run, ledger: Ledger, order: readonly number[], firsts: ReturnType<typeof firstChoices>) {
  const { replay } = run
  const choices: Choice[] = run.links.map(() => unchosen)
  const steady = new Int32Array(run.links.length).fill(-1)
  replay?.restart()
  for (const index of order) {
    const old = replay?.before(index) ?? -1
    if (old >= 0) replay?.upTo(1, old)
    const first = firsts.choices[index] ?? unchosen
    const isAsBefore = firsts.asBefore[index] === 1
    if (first.route.bands.length < 2) {
      const earlier = isAsBefore ? null : replay?.earlier(index)
      if (earlier) replay?.leave(1, earlier)
      choices[index] = first
      if (isAsBefore || (earlier && replay?.isUnchanged(earlier.second, first, earlier))) steady[index] = old
      continue
    }
    const settled = isAsBefore ? replay?.settled(1, index) : null
    if (settled && replay?.choseOnce(index))
      choices[index] = settled.route === first.route ? settled : { ...settled, route: first.route }
    else if (settled) {
      choices[index] = settled
      ledger.put(index, settled)
    } else {
      ledger.put(index, null)
      const { choice, isSteady } = chooseAgain(run, index, first, isAsBefore)
      choices[index] = choice
      ledger.put(index, choice)
      if (!isSteady) continue
    }
    steady[index] = old
  }
  replay?.upTo(1, -1)
  return { choices, steady }
}

/**
 * Routes of all links. The result does not depend on the order of `links`, nor on `given`, the same board before an edit: that only spares the
 * choices that must come out as before.
 */
export function routeLinks(cells: Cells, links: readonly Link[], given: RoutingPast | null = null): Routing {
  const field = spaceOf(cells)
  const { isCounting } = field.usage
  const past = given?.routing.isCounting === isCounting ? given : null
  const reach = reachOf(cells, links)
  const order = orderOf(reach, past)
  const replay = past && createReplay(past, cells, links, keptLinks(links, reach, past))
  const ledger = createLedger(cells, links, field.usage, replay === null)
  const run: Run = { cells, links, space: { ...field, reach: ledger.reach }, replay }
  const first = firstChoices(run, ledger, order)
  const second = secondChoices(run, ledger, order, first)
  return {
    routes: second.choices.map(({ route }) => route),
    reach,
    order,
    first: first.choices,
    second: second.choices,
    isCounting,
    steady: second.steady,
  }
}
