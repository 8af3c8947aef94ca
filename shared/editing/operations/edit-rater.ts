import type { Rater } from '../../document/schema/rater.ts'
import type { Id } from '../../document/schema/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets group or label of a rater; the ratings stay. */
export const editRater: Operation<{
  readonly rater: Id
  readonly fields: Partial<Pick<Rater, 'group' | 'label'>>
}> = (document, { rater, fields }) => updateRecord(document, 'raters', rater, (one) => patched(one, fields))
