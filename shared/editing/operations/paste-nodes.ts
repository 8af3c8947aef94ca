import { type Grid, gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Asset } from '../../document/schema/asset.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { fitsAssets } from '../assets.ts'
import { rowCounts, settleNodes } from '../cells.ts'
import { type Rename, renamedConnection, renamedMoment } from '../copies.ts'
import { type Fragment, fragmentIds, lanesLike, ownLane } from '../fragment.ts'
import { inOrder, insertByFlow, withStatements } from '../moments.ts'
import { edited, hasRecord, isWhole, mapped, patched, refuse, usedIds } from '../records.ts'
import { clearLostPromises } from '../removal.ts'
import type { Operation } from '../types.ts'

type Target = Pick<Cell, 'lane' | 'stage' | 'slot' | 'row'>

/** The column of the board, or the slot as far behind the last one. */
function columnOf(document: Blueprint, grid: Grid, column: number): Pick<Cell, 'stage' | 'slot'> {
  const found = grid.columns[column]
  if (found) return { stage: found.stage, slot: found.slot }
  const stage = document.stages.at(-1)?.id ?? ''
  return { stage, slot: column - (grid.first.get(stage) ?? 0) }
}

/** The images of the document with those of the fragment that are new and fit. */
function withImages({ assets }: Blueprint, fragment: Fragment): Asset[] {
  const shown = new Set(fragment.nodes.map(({ node }) => node.image))
  const all = [...assets]
  for (const asset of fragment.assets) {
    const isNew = shown.has(asset.id) && all.every(({ id }) => id !== asset.id)
    if (isNew && fitsAssets(all, asset) === 'yes') all.push(asset)
  }
  return all.length > assets.length ? all : assets
}

function pasteAt(document: Blueprint, fragment: Fragment, at: Target, rename: Rename): Node[] {
  const grid = gridOf(document)
  const target = (grid.first.get(at.stage) ?? 0) + Math.min(at.slot, grid.slots.get(at.stage) ?? 0)
  const isAppended = at.slot >= (grid.slots.get(at.stage) ?? 0)
  const targetLane = document.lanes.findIndex((lane) => lane.id === at.lane)
  const rows = rowCounts(document.nodes)
  const top = fragment.nodes.filter((one) => one.lane === 0)
  const topRow = Math.min(...top.map((one) => one.node.at.row))
  // Set down in the lane they come from, or one like it, all of them find their own; elsewhere they keep their distances.
  const like = lanesLike(document, fragment)
  const isHome = top.some((one) => like.get(ownLane(one)) === at.lane)
  const assets = new Set(document.assets.map((asset) => asset.id))
  return fragment.nodes.map((one) => {
    const { node, column, lane: laneOffset } = one
    const beside = document.lanes[Math.min(targetLane + laneOffset, document.lanes.length - 1)]?.id ?? at.lane
    const lane = (isHome ? like.get(ownLane(one)) : undefined) ?? beside
    const place = isAppended
      ? { stage: at.stage, slot: (grid.slots.get(at.stage) ?? 0) + column }
      : columnOf(document, grid, target + column)
    const row = laneOffset === 0 ? at.row + node.at.row - topRow : node.at.row
    const image = node.image !== null && assets.has(node.image) ? node.image : null
    const cell = { ...node.at, ...place, lane, row: Math.min(row, rows.get(lane) ?? 0) }
    return { ...node, id: rename(node.id), image, at: cell }
  })
}

const hasPlace = (document: Blueprint, { stage, lane }: Cell): boolean =>
  hasRecord(document, 'stages', stage) && hasRecord(document, 'lanes', lane)

/** The nodes in the cells they were cut from. */
function pasteHome(document: Blueprint, { nodes }: Fragment, assets: readonly Asset[]): Node[] {
  const there = new Set(assets.map(({ id }) => id))
  const rows = rowCounts(document.nodes)
  const lowest = (lane: Id): number => Math.max(rows.get(lane) ?? 0, ...nodes.map(({ node: { at } }) => at.row + 1))
  return nodes.map(({ node }) => ({
    ...node,
    image: node.image !== null && there.has(node.image) ? node.image : null,
    at: { ...node.at, row: Math.min(node.at.row, lowest(node.at.lane)) },
  }))
}

const nothing = { ratings: [], links: [], annotations: [] } as const

