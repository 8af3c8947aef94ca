import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, experienceIndex, type IndexItem } from '../../../shared/scoring/experience-index.ts'
import { type Candidate, rankPriorities } from '../../../shared/scoring/priorities.ts'
import { exactScore, findLever, fromExact, liftRating, scoreRating, tierOf } from '../../../shared/scoring/rating.ts'
import type { ExperienceIndex, RatingTuple } from '../../../shared/scoring/types.ts'

const level = fc.integer({ min: 0, max: 5 })
const tuple: fc.Arbitrary<RatingTuple> = fc.tuple(level, level, level, level)
type Rated = { readonly rating: RatingTuple; readonly importance: number }
const rated: fc.Arbitrary<Rated> = fc.record({ rating: tuple, importance: fc.integer({ min: 1, max: 5 }) })
const blueprint = fc.array(rated, { minLength: 1, maxLength: 12 })

const item = ({ rating, importance }: Rated): IndexItem => ({
  n: exactScore(rating),
  importance,
  isBroken: scoreRating(rating).outcome === 'broken',
})
const indexOf = (moments: readonly Rated[]): ExperienceIndex => {
  const index = experienceIndex(moments.map(item))
  if (!index) throw new Error('no moments')
  return index
}
const slack = 1e-9

describe('the experience index', () => {
  it('invariant 11: raw lies between worst and best, a broken moment caps E, one moment is its own index', () => {
    fc.assert(
      fc.property(blueprint, (moments) => {
        const index = indexOf(moments)
        expect(index.raw).toBeGreaterThanOrEqual(index.worst - slack)
        expect(index.raw).toBeLessThanOrEqual(index.best + slack)
        expect(Math.abs(index.E)).toBeLessThanOrEqual(100)
        if (index.brokenChain) expect(index.E).toBeLessThanOrEqual(0)
        expect(index.band === 'broken_chain').toBe(index.brokenChain)
      }),
    )
    fc.assert(fc.property(rated, (moment) => indexOf([moment]).E === fromExact(exactScore(moment.rating))))
  })

  it('invariant 12: never falls when a rating rises', () => {
    fc.assert(
      fc.property(blueprint, fc.nat(), fc.integer({ min: 0, max: 3 }), (moments, pick, at) => {
        const raised = moments.map((moment, index) => {
          if (index !== pick % moments.length) return moment
          const rating = moment.rating.map((value, place) => (place === at ? Math.min(5, (value ?? 0) + 1) : value))
          return { ...moment, rating: rating as unknown as RatingTuple }
        })
        expect(indexOf(raised).E).toBeGreaterThanOrEqual(indexOf(moments).E - slack)
      }),
    )
  })

  it('invariant 12: does not change when importances are scaled or two moments before the last swap places', () => {
    fc.assert(
      fc.property(
        fc.array(rated, { minLength: 3, maxLength: 10 }),
        fc.integer({ min: 2, max: 7 }),
        (moments, factor) => {
          const scaled = moments.map((moment) => ({ ...moment, importance: moment.importance * factor }))
          expect(indexOf(scaled).E).toBeCloseTo(indexOf(moments).E, 9)
          const [first, second, ...rest] = moments
          if (first && second) expect(indexOf([second, first, ...rest])).toEqual(indexOf(moments))
        },
      ),
    )
  })

  it('invariant 12: never falls when a better moment moves to the end', () => {
    fc.assert(
      fc.property(fc.array(rated, { minLength: 2, maxLength: 10 }), fc.nat(), (moments, pick) => {
        const chosen = moments[pick % (moments.length - 1)]
        const last = moments.at(-1)
        if (!chosen || !last || exactScore(chosen.rating) < exactScore(last.rating)) return
        const moved = [...moments.filter((moment) => moment !== chosen), chosen]
        expect(indexOf(moved).E).toBeGreaterThanOrEqual(indexOf(moments).E - slack)
      }),
    )
  })

  it('has bands with their lower edges inside', () => {
    expect([-0.1, 0, 19.9, 20, 49.9, 50].map((E) => bandOf(E, false))).toEqual([
      'losing',
      'flat',
      'flat',
      'good',
      'good',
      'memorable',
    ])
    expect(experienceIndex([])).toBeNull()
  })
})

const candidate = (moment: Rated, index: number): Candidate => {
  const lever = findLever(moment.rating)
  return { ...item(moment), moment: `m${index}`, rating: moment.rating, lever, tier: tierOf(lever) }
}

describe('priorities', () => {
  it('say what the index becomes when the lever alone is lifted', () => {
    fc.assert(
      fc.property(blueprint, (moments) => {
        const before = indexOf(moments)
        for (const row of rankPriorities(moments.map(candidate))) {
          const lifted = moments.map((moment, index) =>
            `m${index}` === row.moment && row.lever !== 'keep'
              ? { ...moment, rating: liftRating(moment.rating, row.lever) }
              : moment,
          )
          expect(row.E).toBe(before.E)
          expect(row.EAfter).toBe(indexOf(lifted).E)
          expect(row.dRaw).toBe(indexOf(lifted).raw - before.raw)
          expect(row.dRaw).toBeGreaterThanOrEqual(-slack)
        }
      }),
    )
  })

  it('come by tier, then gain, then importance, then order', () => {
    fc.assert(
      fc.property(blueprint, (moments) => {
        const rows = rankPriorities(moments.map(candidate))
        expect(rows.map((row) => row.rank)).toEqual(rows.map((_row, index) => index + 1))
        expect(rows.map((row) => row.moment).toSorted()).toEqual(
          moments.map((_moment, index) => `m${index}`).toSorted(),
        )
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1]
          if (!next) continue
          expect(row.tier).toBeLessThanOrEqual(next.tier)
          if (row.tier === next.tier) expect(row.dRaw).toBeGreaterThanOrEqual(next.dRaw - slack)
        }
      }),
    )
  })

  it('break ties by importance and then by order', () => {
    const kept = (importance: number): Rated => ({ rating: [5, 5, 5, 5], importance })
    const rows = rankPriorities([kept(2), kept(4), kept(4)].map(candidate))
    expect(rows.map((row) => row.moment)).toEqual(['m1', 'm2', 'm0'])
    expect(rankPriorities([])).toEqual([])
  })
})
