import type { LaneRole } from '../../document/schema/lane.ts'
import type { Id } from '../../document/schema/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Says who sees a lane; its label and nodes stay. */
export const setLaneRole: Operation<{ readonly lane: Id; readonly role: LaneRole }> = (document, { lane, role }) =>
  updateRecord(document, 'lanes', lane, (one) => patched(one, { role }))
