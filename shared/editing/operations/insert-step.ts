import { createConnection, createNode } from '../../document/factory.ts'
import type { ConnectionType } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'
import { addNode } from './add-node.ts'
import { connect } from './connect.ts'
import { reconnect } from './reconnect.ts'

/** An interaction crosses the line at the customer; what goes on behind it supports. Other types run on as they are. */
function halves(document: Blueprint, type: ConnectionType, from: Node): readonly [ConnectionType, ConnectionType] {
  if (type !== 'interaction') return [type, type]
  const isCustomer = document.lanes.find(({ id }) => id === from.at.lane)?.role === 'customer'
  return isCustomer ? ['interaction', 'support'] : ['support', 'interaction']
}

/**
 * Puts a process step into `lane` on the way of a connection: the connection leads to it, and a second one from it on. The step stands in the
 * column of the end that is further right, in the first free row.
 */
export const insertStep: Operation<{
  readonly connection: Id
  readonly lane: Id
  readonly label: Text
  readonly ids: { readonly node: Id; readonly connection: Id }
}> = (document, { connection: id, lane, label, ids }) => {
  const connection = document.connections.find((one) => one.id === id)
  const from = document.nodes.find((one) => one.id === connection?.from)
  const to = document.nodes.find((one) => one.id === connection?.to)
  if (!connection || !from || !to) return refuse('unknown-id', id)
  const at = { lane, stage: to.at.stage, slot: to.at.slot, row: 0, span: 1 }
  const added = addNode(document, { node: createNode({ id: ids.node, kind: 'process', at, label }) })
  if (!added.ok) return added
  const [first, second] = halves(document, connection.type, from)
  const led = reconnect(added.value, { connection: id, from: from.id, to: ids.node })
  if (!led.ok) return led
  const typed = updateRecord(led.value, 'connections', id, (one) => patched(one, { type: first }))
  if (!typed.ok) return typed
  return connect(typed.value, {
    connection: createConnection({
      id: ids.connection,
      from: ids.node,
      to: to.id,
      type: second,
      twoWay: connection.twoWay,
    }),
  })
}
