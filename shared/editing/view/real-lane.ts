import type { Blueprint } from '../../document/schema/document.ts'
import type { LaneRole } from '../../document/schema/lane.ts'
import type { NodeKind } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'

type Lanes = Pick<Blueprint, 'lanes' | 'nodes'>

/** Where a node of a kind is looked for first among the document's lanes. */
const wanted: Readonly<Record<NodeKind, readonly LaneRole[]>> = {
  process: ['customer', 'frontstage', 'backstage', 'support'],
  standard: ['standard', 'frontstage', 'backstage'],
  environment: ['evidence', 'customer'],
  people: ['frontstage', 'backstage', 'customer'],
}

/** The lane that holds most nodes of a kind; of equals the upper one. */
function usualLane({ lanes, nodes }: Lanes, kind: NodeKind): Id | undefined {
  const counts = new Map<Id, number>()
  for (const { kind: own, at } of nodes) if (own === kind) counts.set(at.lane, (counts.get(at.lane) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return lanes.find((lane) => most > 0 && counts.get(lane.id) === most)?.id
}

/**
 * The lane of the document that takes a node added in the four-lever view. A step comes to the customer's lane, the others to where most of their kind are;
 * else by role, else to the first; undefined when there are no lanes.
 */
export function realLaneFor(document: Lanes, kind: NodeKind): Id | undefined {
  const usual = kind === 'process' ? undefined : usualLane(document, kind)
  if (usual !== undefined) return usual
  for (const role of wanted[kind]) {
    const found = document.lanes.find((lane) => lane.role === role)
    if (found) return found.id
  }
  return document.lanes[0]?.id
}
