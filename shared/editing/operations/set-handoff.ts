import type { Handoff } from '../../document/schema/connection.ts'
import type { Id } from '../../document/schema/text.ts'
import { isWhole, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets what the internal customer at the end of a connection needs and how well it is met, 0…5; null takes the handoff away. */
export const setHandoff: Operation<{ readonly connection: Id; readonly handoff: Handoff | null }> = (
  document,
  { connection, handoff },
) => {
  if (handoff && handoff.rating !== null && !isWhole(handoff.rating, 0, 5)) return refuse('out-of-range', connection)
  return updateRecord(document, 'connections', connection, (one) => patched(one, { handoff }))
}
