import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fulfilment } from '../../../shared/document/schema/moment.ts'
import {
  exactScore,
  findLever,
  isThinIce,
  liftRating,
  scoreRating,
  tierOf,
  voidedGood,
} from '../../../shared/scoring/rating.ts'
import type { Outcome, RatingTuple } from '../../../shared/scoring/types.ts'
import { scoreGrid } from '../../helpers/score-fixtures.ts'

const level = fc.integer({ min: 0, max: 5 })
const tuple: fc.Arbitrary<RatingTuple> = fc.tuple(level, level, level, level)
const orNull: fc.Arbitrary<Fulfilment> = fc.oneof(level, fc.constant(null))
const S = (...rating: RatingTuple): number => scoreRating(rating).S

describe('the whole grid of 1,296 ratings', () => {
  it('agrees with the reference implementation', () => {
    expect(scoreGrid).toHaveLength(1296)
    for (const cell of scoreGrid) {
      const score = scoreRating(cell.rating)
      expect([score.n, score.outcome, findLever(cell.rating)], cell.rating.join()).toEqual([
        cell.n,
        cell.outcome,
        cell.lever,
      ])
      expect(score.S).toBeCloseTo(cell.S, 10)
      expect(voidedGood(cell.rating)).toBeCloseTo(cell.voided, 10)
    }
  })

  it('has 38 distinct values, all of them exact', () => {
    expect(new Set(scoreGrid.map((cell) => exactScore(cell.rating))).size).toBe(38)
    expect(scoreGrid.every((cell) => Number.isInteger(exactScore(cell.rating)))).toBe(true)
    expect(scoreGrid.some((cell) => Object.is(exactScore(cell.rating), -0))).toBe(false)
  })

  it('invariant 3: every failed gate is worse than every held one', () => {
    const [broken, held] = [true, false].map((isBroken) =>
      scoreGrid.filter((cell) => (cell.rating[0] ?? 0) < 3 === isBroken).map((cell) => scoreRating(cell.rating).S),
    )
    expect(Math.max(...(broken ?? []))).toBe(-60)
    expect(Math.min(...(held ?? []))).toBe(-40)
  })

  it('invariant 7: the classes partition it', () => {
    const counts = new Map<Outcome, number>()
    for (const { rating } of scoreGrid) {
      const { outcome, S: score } = scoreRating(rating)
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
      if ((rating[0] ?? 0) >= 3 && (rating[1] ?? 0) >= 3) expect(outcome === 'unnoticed').toBe(score === 0)
    }
    expect(Object.fromEntries(counts)).toEqual({
      broken: 648,
      letdown: 243,
      mixed: 81,
      unnoticed: 81,
      delighted: 81,
      surprised: 162,
    })
  })
})

