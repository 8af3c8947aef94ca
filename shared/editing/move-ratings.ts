import type { Fulfilment, Fulfilments, Moment, NeedLevel } from '../document/schema/moment.ts'
import type { Rating } from '../document/schema/rating.ts'
import type { Id } from '../document/schema/text.ts'
import { patched } from './records.ts'

type Answer = Fulfilment | undefined

/** Minimum of the gates, maximum of the gains (model.md §3.5); not applicable and blank give way to a number. */
function combine(level: NeedLevel, values: readonly Answer[]): Answer {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === 0) return values.find((value) => value !== undefined)
  return level === 'basic' || level === 'expected' ? Math.min(...numbers) : Math.max(...numbers)
}

const scopeOf = (moment: Moment, level: NeedLevel): Id[] =>
  moment.needs[level].statements.filter((one) => !one.outOfScope).map((one) => one.id)

/** A statement on its way from one level to another, with the statements that stay at the first and are at the second already. */
export type StatementMove = {
  readonly statement: Id
  readonly from: NeedLevel
  readonly to: NeedLevel
  readonly left: readonly Id[]
  readonly there: readonly Id[]
}

/** The move of a statement as the moment stands before it. */
export const planMove = (moment: Moment, statement: Id, from: NeedLevel, to: NeedLevel): StatementMove => ({
  statement,
  from,
  to,
  left: scopeOf(moment, from).filter((id) => id !== statement),
  there: scopeOf(moment, to),
})

/** A rater's answers after the move: what was said of the statement goes along, also where only its level as a whole was rated. */
export function movedRating(rating: Rating, { statement, from, to, left, there }: StatementMove): Rating {
  const answers: Record<Id, Answer> = rating.statements ?? {}
  const rated = (ids: readonly Id[]): boolean => ids.some((id) => answers[id] !== undefined)
  const own = answers[statement] ?? (rated(left) ? undefined : rating.levels[from])
  if (own === undefined) return rating
  // A level without needs is not applicable; whole ratings of a level that keeps some stay what they are.
  const levels: Fulfilments = left.length === 0 ? patched(rating.levels, { [from]: null }) : rating.levels
  if (there.length === 0) {
    const { [statement]: _moved, ...rest } = answers
    return patched(rating, {
      levels: patched(levels, { [to]: combine(to, [rating.levels[to], own]) }),
      statements: Object.keys(rest).length > 0 ? (rest as Record<Id, Fulfilment>) : undefined,
    })
  }
  // Who rated the level as a whole said the same of each of its statements.
  const whole = rated(there) ? undefined : rating.levels[to]
  const spread = whole === undefined ? {} : Object.fromEntries(there.map((id) => [id, whole]))
  return patched(rating, { levels, statements: { ...rating.statements, ...spread, [statement]: own } })
}

/** What the team agreed on, after the move. `isRated` = raters have rated the moment, so that a level without a word of the team follows them. */
export function movedConsensus(
  consensus: Fulfilments,
  { from, to, left }: StatementMove,
  isRated: boolean,
): Fulfilments {
  const own = consensus[from]
  if (left.length > 0 || own === undefined) return consensus
  const follows = consensus[to] === undefined && isRated
  return patched(consensus, {
    [from]: null,
    ...(follows ? {} : { [to]: combine(to, [consensus[to], own]) }),
  })
}
