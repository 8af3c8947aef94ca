import type { Id } from '../../document/schema/text.ts'
import { isWhole, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets a moment's importance, 1…5; it counts while no rater has voted on it. */
export const setImportance: Operation<{ readonly moment: Id; readonly importance: number }> = (
  document,
  { moment, importance },
) =>
  isWhole(importance, 1, 5)
    ? updateRecord(document, 'moments', moment, (one) => patched(one, { importance }))
    : refuse('out-of-range', moment)
