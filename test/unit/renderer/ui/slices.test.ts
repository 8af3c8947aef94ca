import unicode from '@fontsource/noto-sans-sc/unicode.json'
import { describe, expect, it } from 'vitest'
import { sliceOf } from '../../../../renderer/ui/fonts/slices.ts'
import { allWords } from '../../../../shared/i18n/t.ts'

/** The names of all slices whose range has the character, read off one range after another. */
function holders(sign: string): string[] {
  const point = sign.codePointAt(0) ?? 0
  return Object.entries(unicode).flatMap(([name, range]) => {
    const has = range.split(',').some((part) => {
      const [first = '', last = first] = part.trim().slice(2).split('-')
      return Number.parseInt(first, 16) <= point && point <= Number.parseInt(last, 16)
    })
    return has ? [name.replace(/[[\]]/g, '')] : []
  })
}

describe('the slice of a character', () => {
  it('is one that has it, for everything the interface can say and for rare characters', () => {
    const signs = [...new Set(`${allWords('zh-CN')}${allWords('en')}龘㐂𠮷Łżя，“”①`)]
    const wrong = signs.filter((sign) => {
      const slice = sliceOf(sign.codePointAt(0) ?? 0)
      return slice ? !holders(sign).includes(slice.name) : holders(sign).length > 0
    })
    expect(wrong).toEqual([])
    expect(signs.length).toBeGreaterThan(800)
  })
  it('is none for a character the typeface lacks', () => {
    const ethiopic = Array.from({ length: 0x100 }, (_, index) => 0x1200 + index)
    const lacking = ethiopic.filter((point) => holders(String.fromCodePoint(point)).length === 0)
    expect(lacking.length).toBeGreaterThan(0)
    expect(lacking.filter((point) => sliceOf(point) !== undefined)).toEqual([])
  })
})
