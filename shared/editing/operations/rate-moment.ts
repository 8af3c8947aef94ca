import type { Fulfilment, NeedLevel } from '../../document/schema/moment.ts'
import type { Id } from '../../document/schema/text.ts'
import { isWhole, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Sets the team's rating of a level: 0…5, or null for not applicable; it counts instead of the raters' median. undefined clears it back
 * to theirs (blank without any).
 */
export const rateMoment: Operation<{
  readonly moment: Id
  readonly level: NeedLevel
  readonly rating: Fulfilment | undefined
}> = (document, { moment, level, rating }) => {
  if (typeof rating === 'number' && !isWhole(rating, 0, 5)) return refuse('out-of-range', moment)
  return updateRecord(document, 'moments', moment, (one) =>
    patched(one, { consensus: patched(one.consensus, { [level]: rating }) }),
  )
}
