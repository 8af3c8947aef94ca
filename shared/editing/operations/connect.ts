import { ok } from '../../document/result.ts'
import type { Connection } from '../../document/schema/connection.ts'
import { edited, hasRecord, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/** Adds a connection between two nodes; refused to itself and where one of the same type runs the same way already. */
export const connect: Operation<{ readonly connection: Connection }> = (document, { connection }) => {
  const { id, from, to, type } = connection
  if (usedIds(document).has(id)) return refuse('duplicate', id)
  if (!hasRecord(document, 'nodes', from)) return refuse('unknown-id', from)
  if (!hasRecord(document, 'nodes', to)) return refuse('unknown-id', to)
  if (from === to) return refuse('self-connection', from)
  const twin = document.connections.find((one) => one.from === from && one.to === to && one.type === type)
  if (twin) return refuse('duplicate', twin.id)
  return ok(edited(document, { connections: [...document.connections, connection] }))
}
