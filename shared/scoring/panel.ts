import type { Fulfilment } from '../document/schema/moment.ts'
import { passLine, topRating } from './rating.ts'
import type { LevelAgreement } from './types.ts'

/** The values that are numbers: "not applicable" left out. */
export const ratedOnly = (values: readonly Fulfilment[]): number[] => values.filter((value) => value !== null)

/** Element ⌊(n−1)/2⌋ of the sorted values 0…5: always a value that was given. undefined for none. */
export function lowerMedian(values: readonly number[]): number | undefined {
  // Counting six values beats sorting by far, and this runs dozens of times per moment.
  const counts = [0, 0, 0, 0, 0, 0]
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  let left = Math.floor((values.length - 1) / 2)
  for (const [value, count] of counts.entries()) {
    if (left < count && values.length > 0) return value
    left -= count
  }
  return undefined
}

/** One rating from several raters: null when more than half say not applicable, else the lower median (model.md §3.6). undefined for no ratings. */
export function aggregate(values: readonly Fulfilment[]): Fulfilment | undefined {
  if (values.length === 0) return undefined
  const rated = ratedOnly(values)
  if (rated.length === 0 || values.length - rated.length > values.length / 2) return null
  return lowerMedian(rated) ?? null
}

/** r*wg = 1 − s²/6.25 with the population variance of ratings 0…5, 0…1; null below two ratings (model.md §3.7). */
export function agreementOf(values: readonly Fulfilment[]): number | null {
  const rated = ratedOnly(values)
  if (rated.length < 2) return null
  // Integer sums: s² = (n·Σv² − (Σv)²)/n², so equal ratings give exactly 1 and a doubled panel the same figure.
  const n = rated.length
  const sum = rated.reduce((total, value) => total + value, 0)
  const squares = rated.reduce((total, value) => total + value * value, 0)
  return 1 - (n * squares - sum * sum) / (n * n * (topRating / 2) ** 2)
}

/** Mean distance from the lower median in points; null below two ratings (model.md §3.7). */
export function meanDistance(values: readonly Fulfilment[]): number | null {
  const rated = ratedOnly(values)
  const median = lowerMedian(rated)
  if (rated.length < 2 || median === undefined) return null
  return rated.reduce((total, value) => total + Math.abs(value - median), 0) / rated.length
}

/** Raters on both sides of the pass line. */
export function isContested(values: readonly Fulfilment[]): boolean {
  const rated = ratedOnly(values)
  return rated.some((value) => value < passLine) && rated.some((value) => value >= passLine)
}

/** Bands of r*wg: high from .86 (classic r_wg .70), low below .53 (worse than random answers) (model.md §3.7). */
const agreementBand = (agreement: number): 'high' | 'medium' | 'low' =>
  agreement >= 0.86 ? 'high' : agreement >= 0.53 ? 'medium' : 'low'

/** One rater's answer about one level. */
export type Vote = { readonly value: Fulfilment; readonly isCustomer: boolean }

function gapOf(votes: readonly Vote[]): number | null {
  const valuesOf = (isCustomer: boolean): Fulfilment[] =>
    votes.filter((vote) => vote.isCustomer === isCustomer).map((vote) => vote.value)
  const [staff, customers] = [aggregate(valuesOf(false)) ?? null, aggregate(valuesOf(true)) ?? null]
  return staff === null || customers === null ? null : staff - customers
}

/** How far the raters of one level agree; null when nobody gave a number. Only a gate (basic, expected) can be contested (model.md §3.7). */
export function judgeLevel(votes: readonly Vote[], isGate: boolean): LevelAgreement | null {
  const values = votes.map((vote) => vote.value)
  const rated = ratedOnly(values)
  if (rated.length === 0) return null
  const agreement = agreementOf(values)
  return {
    values,
    agreement,
    ad: meanDistance(values),
    band: agreement === null || rated.length < 3 ? null : agreementBand(agreement),
    contested: isGate && isContested(values),
    staffMinusCustomer: gapOf(votes),
  }
}
