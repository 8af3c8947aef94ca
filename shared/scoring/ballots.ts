import type { Blueprint } from '../document/schema/document.ts'
import type { Rating } from '../document/schema/rating.ts'
import type { Id } from '../document/schema/text.ts'
import type { Ballot } from './level.ts'

/** The ballots of each moment, raters in document order. Ratings of unknown raters do not count. */
export function collectBallots(document: Blueprint): ReadonlyMap<Id, readonly Ballot[]> {
  const raterOrder = new Map(document.raters.map((rater, index) => [rater.id, { index, rater }]))
  const byMoment = new Map<Id, Map<Id, Rating[]>>()
  for (const rating of document.ratings) {
    if (!raterOrder.has(rating.rater)) continue
    const byRater = byMoment.get(rating.moment) ?? new Map<Id, Rating[]>()
    byMoment.set(rating.moment, byRater)
    const rounds = byRater.get(rating.rater)
    if (rounds) rounds.push(rating)
    else byRater.set(rating.rater, [rating])
  }
  const place = (id: Id): number => raterOrder.get(id)?.index ?? 0
  const ballots = new Map<Id, readonly Ballot[]>()
  for (const [moment, byRater] of byMoment) {
    const sorted = [...byRater].sort((a, b) => place(a[0]) - place(b[0]))
    ballots.set(
      moment,
      sorted.map(([rater, rounds]) => ({
        isCustomer: raterOrder.get(rater)?.rater.group === 'customer',
        rounds: rounds.toReversed().sort((a, b) => b.round - a.round),
      })),
    )
  }
  return ballots
}

/** Each rater's importance votes by moment, the latest round that has one. */
export function collectImportance(document: Blueprint): ReadonlyMap<Id, ReadonlyMap<Id, number>> {
  const known = new Set(document.raters.map((rater) => rater.id))
  const votes = new Map<Id, Map<Id, number>>()
  for (const rating of document.ratings.toSorted((a, b) => a.round - b.round)) {
    if (rating.importance === undefined || !known.has(rating.rater)) continue
    const row = votes.get(rating.rater) ?? new Map<Id, number>()
    row.set(rating.moment, rating.importance)
    votes.set(rating.rater, row)
  }
  return votes
}