describe('the score of four ratings', () => {
  it.each<[string, RatingTuple, number, Outcome]>([
    ['E1 plain taxi', [5, 5, 0, 0], 0, 'unnoticed'],
    ['E2 water never came', [5, 0, 0, 0], -40, 'letdown'],
    ['E3 waiting for hot-pot', [4, 4, 4, 5], 86.67, 'surprised'],
    ['E4 kind but unsafe', [1, 5, 5, 5], -80, 'broken'],
    ['E5 hanger', [5, 4, 3, 0], 13.33, 'delighted'],
    ['E6 before the captain', [3, 1, 0, 0], -26.67, 'letdown'],
    ['E6 after the captain', [3, 5, 4, 0], 26.67, 'delighted'],
    ['E7 scalding water', [5, 1, 0, 0], -26.67, 'letdown'],
    ['E8 slow check-in, upgrade', [4, 2, 5, 5], 53.33, 'mixed'],
  ])('%s', (_name, rating, score, outcome) => {
    expect(scoreRating(rating).S).toBeCloseTo(score, 2)
    expect(scoreRating(rating).outcome).toBe(outcome)
  })

  it('invariant 1: stays within −100…100 and reaches both ends', () => {
    fc.assert(fc.property(tuple, (rating) => Math.abs(scoreRating(rating).S) <= 100))
    expect(S(5, 5, 5, 5)).toBe(100)
    fc.assert(fc.property(level, level, level, (e, d, u) => S(0, e, d, u) === -100))
  })

  it('invariant 2: never falls when a rating rises', () => {
    fc.assert(
      fc.property(tuple, fc.integer({ min: 0, max: 3 }), (rating, index) => {
        const raised = rating.map((value, at) => (at === index ? Math.min(5, (value ?? 0) + 1) : value))
        return exactScore(raised as unknown as RatingTuple) >= exactScore(rating)
      }),
    )
  })

  it('invariant 4: a failed gate voids the rest; above the line the gates are flat', () => {
    const failed = fc.integer({ min: 0, max: 2 })
    const held = fc.integer({ min: 3, max: 5 })
    fc.assert(fc.property(failed, tuple, (b, [, e, d, u]) => S(b, e, d, u) === S(b, 0, 0, 0)))
    fc.assert(fc.property(held, held, tuple, (b, c, [, e, d, u]) => S(b, e, d, u) === S(c, e, d, u)))
    fc.assert(fc.property(held, held, held, level, level, (b, e, f, d, u) => S(b, e, d, u) === S(b, f, d, u)))
  })

  it('invariant 5: gains not given cost nothing', () => {
    const low = fc.integer({ min: 0, max: 2 })
    fc.assert(fc.property(tuple, low, low, ([b, e, , u], d, f) => S(b, e, d, u) === S(b, e, f, u)))
    fc.assert(fc.property(tuple, low, low, ([b, e, d], u, v) => S(b, e, d, u) === S(b, e, d, v)))
    fc.assert(fc.property(tuple, ([, , d, u]) => S(3, 3, d, u) >= 0))
  })

  it('invariant 6: not applicable is like just met at a gate and like absent at a gain', () => {
    fc.assert(
      fc.property(orNull, orNull, orNull, orNull, (b, e, d, u) => {
        expect(exactScore([b, e, d, u])).toBe(exactScore([b ?? 3, e ?? 3, d ?? 0, u ?? 0]))
        const voided = voidedGood([b, e, d, u])
        expect(voided).toBeGreaterThanOrEqual(0)
        if (scoreRating([b, e, d, u]).outcome !== 'broken') expect(voided).toBe(0)
      }),
    )
  })
})

describe('the lever', () => {
  it('skips what does not apply and what is deliberately not offered', () => {
    expect(findLever([null, 2, 0, 0])).toBe('expected')
    expect(findLever([3, 3, 1, 0], [5, 4, null, 4])).toBe('unexpected')
    expect(findLever([3, 3, 1, 0], [5, 4, 2, 0])).toBe('keep')
    expect(findLever([3, 3, 1, 0], [5, 4, undefined, 0])).toBe('desired')
  })

  it('never skips a gate, whatever its target', () => {
    expect(findLever([2, 1, 0, 0], [null, 0, null, null])).toBe('basic')
    expect(findLever([4, 1, 0, 0], [null, 0, null, null])).toBe('expected')
  })

  it('has a tier, and lifting it reaches the line', () => {
    expect((['basic', 'expected', 'desired', 'unexpected', 'keep'] as const).map(tierOf)).toEqual([1, 2, 3, 3, 4])
    expect(liftRating([2, 1, 0, null], 'expected')).toEqual([2, 3, 0, null])
  })
})

describe('thin ice', () => {
  it('is a gate exactly on the line', () => {
    expect([
      isThinIce([3, 5, 0, 0]),
      isThinIce([5, 3, 0, 0]),
      isThinIce([4, 4, 3, 3]),
      isThinIce([null, 5, 3, 3]),
    ]).toEqual([true, true, false, false])
  })
})
