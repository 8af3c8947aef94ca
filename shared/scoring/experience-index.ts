import { fromExact } from './rating.ts'
import type { Band, ExperienceIndex } from './types.ts'

/** What the index needs of a rated moment: its exact integer score, its importance 1…5, and whether its gate failed. */
export type IndexItem = { readonly n: number; readonly importance: number; readonly isBroken: boolean }

/** Whole-number totals of a set of moments, in units of n: everything the index is made of, without rounding. */
export type IndexTotals = {
  readonly weighted: number
  readonly weight: number
  readonly best: number
  readonly worst: number
  readonly end: number
  readonly broken: number
}

/** Totals of `items` in their order; null for none. */
export function sumTotals(items: readonly IndexItem[]): IndexTotals | null {
  const last = items.at(-1)
  if (!last) return null
  let [weighted, weight, broken] = [0, 0, 0]
  let [best, worst] = [last.n, last.n]
  for (const item of items) {
    weighted += item.n * item.importance
    weight += item.importance
    best = Math.max(best, item.n)
    worst = Math.min(worst, item.n)
    if (item.isBroken) broken += 1
  }
  return { weighted, weight, best, worst, end: last.n, broken }
}

/** Band of an index (model.md §3.8): a broken moment decides before the figure does. */
export function bandOf(E: number, brokenChain: boolean): Band {
  if (brokenChain) return 'broken_chain'
  if (E < 0) return 'losing'
  if (E < 20) return 'flat'
  return E < 50 ? 'good' : 'memorable'
}

/** The experience index of `totals`: M, PE, raw, and E under the weakest-link cap, each −100…100 (model.md §3.8). */
export function indexOfTotals(totals: IndexTotals): ExperienceIndex {
  const mean = totals.weighted / totals.weight
  const peakEnd = (totals.best + totals.worst + totals.end) / 3
  const raw = fromExact((mean + peakEnd) / 2)
  const brokenChain = totals.broken > 0
  const E = brokenChain ? Math.min(0, raw) : raw
  return {
    mean: fromExact(mean),
    peakEnd: fromExact(peakEnd),
    best: fromExact(totals.best),
    worst: fromExact(totals.worst),
    end: fromExact(totals.end),
    raw,
    brokenChain,
    E,
    band: bandOf(E, brokenChain),
  }
}

/** The experience index of moments in their order; null for none (model.md §3.8). One function for a stage and for the whole. */
export function experienceIndex(items: readonly IndexItem[]): ExperienceIndex | null {
  const totals = sumTotals(items)
  return totals && indexOfTotals(totals)
}
