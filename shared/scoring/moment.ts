import { type Fulfilment, type Moment, type NeedLevel, needLevels } from '../document/schema/moment.ts'
import { type Ballot, levelVotes, rateLevel } from './level.ts'
import { judgeLevel } from './panel.ts'
import { findLever, isThinIce, scoreRating, tierOf, voidedGood } from './rating.ts'
import type { LevelAgreement, MomentScore, RatingTuple, Score } from './types.ts'

/** Whose ratings the headline counts: everybody's with the team's consensus, or the customers' alone (model.md §3.6). */
export type Basis = 'all' | 'customers'

type Levels = { readonly [level in NeedLevel]: Fulfilment | undefined }

/** The part of a moment's score that needs no other moment. */
export type MomentJudgement = Pick<
  MomentScore,
  'rating' | 'levels' | 'score' | 'contested' | 'byConsensus' | 'customer' | 'customerDiffers' | 'target' | 'agreement'
>

const mapLevels = <T>(read: (level: NeedLevel) => T): { readonly [level in NeedLevel]: T } => ({
  basic: read('basic'),
  expected: read('expected'),
  desired: read('desired'),
  unexpected: read('unexpected'),
})

/** The four ratings in order; null while any is blank. */
function tupleOf({ basic, expected, desired, unexpected }: Levels): RatingTuple | null {
  if (basic === undefined || expected === undefined || desired === undefined || unexpected === undefined) return null
  return [basic, expected, desired, unexpected]
}

function judgeRating(rating: RatingTuple, targets: Levels): MomentScore['score'] {
  const lever = findLever(
    rating,
    needLevels.map((level) => targets[level]),
  )
  const { n, S, outcome } = scoreRating(rating)
  return { n, S, outcome, voided: voidedGood(rating), lever, tier: tierOf(lever), thinIce: isThinIce(rating) }
}

/** Score of the targets; a level without one stays as rated. null without any target or while such a level is blank. */
function scoreTarget(targets: Levels, levels: Levels): Score | null {
  if (needLevels.every((level) => targets[level] === undefined)) return null
  const rating = tupleOf(mapLevels((level) => (targets[level] === undefined ? levels[level] : targets[level])))
  return rating && scoreRating(rating)
}

/** What a moment's ballots, consensus and targets amount to (model.md §3.2–§3.7). */
export function judgeMoment(moment: Moment, ballots: readonly Ballot[], basis: Basis): MomentJudgement {
  const customers = ballots.filter((ballot) => ballot.isCustomer)
  const votes = mapLevels((level) => levelVotes(ballots, level, moment.needs[level]))
  const byRaters = mapLevels((level) => rateLevel(ballots, votes[level], level, moment.needs[level]).value)
  const byCustomers = mapLevels(
    (level) =>
      rateLevel(
        customers,
        votes[level].filter((vote) => vote.isCustomer),
        level,
        moment.needs[level],
      ).value,
  )
  const agreed = (level: NeedLevel): Fulfilment | undefined => (basis === 'all' ? moment.consensus[level] : undefined)
  const measured = basis === 'all' ? byRaters : byCustomers
  const levels = mapLevels((level) => (agreed(level) === undefined ? measured[level] : agreed(level)))
  const rating = tupleOf(levels)
  const targets = mapLevels((level) => moment.needs[level].target)
  const score = rating && judgeRating(rating, targets)
  const customerRating = customers.length > 0 ? tupleOf(byCustomers) : null
  const customer = customerRating && scoreRating(customerRating)
  const agreement: { readonly [level in NeedLevel]: LevelAgreement | null } = mapLevels((level) =>
    judgeLevel(votes[level], level === 'basic' || level === 'expected'),
  )
  return {
    rating,
    levels,
    score,
    contested: needLevels.some((level) => agreement[level]?.contested),
    byConsensus: needLevels.some((level) => agreed(level) !== undefined && byRaters[level] !== undefined),
    customer,
    customerDiffers: score !== null && customer !== null && customer.outcome !== score.outcome,
    target: scoreTarget(targets, levels),
    agreement,
  }
}
