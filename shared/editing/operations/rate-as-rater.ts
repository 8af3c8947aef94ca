import { createRating } from '../../document/factory.ts'
import { ok } from '../../document/result.ts'
import type { Fulfilment, NeedLevel } from '../../document/schema/moment.ts'
import type { Rating } from '../../document/schema/rating.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, isWhole, kept, mapped, patched, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** What a rater says: of a level, of one statement of it, or of the moment's importance. undefined takes the answer back. */
export type Answer =
  | { readonly level: NeedLevel; readonly rating: Fulfilment | undefined }
  | { readonly statement: Id; readonly rating: Fulfilment | undefined }
  | { readonly importance: number | undefined }

const isInRange = (answer: Answer): boolean => {
  const [value, min] = 'importance' in answer ? [answer.importance, 1] : [answer.rating, 0]
  return value === null || value === undefined || isWhole(value, min, 5)
}

function withAnswer(rating: Rating, answer: Answer): Rating {
  if ('importance' in answer) return patched(rating, { importance: answer.importance })
  if ('level' in answer) {
    return patched(rating, { levels: patched(rating.levels, { [answer.level]: answer.rating }) })
  }
  const before: Record<Id, Fulfilment | undefined> = rating.statements ?? {}
  const answers = Object.entries({ ...before, [answer.statement]: answer.rating }).filter(
    (entry): entry is [Id, Fulfilment] => entry[1] !== undefined,
  )
  return patched(rating, { statements: answers.length > 0 ? Object.fromEntries(answers) : undefined })
}

const isEmpty = ({ levels, statements, importance }: Rating): boolean =>
  Object.values(levels).every((value) => value === undefined) && !statements && importance === undefined

/** Records one rater's answer about a moment in a round; a rating without any answer left goes. */
export const rateAsRater: Operation<{
  readonly moment: Id
  readonly rater: Id
  readonly round?: number
  readonly answer: Answer
}> = (document, { moment, rater, round = 1, answer }) => {
  if (!hasRecord(document, 'moments', moment)) return refuse('unknown-id', moment)
  if (!hasRecord(document, 'raters', rater)) return refuse('unknown-id', rater)
  if (!isInRange(answer) || !isWhole(round, 1, 99)) return refuse('out-of-range', moment)
  const isOwn = (one: Rating): boolean => one.moment === moment && one.rater === rater && one.round === round
  const ratings = document.ratings.some(isOwn)
    ? mapped(document.ratings, (one) => (isOwn(one) ? withAnswer(one, answer) : one))
    : [...document.ratings, withAnswer(createRating({ moment, rater, round }), answer)]
  const filled = kept(ratings, (one) => !(isOwn(one) && isEmpty(one)))
  return ok(filled.length === 0 && document.ratings.length === 0 ? document : edited(document, { ratings: filled }))
}
