import type { Fulfilment, Need, NeedLevel } from '../document/schema/moment.ts'
import type { Rating } from '../document/schema/rating.ts'
import type { Id } from '../document/schema/text.ts'
import { aggregate, type Vote } from './panel.ts'

/** A rater's ratings of one moment, latest round first, and whether the rater is a customer. */
export type Ballot = { readonly isCustomer: boolean; readonly rounds: readonly Rating[] }

/** The rating of a level and the statement that decided it; undefined value = blank, null statement = the level was rated as a whole. */
export type LevelRating = { readonly value: Fulfilment | undefined; readonly statement: Id | null }

/** Minimum of the gates, maximum of the gains (100-1 and 1=100, model.md §3.5); null when nothing applies, undefined when all are blank. */
function combine(level: NeedLevel, values: readonly (Fulfilment | undefined)[]): Fulfilment | undefined {
  const given = values.filter((value) => value !== undefined)
  const numbers = given.filter((value) => value !== null)
  if (numbers.length === 0) return given.length === 0 ? undefined : null
  return level === 'basic' || level === 'expected' ? Math.min(...numbers) : Math.max(...numbers)
}

const scopeOf = (need: Need): readonly Id[] => need.statements.filter((one) => !one.outOfScope).map((one) => one.id)

/** Whether the level states needs and none of them belongs to the service: it does not apply. */
const isOutOfScope = (need: Need): boolean =>
  need.statements.length > 0 && need.statements.every((one) => one.outOfScope)

const hasStatementOf = ({ statements }: Rating, scope: readonly Id[]): boolean =>
  statements !== undefined && scope.some((id) => statements[id] !== undefined)

/** The rater's latest round that says anything of the level, as a whole or of its statements. */
function latestRating(ballot: Ballot, level: NeedLevel, scope: readonly Id[]): Rating | undefined {
  return ballot.rounds.find((rating) => rating.levels[level] !== undefined || hasStatementOf(rating, scope))
}

/** The rater's rating of one statement: a rater who rated only the level as a whole says the same of each statement. */
function statementVote(rating: Rating, level: NeedLevel, id: Id, scope: readonly Id[]): Fulfilment | undefined {
  const own = rating.statements?.[id]
  if (own !== undefined) return own
  return hasStatementOf(rating, scope) ? undefined : rating.levels[level]
}

/** Each rater's rating of a level: the one given, or the one combined from that rater's statements. */
export function levelVotes(ballots: readonly Ballot[], level: NeedLevel, need: Need): Vote[] {
  if (ballots.length === 0 || isOutOfScope(need)) return []
  const scope = scopeOf(need)
  const votes: Vote[] = []
  for (const ballot of ballots) {
    const rating = latestRating(ballot, level, scope)
    if (!rating) continue
    const value = hasStatementOf(rating, scope)
      ? combine(
          level,
          scope.map((id) => rating.statements?.[id]),
        )
      : rating.levels[level]
    if (value !== undefined) votes.push({ value, isCustomer: ballot.isCustomer })
  }
  return votes
}

/**
 * The raters' rating of a level: per statement the lower median, then minimum or maximum over the statements (model.md §3.5, §3.6).
 * `votes` are the level's votes of the same ballots.
 */
export function rateLevel(
  ballots: readonly Ballot[],
  votes: readonly Vote[],
  level: NeedLevel,
  need: Need,
): LevelRating {
  if (isOutOfScope(need)) return { value: null, statement: null }
  // Few panels rate single statements; for the others the votes say all.
  const scope = ballots.some((ballot) => ballot.rounds.some((rating) => rating.statements)) ? scopeOf(need) : []
  const ratings = scope.length === 0 ? [] : ballots.flatMap((ballot) => latestRating(ballot, level, scope) ?? [])
  if (!ratings.some((rating) => hasStatementOf(rating, scope))) {
    return { value: aggregate(votes.map((vote) => vote.value)), statement: null }
  }
  const medians = scope.map((id) => {
    const answers = ratings.map((rating) => statementVote(rating, level, id, scope))
    return aggregate(answers.filter((answer) => answer !== undefined))
  })
  const value = combine(level, medians)
  return { value, statement: scope[medians.indexOf(value)] ?? null }
}
