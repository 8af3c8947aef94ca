import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, kept, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Deletes a rater with all ratings of that rater. */
export const deleteRater: Operation<{ readonly rater: Id }> = (document, { rater }) => {
  if (!hasRecord(document, 'raters', rater)) return refuse('unknown-id', rater)
  return ok(
    edited(document, {
      raters: kept(document.raters, (one) => one.id !== rater),
      ratings: kept(document.ratings, (rating) => rating.rater !== rater),
    }),
  )
}
