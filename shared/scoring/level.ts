import type { Fulfilment, Need, NeedLevel } from '../document/schema/moment.ts'
import type { Rating } from '../document/schema/rating.ts'
import type { Id } from '../document/schema/text.ts'
import { aggregate, type Vote } from './panel.ts'

/** A rater's ratings of one moment, latest round first, and whether the rater is a customer. */
export type Ballot = { readonly isCustomer: boolean; readonly rounds: readonly Rating[] }

/** The rating of a level and the statement that decided it; undefined value = blank, null statement = the level was rated as a whole. */
export type LevelRating = { readonly value: Fulfilment | undefined; readonly statement: Id | null }

const isLoss = (level: NeedLevel): boolean => level === 'basic' || level === 'expected'

/** Minimum of the gates, maximum of the gains (100-1 and 1=100, model.md §3.5); null when nothing applies, undefined when all are blank. */
function combine(level: NeedLevel, values: readonly (Fulfilment | undefined)[]): Fulfilment | undefined {
  const given = values.filter((value) => value !== undefined)
  const numbers = given.filter((value) => value !== null)
  if (numbers.length === 0) return given.length === 0 ? undefined : null
  return isLoss(level) ? Math.min(...numbers) : Math.max(...numbers)
}

const scopeOf = (need: Need): readonly Id[] => need.statements.filter((one) => !one.outOfScope).map((one) => one.id)

/** Whether the level states needs and none of them belongs to the service: it does not apply. */
const isOutOfScope = (need: Need): boolean =>
  need.statements.length > 0 && need.statements.every((one) => one.outOfScope)

/** What one rater says of a level in the latest round that says anything: per statement where rated so, else for the level as a whole. */
function latestRating(ballot: Ballot, level: NeedLevel, scope: readonly Id[]): Rating | undefined {
  return ballot.rounds.find(
    (rating) => rating.levels[level] !== undefined || scope.some((id) => rating.statements?.[id] !== undefined),
  )
}

/** The rater's rating of one statement: a rater who rated only the level as a whole says the same of each statement. */
function statementVote(rating: Rating, level: NeedLevel, id: Id, scope: readonly Id[]): Fulfilment | undefined {
  const own = rating.statements?.[id]
  if (own !== undefined) return own
  const ratedAny = scope.some((other) => rating.statements?.[other] !== undefined)
  return ratedAny ? undefined : rating.levels[level]
}

/** Each rater's rating of a level: the one given, or the one combined from that rater's statements. */
export function levelVotes(ballots: readonly Ballot[], level: NeedLevel, need: Need): Vote[] {
  if (isOutOfScope(need)) return []
  const scope = scopeOf(need)
  return ballots.flatMap((ballot) => {
    const rating = latestRating(ballot, level, scope)
    if (!rating) return []
    const byStatement = scope.map((id) => rating.statements?.[id])
    const value = byStatement.some((one) => one !== undefined) ? combine(level, byStatement) : rating.levels[level]
    return value === undefined ? [] : [{ value, isCustomer: ballot.isCustomer }]
  })
}

/** The raters' rating of a level: per statement the lower median, then minimum or maximum over the statements (model.md §3.5, §3.6). */
export function rateLevel(ballots: readonly Ballot[], level: NeedLevel, need: Need): LevelRating {
  if (isOutOfScope(need)) return { value: null, statement: null }
  const scope = scopeOf(need)
  const ratings = ballots.flatMap((ballot) => latestRating(ballot, level, scope) ?? [])
  const hasStatements = ratings.some((rating) => scope.some((id) => rating.statements?.[id] !== undefined))
  if (!hasStatements) {
    const values = ratings.map((rating) => rating.levels[level]).filter((value) => value !== undefined)
    return { value: aggregate(values), statement: null }
  }
  const medians = scope.map((id) => {
    const votes = ratings.map((rating) => statementVote(rating, level, id, scope))
    return aggregate(votes.filter((vote) => vote !== undefined))
  })
  const value = combine(level, medians)
  return { value, statement: scope[medians.indexOf(value)] ?? null }
}
