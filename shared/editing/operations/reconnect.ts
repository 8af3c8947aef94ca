import type { Connection } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'
import { hasRecord, patched, refuse, updateRecord } from '../records.ts'
import type { Operation, OperationResult } from '../types.ts'

/** Moves the ends of a connection to other nodes; refused to itself and onto a twin of the same type. */
export const reconnect: Operation<{ readonly connection: Id; readonly from: Id; readonly to: Id }> = (
  document,
  { connection, from, to },
) => {
  if (!hasRecord(document, 'nodes', from)) return refuse('unknown-id', from)
  if (!hasRecord(document, 'nodes', to)) return refuse('unknown-id', to)
  if (from === to) return refuse('self-connection', from)
  const type = document.connections.find((one) => one.id === connection)?.type
  const twin = document.connections.find(
    (one) => one.id !== connection && one.from === from && one.to === to && one.type === type,
  )
  if (twin) return refuse('duplicate', twin.id)
  return updateRecord(document, 'connections', connection, (one) => patched(one, { from, to }))
}

/** One of the two ends of a connection. */
export type ConnectionEnd = 'from' | 'to'

/** Moves one end of a connection to another node; the other end stays. Refused as in `reconnect`. */
export const reattach = (
  document: Blueprint,
  { id, from, to }: Pick<Connection, 'id' | 'from' | 'to'>,
  end: ConnectionEnd,
  node: Id,
): OperationResult => reconnect(document, { connection: id, from, to, [end]: node })
