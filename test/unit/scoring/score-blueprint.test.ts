import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlueprint, type MomentInput, type RatingInput } from '../../../shared/document/factory.ts'
import { parseDocument } from '../../../shared/document/parse.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Fulfilments } from '../../../shared/document/schema/moment.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'
import { arbitraryBlueprint, randomBlueprint } from '../../helpers/arbitrary-blueprint.ts'

const four = (basic: number, expected: number, desired: number, unexpected: number): Fulfilments => ({
  basic,
  expected,
  desired,
  unexpected,
})

/** A blueprint of one moment with two customers c1, c2 and two of the staff f1, f2. */
function withRatings(ratings: readonly Partial<RatingInput>[], moment: Partial<MomentInput> = {}): Blueprint {
  return createBlueprint({
    id: 'b',
    languages: ['en'],
    lanes: [{ id: 'l' }],
    stages: [{ id: 's' }],
    nodes: [{ id: 'n', kind: 'process', at: { lane: 'l', stage: 's' } }],
    moments: [{ id: 'm', node: 'n', order: 1, ...moment }],
    raters: [
      { id: 'c1', group: 'customer' },
      { id: 'c2', group: 'customer' },
      { id: 'f1', group: 'frontline' },
      { id: 'f2', group: 'manager' },
    ],
    ratings: ratings.map((rating) => ({ moment: 'm', rater: 'f1', ...rating })),
  })
}

function momentOf(document: Blueprint, basis: 'all' | 'customers' = 'all'): MomentScore {
  const [moment] = scoreBlueprint(document, basis).moments
  if (!moment) throw new Error('no moment')
  return moment
}

describe('blank and not applicable', () => {
  it('a blank level leaves the moment unrated, a null one does not', () => {
    const { unexpected: _blank, ...three } = four(5, 4, 3, 0)
    const blank = momentOf(withRatings([{ levels: three }]))
    expect([blank.score, blank.rating, blank.levels.unexpected]).toEqual([null, null, undefined])
    const notPlanned = momentOf(withRatings([{ levels: { ...three, unexpected: null } }]))
    expect([notPlanned.score?.outcome, notPlanned.rating]).toEqual(['delighted', [5, 4, 3, null]])
  })

  it('an unrated moment counts nowhere but stays in the list', () => {
    const score = scoreBlueprint(withRatings([]))
    expect(score).toMatchObject({ index: null, target: null, stages: [], priorities: [], alpha: null, kendallW: null })
    expect(score.moments).toHaveLength(1)
    expect(score.customersRated).toBe(false)
  })
})

describe('several raters', () => {
  it('a later round of a rater replaces the earlier one, level by level', () => {
    const document = withRatings([
      { round: 2, levels: { basic: 4 } },
      { round: 1, levels: four(1, 4, 3, 0) },
    ])
    expect(momentOf(document).rating).toEqual([4, 4, 3, 0])
  })

  it('consensus counts instead of the median, in the headline only, and says so', () => {
    const ratings = [
      { rater: 'c1', levels: four(2, 3, 3, 0) },
      { rater: 'f1', levels: four(5, 4, 3, 0) },
    ]
    const agreed = withRatings(ratings, { consensus: { basic: 4 } })
    expect(momentOf(agreed)).toMatchObject({ rating: [4, 3, 3, 0], byConsensus: true, contested: true })
    expect(momentOf(agreed).customer?.outcome).toBe('broken')
    expect(momentOf(agreed, 'customers')).toMatchObject({ rating: [2, 3, 3, 0], byConsensus: false })
    const alone = withRatings([], { consensus: four(5, 4, 3, 0) })
    expect(momentOf(alone)).toMatchObject({ rating: [5, 4, 3, 0], byConsensus: false })
  })

  it('shows where customers see another class', () => {
    const document = withRatings([
      { rater: 'c1', levels: four(5, 2, 0, 0) },
      { rater: 'f1', levels: four(5, 5, 4, 4) },
      { rater: 'f2', levels: four(5, 5, 4, 4) },
    ])
    expect(momentOf(document)).toMatchObject({ customerDiffers: true, score: { outcome: 'surprised' } })
    expect(momentOf(document, 'customers').score?.outcome).toBe('letdown')
    expect(momentOf(document).agreement.expected?.staffMinusCustomer).toBe(3)
  })

  it('importance is the lower median of the votes, else the own one of the moment', () => {
    const votes = [1, 2, 5, 5].map((importance, index) => ({
      rater: ['c1', 'c2', 'f1', 'f2'][index] ?? '',
      importance,
    }))
    expect(momentOf(withRatings(votes, { importance: 4 })).importance).toBe(2)
    expect(momentOf(withRatings([], { importance: 4 })).importance).toBe(4)
  })
})

