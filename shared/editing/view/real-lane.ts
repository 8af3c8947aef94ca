import type { Lane, LaneRole } from '../../document/schema/lane.ts'
import type { NodeKind } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'

/** Where a node of a kind is looked for first among the document's lanes. */
const wanted: Readonly<Record<NodeKind, readonly LaneRole[]>> = {
  process: ['customer', 'frontstage', 'backstage', 'support'],
  standard: ['standard', 'frontstage', 'backstage'],
  environment: ['evidence', 'customer'],
  people: ['frontstage', 'backstage', 'customer'],
}

/** The lane of the document that takes a node added in the four-lever view: by role, else the first; undefined when there are no lanes. */
export function realLaneFor(lanes: readonly Lane[], kind: NodeKind): Id | undefined {
  for (const role of wanted[kind]) {
    const found = lanes.find((lane) => lane.role === role)
    if (found) return found.id
  }
  return lanes[0]?.id
}
