import type { ConnectionType } from '../../document/schema/connection.ts'
import type { Id } from '../../document/schema/text.ts'
import { patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Changes what a connection means; refused where one of that type runs the same way already. */
export const retypeConnection: Operation<{ readonly connection: Id; readonly type: ConnectionType }> = (
  document,
  { connection, type },
) => {
  const found = document.connections.find((one) => one.id === connection)
  const twin = document.connections.find(
    (one) => one !== found && one.from === found?.from && one.to === found.to && one.type === type,
  )
  if (twin) return refuse('duplicate', twin.id)
  return updateRecord(document, 'connections', connection, (one) => patched(one, { type }))
}
