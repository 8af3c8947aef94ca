import type { Id } from '../document/schema/text.ts'
import { type IndexItem, type IndexTotals, indexOfTotals, sumTotals } from './experience-index.ts'
import { exactScore, fromExact, liftRating } from './rating.ts'
import type { Lever, Priority, RatingTuple, Tier } from './types.ts'

/** A rated moment as the priority list sees it. */
export type Candidate = IndexItem & {
  readonly moment: Id
  readonly rating: RatingTuple
  readonly lever: Lever
  readonly tier: Tier
}

type Extremes = { readonly worst: number; readonly secondWorst: number }

/** The two lowest scores: what the worst would be with any one moment taken away. */
function findExtremes(items: readonly IndexItem[]): Extremes {
  let [worst, secondWorst] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { n } of items) {
    if (n < worst) [worst, secondWorst] = [n, worst]
    else if (n < secondWorst) secondWorst = n
  }
  return { worst, secondWorst }
}

/** Totals after one moment's score becomes `lifted`, without going through all the others again. */
function liftTotals(
  totals: IndexTotals,
  extremes: Extremes,
  item: Candidate,
  lifted: number,
  isLast: boolean,
): IndexTotals {
  const others = item.n === extremes.worst ? extremes.secondWorst : extremes.worst
  return {
    weighted: totals.weighted + (lifted - item.n) * item.importance,
    weight: totals.weight,
    best: Math.max(totals.best, lifted),
    worst: Math.min(others, lifted),
    end: isLast ? lifted : totals.end,
    broken: totals.broken - (item.isBroken && item.lever === 'basic' ? 1 : 0),
  }
}

/** 6·weight·raw in units of n: a whole number, so equal gains compare as equal. */
const exactRaw = (totals: IndexTotals): number =>
  3 * totals.weighted + totals.weight * (totals.best + totals.worst + totals.end)

/**
 * The priority list of rated moments in their order (model.md §3.9): by tier, then by what lifting the lever adds to the raw index, then
 * by importance, then by order. Each row says what E becomes when this lever alone is lifted to the pass line.
 */
export function rankPriorities(items: readonly Candidate[]): Priority[] {
  const totals = sumTotals(items)
  if (!totals) return []
  const before = indexOfTotals(totals)
  const extremes = findExtremes(items)
  const rows = items.map((item, position) => {
    const lifted = item.lever === 'keep' ? item.n : exactScore(liftRating(item.rating, item.lever))
    const afterTotals = liftTotals(totals, extremes, item, lifted, position === items.length - 1)
    const after = item.lever === 'keep' ? before : indexOfTotals(afterTotals)
    return { item, position, gain: exactRaw(afterTotals) - exactRaw(totals), lifted, after }
  })
  rows.sort(
    (a, b) =>
      a.item.tier - b.item.tier || b.gain - a.gain || b.item.importance - a.item.importance || a.position - b.position,
  )
  return rows.map(({ item, lifted, after }, index) => ({
    rank: index + 1,
    moment: item.moment,
    tier: item.tier,
    lever: item.lever,
    dS: fromExact(lifted) - fromExact(item.n),
    dRaw: after.raw - before.raw,
    E: before.E,
    EAfter: after.E,
  }))
}
