import type { Moment } from '../../document/schema/moment.ts'
import type { Id } from '../../document/schema/text.ts'
import { patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** What a moment's card says beside needs and ratings. */
export type MomentFields = Partial<
  Pick<Moment, 'title' | 'emotional' | 'initiative' | 'said' | 'real' | 'unsaid' | 'script' | 'colour' | 'promise'>
>

/** Sets fields of a moment; its promise must be one of the blueprint's. */
export const setMomentFields: Operation<{ readonly moment: Id; readonly fields: MomentFields }> = (
  document,
  { moment, fields },
) => {
  const { promise } = fields
  if (promise && !document.promises.some((one) => one.id === promise)) return refuse('unknown-id', promise)
  return updateRecord(document, 'moments', moment, (one) => patched(one, fields))
}
