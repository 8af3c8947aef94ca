import { type Fulfilment, type NeedLevel, needLevels } from '../document/schema/moment.ts'
import type { Lever, Outcome, RatingTuple, Score, Tier } from './types.ts'

/** Just met: below it a level fails, at or above it a level is met (达标线, model.md §3.1). */
export const passLine = 3
/** The best rating. */
export const topRating = 5

/** Whether a need is rated below the pass line. Not applicable never fails. */
export const isFailed = (rating: Fulfilment): rating is number => rating !== null && rating < passLine
const isMet = (rating: Fulfilment): boolean => rating !== null && rating >= passLine

/** S on −100…100 from its exact integer n: S = 20n/9 (model.md §3.2). */
export const fromExact = (n: number): number => (20 * n) / 9

/** The exact integer n, −45…45, of four ratings, bottom to top (model.md §3.2: gate, then p, a, c). */
export function exactScore([basic, expected, desired, unexpected]: RatingTuple): number {
  if (isFailed(basic)) return -18 - 9 * (passLine - basic)
  const p = expected === null ? 0 : Math.max(0, passLine - expected)
  const a = desired === null ? 0 : Math.max(0, desired - 2)
  const c = unexpected === null ? 0 : Math.max(0, unexpected - 2)
  const n = (3 - p) * (2 * a + 3 * c) - 6 * p
  return n === 0 ? 0 : n
}

function outcomeOf([basic, expected, desired, unexpected]: RatingTuple, n: number): Outcome {
  if (isFailed(basic)) return 'broken'
  if (isFailed(expected)) return n < 0 ? 'letdown' : 'mixed'
  if (isMet(unexpected)) return 'surprised'
  return isMet(desired) ? 'delighted' : 'unnoticed'
}

/** Moment score and class of four ratings 0…5 or null, bottom to top (model.md §3.2, §3.3). */
export function scoreRating(rating: RatingTuple): Score {
  const n = exactScore(rating)
  return { n, S: fromExact(n), outcome: outcomeOf(rating, n) }
}

/** The good a broken gate threw away, 0…100: the score with the basic need just met, when that is positive (作废的好, model.md §3.3). */
export function voidedGood(rating: RatingTuple): number {
  if (!isFailed(rating[0])) return 0
  return Math.max(0, fromExact(exactScore([passLine, rating[1], rating[2], rating[3]])))
}

/**
 * The next level to lift: the first one below the pass line, bottom to top, or 'keep' (抓手, model.md §3.9). Levels that do not apply are
 * skipped, and so are desired and unexpected whose target is null or below the line: deliberately not offered. `targets`: undefined = none set.
 */
export function findLever(rating: RatingTuple, targets: readonly (Fulfilment | undefined)[] = []): Lever {
  for (const [index, level] of needLevels.entries()) {
    const value = rating[index] ?? null
    if (!isFailed(value)) continue
    const target = targets[index]
    const isOffered = index < 2 || target === undefined || isMet(target)
    if (isOffered) return level
  }
  return 'keep'
}

const tiers: Readonly<Record<Lever, Tier>> = { basic: 1, expected: 2, desired: 3, unexpected: 3, keep: 4 }
/** Tier of a lever: 1 fix, 2 close, 3 lift, 4 keep (model.md §3.9). */
export const tierOf = (lever: Lever): Tier => tiers[lever]

/** `rating` with `level` at the pass line. */
export function liftRating(rating: RatingTuple, level: NeedLevel): RatingTuple {
  const lifted: [Fulfilment, Fulfilment, Fulfilment, Fulfilment] = [...rating]
  lifted[needLevels.indexOf(level)] = passLine
  return lifted
}

/** Zero margin at a gate: basic or expected exactly on the pass line (薄冰, model.md §3.3). */
export const isThinIce = (rating: RatingTuple): boolean => rating[0] === passLine || rating[1] === passLine
