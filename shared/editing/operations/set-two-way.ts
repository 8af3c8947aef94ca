import type { Id } from '../../document/schema/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Says whether a connection goes both ways. */
export const setTwoWay: Operation<{ readonly connection: Id; readonly twoWay: boolean }> = (
  document,
  { connection, twoWay },
) => updateRecord(document, 'connections', connection, (one) => patched(one, { twoWay }))
