import { describe, expect, it } from 'vitest'
import { initialMatches, initialsOf, isInitials } from '../../../renderer/commands/pinyin.ts'

const find = (words: string, query: string): string[] =>
  initialMatches(words, query).map(({ start, end }) => words.slice(start, end))

describe('initialsOf', () => {
  it('knows the first letter of common characters', () => {
    const known = {
      等: 'd',
      位: 'w',
      服: 'f',
      务: 'w',
      员: 'y',
      客: 'k',
      户: 'h',
      关: 'g',
      键: 'j',
      时: 's',
      刻: 'k',
      阿: 'a',
    }
    for (const [character, letter] of Object.entries(known)) expect(initialsOf(character)).toBe(letter)
    for (const [character, letter] of Object.entries({
      排: 'p',
      队: 'd',
      买: 'm',
      单: 'd',
      支: 'z',
      持: 'c',
      人: 'r',
      让: 'r',
    }))
      expect(initialsOf(character)).toContain(letter)
  })

  it('knows several readings, and nothing of other signs', () => {
    expect([initialsOf('行'), initialsOf('长'), initialsOf('乐')]).toEqual(['xh', 'zc', 'ly'])
    expect(['a', '1', '，', '😀', ''].map(initialsOf)).toEqual(['', '', '', '', ''])
  })
})

describe('initialMatches', () => {
  it('finds a run of characters by their letters', () => {
    expect(find('送小吃饮料，等位区服务员', 'dwq')).toEqual(['等位区'])
    expect(find('等位，等位', 'DW')).toEqual(['等位', '等位'])
    expect(find('银行', 'yh')).toEqual(['银行'])
    expect(find('😀等位', 'dw')).toEqual(['等位'])
  })

  it('does not reach over other signs or past the end', () => {
    expect(find('等，位', 'dw')).toEqual([])
    expect(find('等', 'dw')).toEqual([])
  })
})

describe('isInitials', () => {
  it('asks for two letters and nothing else', () => {
    expect(['dw', 'DWQ'].every(isInitials)).toBe(true)
    expect(['d', 'd w', '等', 'dw1', ''].some(isInitials)).toBe(false)
  })
})
