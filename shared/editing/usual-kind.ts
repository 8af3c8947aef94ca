import type { Blueprint } from '../document/schema/document.ts'
import type { LaneRole } from '../document/schema/lane.ts'
import { type NodeKind, nodeKinds } from '../document/schema/node.ts'
import { kindOfLane } from '../document/view/lever-lanes.ts'

/** What a lane of a role usually holds (model.md §1 #1). */
export const kindOfRole: Readonly<Record<LaneRole, NodeKind>> = {
  evidence: 'environment',
  customer: 'process',
  frontstage: 'process',
  backstage: 'process',
  support: 'process',
  standard: 'standard',
  custom: 'process',
}

/**
 * The kind most nodes of a lane have, so that typing goes on as the lane began; for an empty lane, what its role usually holds. A lane of the
 * four-lever view holds its lever.
 */
export function usualKind(document: Blueprint, lane: string): NodeKind {
  const lever = kindOfLane(lane)
  if (lever) return lever
  const counts = new Map<NodeKind, number>()
  for (const node of document.nodes) if (node.at.lane === lane) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const role = document.lanes.find((one) => one.id === lane)?.role ?? 'custom'
  return (most > 0 && nodeKinds.find((kind) => counts.get(kind) === most)) || kindOfRole[role]
}
