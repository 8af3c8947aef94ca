import { ok } from '../../document/result.ts'
import type { Rater } from '../../document/schema/rater.ts'
import { edited, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/** Adds a rater at the end of the list. */
export const addRater: Operation<{ readonly rater: Rater }> = (document, { rater }) =>
  usedIds(document).has(rater.id)
    ? refuse('duplicate', rater.id)
    : ok(edited(document, { raters: [...document.raters, rater] }))
