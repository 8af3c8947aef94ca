import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { hasRecord, refuse } from '../records.ts'
import { removeRecords } from '../removal.ts'
import type { Operation } from '../types.ts'

/** Deletes connections with their annotations. */
export const disconnect: Operation<{ readonly connections: readonly Id[] }> = (document, { connections }) => {
  const unknown = connections.find((id) => !hasRecord(document, 'connections', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  return ok(removeRecords(document, { connections: new Set(connections) }))
}