/** What comes back with returning nodes: ratings of people who are still there, connections whose other end is, annotations of all these. */
function returning(
  document: Blueprint,
  { ratings, links, nodes, moments, connections, annotations }: Fragment,
  taken: ReadonlySet<Id>,
): Pick<Fragment, 'ratings' | 'links' | 'annotations'> {
  const there = new Set([...document.nodes, ...nodes.map(({ node }) => node)].map(({ id }) => id))
  const raters = new Set(document.raters.map(({ id }) => id))
  const wires = links.filter(({ id, from, to }) => !taken.has(id) && there.has(from) && there.has(to))
  const records = new Set([...there, ...[...moments, ...connections, ...wires].map(({ id }) => id)])
  return {
    ratings: ratings.filter(({ rater }) => raters.has(rater)),
    links: wires,
    annotations: annotations.filter(({ id, anchor }) => !taken.has(id) && records.has(anchor.id)),
  }
}

/** The document with what other records said of nodes and moments before these went, where nothing else is said there since. */
function withReferences(document: Blueprint, { promised, actions }: Fragment): Blueprint {
  const by = new Map(promised.map(({ statement, by: node }) => [statement, node]))
  const about = new Map(actions.map(({ action, moment }) => [action, moment]))
  const isThere = new Set(document.moments.map(({ id }) => id))
  return edited(document, {
    moments: mapped(document.moments, (moment) =>
      withStatements(moment, (one) => patched(one, { promisedBy: one.promisedBy ?? by.get(one.id) ?? null })),
    ),
    actions: mapped(document.actions, (action) => {
      const moment = action.moment ?? about.get(action.id)
      return moment && isThere.has(moment) ? patched(action, { moment }) : action
    }),
  })
}

/**
 * Pastes a fragment with its upper left cell at `at`, in a lane it comes from or one like it every node into its own; nodes in the way send the pasted ones to the next free row. `ids` names a fresh id for
 * each of `fragmentIds(fragment)`. Pasted moments take their place in the order by flow position; ratings are not copied, unless all ids stay what they
 * were: then the nodes return, with people's ratings, annotations, their connections to the nodes that stayed, and what others said of them; with `home` to
 * the very cells they were cut from. Images come along unless they are no pictures or too much for a file; promises unknown here are dropped.
 */
export const pasteNodes: Operation<{
  readonly fragment: Fragment
  readonly at: Target
  readonly ids: Readonly<Record<Id, Id>>
  readonly home?: boolean
}> = (document, { fragment, at, ids, home = false }) => {
  if (!hasRecord(document, 'stages', at.stage)) return refuse('unknown-id', at.stage)
  if (!hasRecord(document, 'lanes', at.lane)) return refuse('unknown-id', at.lane)
  if (!isWhole(at.slot, 0, 9_999) || !isWhole(at.row, 0, 9_999)) return refuse('out-of-range')
  const taken = usedIds(document)
  for (const old of fragmentIds(fragment)) {
    const fresh = ids[old]
    if (fresh === undefined) return refuse('unknown-id', old)
    if (taken.has(fresh)) return refuse('duplicate', fresh)
    taken.add(fresh)
  }
  const lost = home ? fragment.nodes.find(({ node: { at: cell } }) => !hasPlace(document, cell)) : undefined
  if (lost) return refuse('unknown-id', lost.node.id)
  if (fragment.nodes.length === 0) return ok(document)
  const rename: Rename = (id) => ids[id] ?? id
  const assets = withImages(document, fragment)
  const pasted = home ? pasteHome(document, fragment, assets) : pasteAt({ ...document, assets }, fragment, at, rename)
  const nodes = [...document.nodes, ...pasted]
  const moments = inOrder(fragment.moments).map((moment) => renamedMoment(moment, rename))
  const isReturn = fragmentIds(fragment).every((id) => rename(id) === id)
  const back = isReturn ? returning(document, fragment, taken) : nothing
  const connections = [...fragment.connections.map((one) => renamedConnection(one, rename)), ...back.links]
  const next = edited(document, {
    nodes: settleNodes({ stages: document.stages, nodes }, new Set(pasted.map((node) => node.id))),
    connections: [...document.connections, ...connections],
    assets,
    ...(back.ratings.length > 0 ? { ratings: [...document.ratings, ...back.ratings] } : {}),
    ...(back.annotations.length > 0 ? { annotations: [...document.annotations, ...back.annotations] } : {}),
  })
  const whole = moments.length > 0 ? edited(next, { moments: insertByFlow(next, moments) }) : next
  return ok(clearLostPromises(isReturn ? withReferences(whole, fragment) : whole))
}
