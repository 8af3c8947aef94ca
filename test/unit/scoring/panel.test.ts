import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fulfilment } from '../../../shared/document/schema/moment.ts'
import { kendallW, krippendorffAlpha } from '../../../shared/scoring/concordance.ts'
import {
  aggregate,
  agreementOf,
  isContested,
  judgeLevel,
  lowerMedian,
  meanDistance,
  type Vote,
} from '../../../shared/scoring/panel.ts'

const level = fc.integer({ min: 0, max: 5 })
const panel = fc.array(level, { minLength: 1, maxLength: 12 })
const vote = (value: Fulfilment, isCustomer = false): Vote => ({ value, isCustomer })

describe('one rating from several raters', () => {
  it('invariant 9: the lower median is a given value, whatever the order, and fails when half of the raters fail it', () => {
    fc.assert(
      fc.property(panel, (values) => {
        const median = aggregate(values) ?? -1
        expect(values).toContain(median)
        expect(aggregate(values.toReversed())).toBe(median)
        expect(median < 3).toBe(values.filter((value) => value < 3).length >= Math.ceil(values.length / 2))
      }),
    )
  })

  it('invariant 9: never falls when one rater says more', () => {
    fc.assert(
      fc.property(panel, fc.nat(), (values, pick) => {
        const raised = values.map((value, index) => (index === pick % values.length ? Math.min(5, value + 1) : value))
        expect(aggregate(raised) ?? -1).toBeGreaterThanOrEqual(aggregate(values) ?? -1)
      }),
    )
  })

  it('is not applicable when more than half say so, blank without ratings', () => {
    expect(aggregate([null, null, 4])).toBeNull()
    expect(aggregate([null, 4])).toBe(4)
    expect(aggregate([null, null])).toBeNull()
    expect(aggregate([])).toBeUndefined()
    expect(lowerMedian([])).toBeUndefined()
    expect(lowerMedian([5, 1, 4, 2])).toBe(2)
  })
})

describe('agreement', () => {
  it.each([
    [[4, 4, 5, 5, 4], 0.962, 0.4, false],
    [[1, 1, 3, 4, 1], 0.744, 1, true],
    [[1, 2, 3, 4, 5], 0.68, 1.2, true],
    [[0, 0, 5, 5], 0, 2.5, true],
    [[5, 5, 5, 1, 5], 0.59, 0.8, true],
  ])('%j: A %f, AD %f', (values, agreement, distance, contested) => {
    expect(agreementOf(values)).toBeCloseTo(agreement, 2)
    expect(meanDistance(values)).toBeCloseTo(distance, 10)
    expect(isContested(values)).toBe(contested)
  })

  it('invariant 10: 0…1, 1 only when all are equal, the same mirrored and doubled', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 12 }), (values) => {
        const agreement = agreementOf(values) ?? -1
        expect(agreement).toBeGreaterThanOrEqual(0)
        expect(agreement).toBeLessThanOrEqual(1)
        expect(agreement === 1).toBe(new Set(values).size === 1)
        expect(agreementOf(values.map((value) => 5 - value))).toBeCloseTo(agreement, 12)
        expect(agreementOf([...values, ...values])).toBeCloseTo(agreement, 12)
      }),
    )
  })

  it('needs two ratings for a figure and three for a band', () => {
    expect(agreementOf([4, null])).toBeNull()
    expect(meanDistance([4])).toBeNull()
    expect(judgeLevel([vote(4), vote(4)], true)?.band).toBeNull()
    expect(judgeLevel([vote(4), vote(4), vote(4)], true)?.band).toBe('high')
    expect(
      judgeLevel(
        [1, 2, 3, 4, 5].map((value) => vote(value)),
        true,
      )?.band,
    ).toBe('medium')
    expect(
      judgeLevel(
        [0, 0, 5, 5].map((value) => vote(value)),
        true,
      )?.band,
    ).toBe('low')
    expect(judgeLevel([vote(null), vote(null)], true)).toBeNull()
    expect(judgeLevel([], true)).toBeNull()
  })

  it('is contested at gates only, and tells staff from customers', () => {
    const votes = [vote(2, true), vote(2, true), vote(5), vote(4)]
    expect(judgeLevel(votes, true)).toMatchObject({ contested: true, staffMinusCustomer: 2 })
    expect(judgeLevel(votes, false)?.contested).toBe(false)
    expect(judgeLevel([vote(3), vote(4)], true)?.staffMinusCustomer).toBeNull()
  })
})

describe("Kendall's W", () => {
  it('knows full agreement, ties and the cases without an answer', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [1, 2, 3],
        [2, 3, 5],
      ]),
    ).toBe(1)
    expect(
      kendallW([
        [5, 3, 4, 1],
        [5, 2, 4, 1],
        [4, 3, 5, 1],
      ]),
    ).toBeCloseTo(0.9111, 4)
    expect(
      kendallW([
        [3, 3, 3],
        [4, 4, 4],
      ]),
    ).toBeNull()
    expect([kendallW([[1, 2, 3]]), kendallW([[1], [2]]), kendallW([])]).toEqual([null, null, null])
  })

  it('invariant 10: 0…1', () => {
    const rows = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 8 })).chain(([m, n]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: n, maxLength: n }), {
        minLength: m,
        maxLength: m,
      }),
    )
    fc.assert(
      fc.property(rows, (votes) => {
        const w = kendallW(votes)
        if (w === null) return
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

describe("Krippendorff's α", () => {
  it('gives the published figure on the standard 4 × 12 matrix', () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]
    const units = Array.from({ length: 12 }, (_, unit) =>
      observers.map((row) => row[unit] ?? null).filter((value) => value !== null),
    )
    expect(krippendorffAlpha(units)).toBeCloseTo(0.849, 3)
  })

  it('is 1 when every cell agrees, null without variance or pairs, and never more than 1', () => {
    expect(
      krippendorffAlpha([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBe(1)
    expect(
      krippendorffAlpha([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull()
    expect(krippendorffAlpha([[2], []])).toBeNull()
    fc.assert(fc.property(fc.array(panel, { maxLength: 10 }), (units) => (krippendorffAlpha(units) ?? 1) <= 1))
  })
})
