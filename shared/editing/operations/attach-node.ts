import { createConnection, createNode } from '../../document/factory.ts'
import type { ConnectionType } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { LaneRole } from '../../document/schema/lane.ts'
import type { Node, NodeKind } from '../../document/schema/node.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { refuse } from '../records.ts'
import type { Operation } from '../types.ts'
import { addNode } from './add-node.ts'
import { connect } from './connect.ts'

export type ServingKind = Exclude<NodeKind, 'process'>

const connectionTypeOf: Readonly<Record<ServingKind, ConnectionType>> = {
  standard: 'governs',
  environment: 'shapes',
  people: 'performs',
}
const homes: Readonly<Record<ServingKind, readonly LaneRole[]>> = {
  standard: ['standard'],
  environment: ['evidence'],
  people: ['frontstage', 'backstage'],
}

/** The lane a node of `kind` belongs to: where most of its kind are, else the lane of its role, else the lane of the node it serves. */
export function homeLane(document: Blueprint, kind: ServingKind, beside?: Node): Id | undefined {
  const counts = new Map<Id, number>()
  for (const node of document.nodes)
    if (node.kind === kind) counts.set(node.at.lane, (counts.get(node.at.lane) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const usual = document.lanes.find((lane) => most > 0 && counts.get(lane.id) === most)
  const byRole = homes[kind].map((role) => document.lanes.find((lane) => lane.role === role)).find((lane) => lane)
  return usual?.id ?? byRole?.id ?? beside?.at.lane ?? document.lanes.at(-1)?.id
}

/**
 * Adds a standard, environment or people node in the column of `node` and connects it to it by governs, shapes or performs. It stands in the lane
 * of its kind, in the first free row.
 */
export const attachNode: Operation<{
  readonly node: Id
  readonly kind: ServingKind
  readonly label: Text
  readonly ids: { readonly node: Id; readonly connection: Id }
}> = (document, { node: anchor, kind, label, ids }) => {
  const served = document.nodes.find((one) => one.id === anchor)
  const lane = served && homeLane(document, kind, served)
  if (!served || lane === undefined) return refuse('unknown-id', anchor)
  const at = { lane, stage: served.at.stage, slot: served.at.slot, row: 0, span: 1 }
  const added = addNode(document, { node: createNode({ id: ids.node, kind, at, label }) })
  if (!added.ok) return added
  const type = connectionTypeOf[kind]
  return connect(added.value, {
    connection: createConnection({ id: ids.connection, from: ids.node, to: anchor, type }),
  })
}
