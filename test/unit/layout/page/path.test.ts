import { describe, expect, it } from 'vitest'
import { kindLook, outcomeLook } from '../../../../shared/layout/look.ts'
import { tint } from '../../../../shared/layout/page/colour.ts'
import { at, roundedPath, towards, transformPath } from '../../../../shared/layout/page/path.ts'

describe('transformPath', () => {
  it('scales and moves points', () => {
    expect(transformPath('M1 2 L3 4 Z', 2, 10, 20)).toBe('M12 24 L16 28 Z')
  })

  it('scales and moves control points', () => {
    expect(transformPath('M0 0 C1 1 2 2 3 3 Q4 4 5 5', 10, 1, 2)).toBe('M1 2 C11 12 21 22 31 32 Q41 42 51 52')
  })

  it('scales the radii of an arc, keeps its flags, moves its end', () => {
    expect(transformPath('M0 0 A3 4 30 1 0 5 6', 2, 10, 20)).toBe('M10 20 A6 8 30 1 0 20 32')
  })

  it('is the identity at scale 1 for every icon and mark', () => {
    const icons = [
      ...Object.values(kindLook).map((look) => look.icon),
      ...Object.values(outcomeLook).map((look) => look.mark),
    ]
    for (const icon of icons) expect(transformPath(icon, 1, 0, 0)).toBe(icon)
  })

  it('reads numbers without spaces before a minus', () => {
    expect(transformPath('M1-2L-3.5-4', 1, 0, 0)).toBe('M1 -2 L-3.5 -4')
  })
})

describe('roundedPath', () => {
  it('rounds a corner with the radius', () => {
    expect(
      roundedPath(
        [
          [0, 0],
          [100, 0],
          [100, 50],
        ],
        10,
      ),
    ).toBe('M0 0 L90 0 Q100 0 100 10 L100 50')
  })

  it('rounds less where a leg is short', () => {
    expect(
      roundedPath(
        [
          [0, 0],
          [6, 0],
          [6, 50],
        ],
        10,
      ),
    ).toBe('M0 0 L3 0 Q6 0 6 3 L6 50')
  })

  it('draws a straight line as one', () => {
    expect(
      roundedPath(
        [
          [0, 0],
          [5, 5],
        ],
        10,
      ),
    ).toBe('M0 0 L5 5')
  })

  it('has nothing to draw for no points', () => {
    expect(roundedPath([], 10)).toBe('')
  })
})

describe('small helpers', () => {
  it('towards goes a share of the way', () => {
    expect(towards([0, 0], [10, 20], 0.25)).toEqual([2.5, 5])
  })

  it('at keeps two decimals', () => {
    expect(at(1 / 3, 2)).toBe('0.33 2')
  })

  it('tint lays a colour over white', () => {
    expect(tint('#000000', 0.5)).toBe('#808080')
    expect(tint('#C5221F', 0)).toBe('#FFFFFF')
    expect(tint('#C5221F', 1)).toBe('#C5221F')
  })
})
