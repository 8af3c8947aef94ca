import { describe, expect, it } from 'vitest'
import { heatOf } from '../../../../../renderer/panels/moments/heat.ts'
import { importanceForKey, ratingForKey } from '../../../../../renderer/panels/moments/rating-keys.ts'

const press = (key: string, code = '', more = {}) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

describe('ratingForKey', () => {
  it('takes 0 to 5, N for not applicable, Backspace and Delete for blank', () => {
    expect([0, 1, 2, 3, 4, 5].map((n) => ratingForKey(press(String(n)))?.rating)).toEqual([0, 1, 2, 3, 4, 5])
    expect(ratingForKey(press('n'))).toEqual({ rating: null })
    expect(ratingForKey(press('Backspace'))).toEqual({ rating: undefined })
    expect(ratingForKey(press('Delete'))).toEqual({ rating: undefined })
  })

  it('understands keys an input method hides', () => {
    expect(ratingForKey(press('Process', 'KeyN'))).toEqual({ rating: null })
    expect(ratingForKey(press('Process', 'Digit4'))).toEqual({ rating: 4 })
    expect(ratingForKey(press('４', 'Digit4'))).toEqual({ rating: 4 })
  })

  it('leaves other keys and shortcuts alone', () => {
    expect(ratingForKey(press('6'))).toBeNull()
    expect(ratingForKey(press('a'))).toBeNull()
    expect(ratingForKey(press('n', 'KeyN', { ctrlKey: true }))).toBeNull()
    expect(ratingForKey(press('1', 'Digit1', { altKey: true }))).toBeNull()
  })
})

describe('importanceForKey', () => {
  it('takes 1 to 5 only', () => {
    expect(['0', '1', '5', '6', 'n', 'Backspace'].map((key) => importanceForKey(press(key)))).toEqual([
      null,
      1,
      5,
      null,
      null,
      null,
    ])
  })
})

describe('heatOf', () => {
  it('shows loss below the line at the levels that must hold, with the mark of the class', () => {
    expect(heatOf('basic', 0)).toEqual({ tone: 'loss', share: 1, mark: 'broken' })
    expect(heatOf('expected', 2)).toEqual({ tone: 'loss', share: 1 / 3, mark: 'letdown' })
    expect(heatOf('basic', 3)).toMatchObject({ tone: 'met', mark: null })
  })

  it('shows gain from the line on at the levels that delight', () => {
    expect(heatOf('desired', 2)).toMatchObject({ tone: 'open', mark: null })
    expect(heatOf('desired', 3)).toEqual({ tone: 'gain', share: 1 / 3, mark: 'delighted' })
    expect(heatOf('unexpected', 5)).toEqual({ tone: 'gain', share: 1, mark: 'surprised' })
  })

  it('tells not applicable from blank', () => {
    expect(heatOf('unexpected', null).tone).toBe('na')
    expect(heatOf('unexpected', undefined).tone).toBe('blank')
  })
})