describe('several statements', () => {
  const needs = (level: string): NonNullable<MomentInput['needs']> => ({
    [level]: { statements: [{ id: 'one' }, { id: 'two' }, { id: 'never', outOfScope: true }] },
  })
  const rated = (level: string, statements: Record<string, number | null>) =>
    momentOf(withRatings([{ levels: four(3, 3, 3, 3), statements }], { needs: needs(level) })).levels

  it('invariant 8: the worst decides a gate, the best a gain', () => {
    expect(rated('basic', { one: 5, two: 2 }).basic).toBe(2)
    expect(rated('expected', { one: 4, two: 5 }).expected).toBe(4)
    expect(rated('desired', { one: 1, two: 4 }).desired).toBe(4)
    expect(rated('unexpected', { one: null, two: 2 }).unexpected).toBe(2)
  })

  it('invariant 8: one more rated statement never raises a gate or lowers a gain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (one, two) => {
        expect(rated('basic', { one, two }).basic).toBeLessThanOrEqual(rated('basic', { one }).basic ?? -1)
        expect(rated('desired', { one, two }).desired).toBeGreaterThanOrEqual(rated('desired', { one }).desired ?? 9)
      }),
    )
  })

  it('a statement out of scope is never scored; a level with no other does not apply', () => {
    expect(rated('basic', { one: 5, two: 4, never: 0 }).basic).toBe(4)
    const only = { basic: { statements: [{ id: 'never', outOfScope: true }] } }
    expect(momentOf(withRatings([{ levels: four(0, 3, 3, 3) }], { needs: only })).levels.basic).toBeNull()
  })

  it('takes the median per statement, a rating of the whole level counting for each', () => {
    const document = withRatings(
      [
        { rater: 'c1', levels: four(3, 3, 3, 3), statements: { one: 1, two: 5 } },
        { rater: 'c2', levels: four(3, 3, 3, 3), statements: { one: 5, two: 1 } },
        { rater: 'f1', levels: four(4, 3, 3, 3) },
      ],
      { needs: needs('basic') },
    )
    expect(momentOf(document).levels.basic).toBe(4)
    expect(momentOf(document).agreement.basic?.values).toEqual([1, 1, 4])
  })
})

describe('targets', () => {
  it('a level without one stays as it is rated', () => {
    const needs = { expected: { target: 4 }, unexpected: { target: null } }
    const moment = momentOf(withRatings([{ levels: four(5, 1, 3, 0) }], { needs }))
    expect([moment.target?.outcome, moment.target?.n]).toEqual(['delighted', 6])
    expect(momentOf(withRatings([{ levels: four(5, 1, 3, 0) }])).target).toBeNull()
  })

  it('what is deliberately not offered is no lever', () => {
    const needs = { desired: { target: 2 }, unexpected: { target: null } }
    expect(momentOf(withRatings([{ levels: four(5, 4, 1, 0) }], { needs })).score?.lever).toBe('keep')
    expect(momentOf(withRatings([{ levels: four(5, 4, 1, 0) }])).score?.lever).toBe('desired')
  })
})

describe('any blueprint', () => {
  it('is scored without failing, moments numbered in order', () => {
    fc.assert(
      fc.property(arbitraryBlueprint(), (document) => {
        const { moments } = scoreBlueprint(document)
        expect(moments.map((moment) => moment.number)).toEqual(moments.map((_moment, index) => index + 1))
        expect(moments.map((moment) => moment.order)).toEqual(
          moments.map((moment) => moment.order).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('invariant 13: saving and opening keeps every score', () => {
    fc.assert(
      fc.property(arbitraryBlueprint(), (document) => {
        const opened = parseDocument(serializeDocument(document))
        if (!opened.ok) throw new Error(JSON.stringify(opened.error))
        expect(scoreBlueprint(opened.value.document)).toEqual(scoreBlueprint(document))
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of ratings and raters', () => {
    const document = randomBlueprint(7, { nodes: 60 })
    const mixed = { ...document, ratings: document.ratings.toReversed(), moments: document.moments.toReversed() }
    expect(scoreBlueprint(mixed).index).toEqual(scoreBlueprint(document).index)
  })

  it('leaves out a moment whose node is gone', () => {
    const document = withRatings([])
    expect(scoreBlueprint({ ...document, nodes: [] }).moments).toEqual([])
  })

  it('takes milliseconds for 1,000 moments with five raters', () => {
    const moments = Array.from({ length: 1000 }, (_, index) => ({ id: `m${index}`, node: `n${index}`, order: index }))
    const raters = ['c1', 'c2', 'f1', 'f2', 'f3'].map((id) => ({ id, group: 'customer' as const }))
    const document = createBlueprint({
      id: 'big',
      languages: ['en'],
      lanes: [{ id: 'l' }],
      stages: [{ id: 's' }],
      nodes: moments.map(({ node }, slot) => ({ id: node, kind: 'process', at: { lane: 'l', stage: 's', slot } })),
      moments,
      raters,
      ratings: moments.flatMap(({ id }, index) =>
        raters.map((rater, place) => ({
          moment: id,
          rater: rater.id,
          levels: four((index + place) % 6, (index * 7 + place) % 6, (index * 3) % 6, (index + 2 * place) % 6),
          importance: 1 + ((index + place) % 5),
        })),
      ),
    })
    scoreBlueprint(document)
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now()
      scoreBlueprint(document)
      return performance.now() - start
    })
    // A shared machine may stop any one run; so the bound is loose: it catches a cost that grows with the square.
    expect(Math.min(...times)).toBeLessThan(150)
  })
})
