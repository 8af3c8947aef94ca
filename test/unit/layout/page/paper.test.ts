import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mm, paperLabel, paperSizes, parsePaperSize, sideLimits } from '../../../../shared/layout/page/paper.ts'

const size = (text: string) => {
  const result = parsePaperSize(text)
  return result.ok ? result.value : result.error.code
}

describe('parsePaperSize', () => {
  it('knows the names, landscape, in any case', () => {
    expect(size('A1')).toEqual({ width: 841, height: 594 })
    expect(size('a0')).toEqual({ width: 1189, height: 841 })
    expect(size(' Letter ')).toEqual({ width: 279.4, height: 215.9 })
    expect(size('TABLOID')).toEqual({ width: 431.8, height: 279.4 })
  })

  it('turns a named size on request', () => {
    expect(size('A3-portrait')).toEqual({ width: 297, height: 420 })
    expect(size('A3 landscape')).toEqual({ width: 420, height: 297 })
  })

  it('reads millimetres as given', () => {
    expect(size('594x420mm')).toEqual({ width: 594, height: 420 })
    expect(size('420 × 594 mm')).toEqual({ width: 420, height: 594 })
    expect(size('300.5mm*200')).toEqual({ width: 300.5, height: 200 })
  })

  it.each(['', 'A9', 'B4', 'x', '594x', '594x420cm', '1e3x200', '-594x420', 'A1x', '594x420mm extra'])(
    'refuses %j',
    (text) => {
      expect(size(text)).toBe('unknown-paper')
    },
  )

  it.each(['99x420', '594x99mm', '5001x400', '99999x99999'])('refuses %s as out of range', (text) => {
    expect(size(text)).toBe('paper-out-of-range')
  })

  it('reads back what it would write for any size in range', () => {
    const side = fc.integer({ min: sideLimits.min, max: sideLimits.max })
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(size(`${width}x${height}mm`)).toEqual({ width, height })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parsePaperSize(text)
      }),
    )
  })
})

describe('paperLabel', () => {
  it('names every known size, either way round', () => {
    for (const [name, { width, height }] of Object.entries(paperSizes)) {
      expect(paperLabel({ width, height })).toBe(name)
      expect(paperLabel({ width: height, height: width })).toBe(name)
    }
  })

  it('gives millimetres for the rest', () => {
    expect(paperLabel({ width: 600, height: 333.33 })).toBe('600 × 333.3 mm')
  })
})

describe('mm', () => {
  it('is 72 points to 25.4 millimetres', () => {
    expect(mm(25.4)).toBe(72)
  })
})
