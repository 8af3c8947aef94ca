import type { ConnectionType } from '../../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'

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
