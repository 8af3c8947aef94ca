import { describe, expect, it } from 'vitest'
import { borderTowards, boxBetween, distanceToLine, overlaps } from '../../../../../renderer/canvas/geometry/box.ts'

describe('boxes', () => {
  it('spans a box between two corners in any order', () => {
    expect(boxBetween([10, 40], [4, 2])).toEqual({ x: 4, y: 2, w: 6, h: 38 })
  })
  it('overlaps only with shared area', () => {
    const box = { x: 0, y: 0, w: 10, h: 10 }
    expect(overlaps(box, { x: 10, y: 0, w: 5, h: 5 })).toBe(false)
    expect(overlaps(box, { x: 9, y: 9, w: 5, h: 5 })).toBe(true)
  })
})

describe('distances', () => {
  it('measures to the nearest leg of a polyline', () => {
    const line = [
      [0, 0],
      [10, 0],
      [10, 10],
    ] as const
    expect(distanceToLine([5, 3], line)).toBe(3)
    expect(distanceToLine([13, 14], line)).toBe(5)
    expect(distanceToLine([0, 0], [])).toBe(Number.POSITIVE_INFINITY)
  })
  it('ends a line on the border of a box', () => {
    const box = { x: 0, y: 0, w: 20, h: 10 }
    expect(borderTowards(box, [100, 5])).toEqual([20, 5])
    expect(borderTowards(box, [10, -50])).toEqual([10, 0])
    expect(borderTowards(box, [10, 5])).toEqual([10, 5])
  })
})
