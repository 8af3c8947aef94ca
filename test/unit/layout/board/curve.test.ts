import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measures } from '../../../../shared/layout/board/measures.ts'
import { monotoneRun } from '../../../../shared/layout/board/monotone.ts'
import { spread } from '../../../../shared/layout/board/spread.ts'
import type { Point } from '../../../../shared/layout/board/types.ts'
import { boardOf, nodeOn, sketched } from '../../../helpers/board-sketch.ts'

const bezier = (a: number, b: number, c: number, d: number, t: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d

describe('monotoneRun', () => {
  it('passes through every point and never leaves the range between neighbours', () => {
    const ys = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(ys, (list) => {
        const points = list.map((y, index): Point => [index * 37, y])
        const run = monotoneRun(points)
        expect(run.start).toEqual(points[0])
        expect(run.segments.map(([, , end]) => end)).toEqual(points.slice(1))
        run.segments.forEach(([c1, c2, end], index) => {
          const start = points[index] ?? end
          for (let t = 0; t <= 1; t += 0.05) {
            const y = bezier(start[1], c1[1], c2[1], end[1], t)
            expect(y).toBeGreaterThanOrEqual(Math.min(start[1], end[1]) - 1e-9)
            expect(y).toBeLessThanOrEqual(Math.max(start[1], end[1]) + 1e-9)
          }
        })
      }),
    )
  })

  it('is a straight line for two points and a lone start for one', () => {
    const [[c1, c2] = []] = monotoneRun([
      [0, 0],
      [30, 60],
    ]).segments
    expect(c1).toEqual([10, 20])
    expect(c2).toEqual([20, 40])
    expect(monotoneRun([[5, 5]])).toEqual({ start: [5, 5], segments: [] })
  })

  it('is level at a peak', () => {
    const { segments } = monotoneRun([
      [0, 0],
      [30, 50],
      [60, 0],
    ])
    expect(segments[0]?.[1][1]).toBe(50)
    expect(segments[1]?.[0][1]).toBe(50)
  })
})

describe('spread', () => {
  it('leaves positions with room alone', () => {
    expect(spread([100, 200, 300], 40, 0, 400)).toEqual([100, 200, 300])
  })

  it('parts equal positions around their middle', () => {
    expect(spread([100, 100, 100], 40, 0, 400)).toEqual([60, 100, 140])
  })

  it('stays inside and shrinks the distance when there is no room', () => {
    expect(spread([5, 5, 5], 40, 0, 400)).toEqual([0, 40, 80])
    expect(spread([0, 0, 0, 0, 0], 40, 0, 100)).toEqual([0, 25, 50, 75, 100])
    expect(spread([], 40, 0, 100)).toEqual([])
  })

  it('keeps order and distance for any wishes', () => {
    const wishes = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(wishes, (list) => {
        const sorted = [...list].sort((a, b) => a - b)
        const result = spread(sorted, 40, 0, 1000)
        result.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(-0.5)
          expect(value).toBeLessThanOrEqual(1000.5)
          if (index > 0) expect(value - (result[index - 1] ?? 0)).toBeGreaterThanOrEqual(39.5)
        })
      }),
    )
  })
})

const rating = (levels: readonly [number, number, number, number]) => {
  const [basic, expected, desired, unexpected] = levels
  return { consensus: { basic, expected, desired, unexpected } }
}

describe('the curve strip', () => {
  const rated = (list: readonly (readonly [string, readonly [number, number, number, number] | null])[]) =>
    sketched({
      nodes: { a: [0, 0], b: [0, 1], c: [0, 2], d: [0, 3] },
      more: {
        moments: list.map(([node, levels], index) => ({
          id: `m${index}`,
          node,
          order: index + 1,
          ...(levels ? rating(levels) : {}),
        })),
      },
    })
  const top = [5, 5, 5, 5] as const
  const bottom = [0, 0, 0, 0] as const

  it('is missing without moments, or when it is not wanted', () => {
    expect(boardOf(rated([])).curve).toBeNull()
    const document = rated([['a', top]])
    const hidden = boardOf(document, { curve: false })
    expect(hidden.curve).toBeNull()
    expect(hidden.height).toBeLessThan(boardOf(document).height)
  })

  it('puts each point over the middle of its node, high for good and low for bad', () => {
    const board = boardOf(
      rated([
        ['a', top],
        ['b', bottom],
      ]),
    )
    const curve = board.curve
    if (!curve) throw new Error('no curve')
    const [good, bad] = curve.points
    const a = nodeOn(board, 'a')
    expect(good?.x).toBe(a.x + a.w / 2)
    expect(good?.y).toBeLessThan(curve.zeroY)
    expect(bad?.y).toBeGreaterThan(curve.zeroY)
    expect(good?.label.lines).toEqual(['+100'])
    expect(bad?.label.lines[0]).toMatch(/^−/)
    for (const { label } of curve.points) {
      expect(label.y - label.size).toBeGreaterThan(curve.y)
      expect(label.y).toBeLessThan(curve.y + curve.h)
    }
  })

  it('breaks at a moment that is not rated', () => {
    const curve = boardOf(
      rated([
        ['a', top],
        ['b', null],
        ['c', top],
        ['d', bottom],
      ]),
    ).curve
    expect(curve?.runs.map(({ segments }) => segments.length)).toEqual([0, 1])
    expect(curve?.points.map(({ label }) => label.lines[0])).toContain('–')
    expect(curve?.points.length).toBe(4)
  })

  it('moves points of one column apart, in the order of the moments', () => {
    const curve = boardOf(
      rated([
        ['a', top],
        ['a', top],
        ['a', bottom],
        ['b', top],
      ]),
    ).curve
    const xs = curve?.points.map(({ x }) => x) ?? []
    expect(curve?.points.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    xs.slice(1).forEach((x, index) => {
      expect(x - (xs[index] ?? 0)).toBeGreaterThanOrEqual(measures.curvePoint - 0.5)
    })
  })
})
