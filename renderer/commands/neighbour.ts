import { columnRange, gridOf } from '../../shared/document/grid.ts'
import type { Connection } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import type { Direction } from '../../shared/editing/operations/move-node-by.ts'

type Spot = { readonly node: Node; readonly x: number; readonly y: number }

/** Every node with its column and its line on the board (lane, then row). */
function spots(document: Blueprint): Spot[] {
  const grid = gridOf(document)
  const lanes = new Map(document.lanes.map((lane, index) => [lane.id, index]))
  return document.nodes.map((node) => ({
    node,
    x: columnRange(grid, node.at)?.start ?? 0,
    y: (lanes.get(node.at.lane) ?? 0) * 10_000 + node.at.row,
  }))
}

/**
 * The node the arrow keys go to from `from`: the next one in that direction on the same line or in the same column, else the nearest one there;
 * from nothing, the first node. null when there is none.
 */
export function neighbour(document: Blueprint, from: Node | null, direction: Direction): Node | null {
  const all = spots(document)
  const start = all.find((spot) => spot.node === from)
  if (!start) return [...all].sort((a, b) => a.y - b.y || a.x - b.x)[0]?.node ?? null
  const sideways = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  const along = (spot: Spot): number => (sideways ? spot.x - start.x : spot.y - start.y) * sign
  const across = (spot: Spot): number => Math.abs(sideways ? spot.y - start.y : spot.x - start.x)
  const ahead = all.filter((spot) => along(spot) > 0)
  const ordered = sideways
    ? ahead.sort((a, b) => across(a) - across(b) || along(a) - along(b))
    : ahead.sort(
        (a, b) =>
          Math.floor(along(a) / 10_000) - Math.floor(along(b) / 10_000) || across(a) - across(b) || along(a) - along(b),
      )
  return ordered[0]?.node ?? null
}

/** Before or after in the flow: by column, then from the top. */
const inFlow = (a: Spot | undefined, b: Spot | undefined): number =>
  (a?.x ?? 0) - (b?.x ?? 0) || (a?.y ?? 0) - (b?.y ?? 0)

/** The connections of one node, each list in the order of the nodes at their other ends. */
export type Links = { readonly away: readonly Connection[]; readonly here: readonly Connection[] }

const none: Links = { away: [], here: [] }

/** What leads away from every node and what leads to it, in reading order; asked for with the id of a node. */
export function linksOf(document: Blueprint): (node: string) => Links {
  const byNode = new Map(spots(document).map((spot) => [spot.node.id, spot]))
  const found = new Map<string, { away: Connection[]; here: Connection[] }>()
  const at = (node: string): { away: Connection[]; here: Connection[] } => {
    const own = found.get(node) ?? { away: [], here: [] }
    found.set(node, own)
    return own
  }
  for (const connection of document.connections) {
    at(connection.from).away.push(connection)
    at(connection.to).here.push(connection)
  }
  for (const { away, here } of found.values()) {
    away.sort((a, b) => inFlow(byNode.get(a.to), byNode.get(b.to)))
    here.sort((a, b) => inFlow(byNode.get(a.from), byNode.get(b.from)))
  }
  return (node) => found.get(node) ?? none
}

/** The end of a connection that lies in that direction from its other end; null where both are level. */
export function endTowards(document: Blueprint, { from, to }: Connection, direction: Direction): Node | null {
  const ends = spots(document).filter(({ node }) => node.id === from || node.id === to)
  const [a, b] = ends
  if (!a || !b) return null
  const ahead = direction === 'left' || direction === 'right' ? b.x - a.x : b.y - a.y
  if (ahead === 0) return null
  return (direction === 'right' || direction === 'down' ? ahead > 0 : ahead < 0) ? b.node : a.node
}
