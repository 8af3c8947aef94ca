import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matchesIn, replaceIn } from '../../../../shared/editing/find/match.ts'

const find = (words: string, query: string): string[] =>
  matchesIn(fold(words), fold(query).text).map(({ start, end }) => words.slice(start, end))

describe('matchesIn', () => {
  it('passes over capitals and full-width forms', () => {
    expect(find('Check-in, check-out', 'CHECK')).toEqual(['Check', 'check'])
    expect(find('ＭＯＴ 时刻 mot', 'mot')).toEqual(['ＭＯＴ', 'mot'])
    expect(find('等位 20 分钟', '２０')).toEqual(['20'])
  })

  it('finds Chinese and emoji at their place', () => {
    expect(matchesIn(fold('😀等位区'), '等位')).toEqual([{ start: 2, end: 4 }])
    expect(find('👩‍🍳 cook', 'cook')).toEqual(['cook'])
  })

  it('does not overlap, and a blank query stands nowhere', () => {
    expect(find('aaaa', 'aa')).toHaveLength(2)
    expect(find('a b', ' ')).toEqual([])
    expect(find('', 'a')).toEqual([])
  })

  it('gives a ligature whole or not at all', () => {
    expect(find('eﬃcient', 'ffi')).toEqual(['ﬃ'])
    expect(find('eﬃcient', 'fi')).toEqual(['ﬃ'])
  })

  it('finds every word in itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (before, word) => {
        fc.pre(word.trim() !== '')
        const ranges = matchesIn(fold(before + word), fold(word).text)
        expect(ranges.length).toBeGreaterThan(0)
        for (const { start, end } of ranges) expect(start).toBeLessThan(end)
      }),
    )
  })
})

describe('replaceIn', () => {
  it('replaces every match and keeps the rest', () => {
    expect(replaceIn('Guest waits; the GUEST sits', 'guest', 'customer')).toBe('customer waits; the customer sits')
    expect(replaceIn('顾客等位', '顾客', '')).toBe('等位')
    expect(replaceIn('a', 'a', 'aa')).toBe('aa')
  })

  it('is the same words without a match', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(replaceIn(words, '绝不出现的字', 'x')).toBe(words)
      }),
    )
  })
})
