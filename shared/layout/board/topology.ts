import type { Blueprint } from '../../document/schema/document.ts'
import { type BandMap, mapColumns, mapRows } from './band-map.ts'
import { type Cells, cellsOf, type Placed } from './cells.ts'
import { type Links, linksOf } from './links.ts'
import { reverseMatch } from './match.ts'
import type { Routing } from './replay.ts'
import { routeLinks } from './routing.ts'
import { type Segments, segmentsOf } from './segments.ts'
import type { Tracks } from './track-order.ts'
import { assignTracks, type TrackRounds } from './tracks.ts'

/** The part of the board that cells alone decide: courses and tracks, no words and no coordinates. */
export type Topology = {
  readonly cells: Cells
  readonly links: Links
  readonly routing: Routing
  readonly segments: Segments
  readonly rounds: TrackRounds
  readonly tracks: Tracks
  /** For each node and link its number before the edit, −1 for a new one. */
  readonly nodesBefore: Int32Array
  readonly linksBefore: Int32Array
}

/** For each node its number before, −1 when it is new. */
function matchNodes(before: Cells, cells: Cells): Int32Array {
  const match = new Int32Array(cells.nodes.length)
  cells.nodes.forEach(({ node }, index) => {
    match[index] = before.nodes[index]?.node.id === node.id ? index : (before.indexOf.get(node.id) ?? -1)
  })
  return match
}

const isPlain = (cells: Cells): boolean => cells.indexOf.size === cells.nodes.length

const isOnto = (match: Int32Array, count: number): boolean =>
  match.length === count && match.every((before, index) => before === index)

/** Whether a node of now stands where one of before stood, seen by the bands. */
const isInPlace = (old: Placed, now: Placed, x: BandMap, y: BandMap): boolean =>
  x.before[now.xa] === old.xa && x.before[now.xb] === old.xb && y.before[now.y] === old.y

/** Whether nothing that courses depend on has changed: then they need not be looked at. */
function isSameTopology(past: Topology, links: Links, maps: Maps, nodesBefore: Int32Array): boolean {
  const { x, y, standing } = maps
  if (!x.isSame || !y.isSame) return false
  if (!isOnto(nodesBefore, past.cells.nodes.length) || !isOnto(standing, past.cells.nodes.length)) return false
  if (!isOnto(links.before, past.links.list.length)) return false
  return links.list.every((link, index) => {
    const old = past.links.list[index]
    return old?.from === link.from && old.to === link.to && old.vertical === link.vertical && old.id === link.id
  })
}

type Maps = { readonly x: BandMap; readonly y: BandMap; readonly standing: Int32Array }

/** What has become of the bands, and which nodes still stand where they stood; null when the bands changed places. */
function mapsOf(before: Cells, cells: Cells, nodesBefore: Int32Array): Maps | null {
  const x = mapColumns(before, cells)
  const y = mapRows(before, cells)
  if (!x || !y) return null
  const standing = nodesBefore.map((old, index) => {
    const [was, now] = [before.nodes[old], cells.nodes[index]]
    return was && now && isInPlace(was, now, x, y) ? old : -1
  })
  return { x, y, standing }
}

/** The topology of a blueprint. `past`, that of an earlier version of it, changes nothing but the time it takes. */
export function topologyOf(document: Blueprint, past: Topology | null): Topology {
  const cells = cellsOf(document, past?.cells)
  const known = past && isPlain(past.cells) && isPlain(cells) ? past : null
  const nodesBefore = known ? matchNodes(known.cells, cells) : new Int32Array(cells.nodes.length).fill(-1)
  const nodesAfter = known && reverseMatch(nodesBefore, known.cells.nodes.length)
  const links = linksOf(document.connections, cells, known && nodesAfter && { links: known.links, nodesAfter })
  const maps = known && mapsOf(known.cells, cells, nodesBefore)
  const before = { nodesBefore, linksBefore: links.before }
  if (known && maps && isSameTopology(known, links, maps, nodesBefore)) return { ...known, cells, links, ...before }
  const usable = known && maps && { ...known, ...maps }
  const routing = routeLinks(
    cells,
    links.list,
    usable && {
      cells: usable.cells,
      links: usable.links.list,
      routing: usable.routing,
      x: usable.x,
      y: usable.y,
      nodesBefore: usable.standing,
      linksBefore: links.before,
      linksAfter: reverseMatch(links.before, usable.links.list.length),
    },
  )
  const segments = segmentsOf(cells, links.list, routing.routes, usable && { ...usable, steady: routing.steady })
  const rounds = assignTracks(cells, segments, usable)
  return { cells, links, routing, segments, rounds, tracks: rounds[1], ...before }
}
