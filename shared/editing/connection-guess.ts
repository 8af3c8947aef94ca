import type { ConnectionType } from '../document/schema/connection.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { LineKind } from '../document/schema/lane.ts'
import type { NodeKind } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'

/** The lever a kind pulls on nodes of other kinds. */
function leverOf(from: NodeKind, to: NodeKind): ConnectionType | null {
  if (from === 'standard' && to !== 'standard') return 'governs'
  if (from === 'environment' && to !== 'environment') return 'shapes'
  return from === 'people' && to === 'process' ? 'performs' : null
}

/**
 * The type a new connection most likely has. A standard governs, an environment shapes, people perform a process; between others the line of interaction
 * decides first, then the internal lanes below it (support), and what is left is the flow.
 */
export function guessConnectionType(document: Blueprint, from: string, to: string): ConnectionType {
  const source = document.nodes.find(({ id }) => id === from)
  const target = document.nodes.find(({ id }) => id === to)
  if (!source || !target) return 'flow'
  const lever = leverOf(source.kind, target.kind)
  if (lever) return lever
  const lane = (id: string): number => document.lanes.findIndex((each) => each.id === id)
  const [a, b] = [lane(source.at.lane), lane(target.at.lane)]
  const crosses = document.lanes.slice(Math.min(a, b), Math.max(a, b)).some(({ line }) => line?.kind === 'interaction')
  if (crosses) return 'interaction'
  const internal = (index: number): boolean => {
    const role = document.lanes[index]?.role
    return role === 'support' || role === 'backstage'
  }
  return a !== b && (internal(a) || internal(b)) ? 'support' : 'flow'
}

/** Whether a connection leads over a separation line of that kind. */
export function crossesLine(
  document: Blueprint,
  { from, to }: { readonly from: Id; readonly to: Id },
  kind: LineKind,
): boolean {
  const [a = -1, b = -1] = [from, to]
    .map((id) => document.nodes.find((node) => node.id === id)?.at.lane)
    .map((lane) => document.lanes.findIndex((each) => each.id === lane))
  if (a < 0 || b < 0) return false
  return document.lanes.slice(Math.min(a, b), Math.max(a, b)).some(({ line }) => line?.kind === kind)
}

/** Where a connection between a node and one added beside it starts, where it ends, and its type. */
export type Link = { readonly from: Id; readonly to: Id; readonly type: ConnectionType }

/**
 * The connection between `origin` and a node `added` beside it: a standard, an environment or people serve the other end, support comes from below, the
 * customer's side begins an interaction, and a flow runs on from the origin.
 */
export function linkBetween(document: Blueprint, origin: Id, added: Id): Link {
  const laneOf = (id: Id): number => {
    const lane = document.nodes.find((node) => node.id === id)?.at.lane
    return document.lanes.findIndex((one) => one.id === lane)
  }
  const back = guessConnectionType(document, added, origin)
  if (back === 'governs' || back === 'shapes' || back === 'performs') return { from: added, to: origin, type: back }
  const type = guessConnectionType(document, origin, added)
  const isBelow = laneOf(added) > laneOf(origin)
  const isBack = (type === 'support' && isBelow) || (type === 'interaction' && laneOf(added) < laneOf(origin))
  return isBack ? { from: added, to: origin, type } : { from: origin, to: added, type }
}
