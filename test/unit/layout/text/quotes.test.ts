import { describe, expect, it } from 'vitest'
import { setQuotes } from '../../../../shared/layout/text/quotes.ts'
import { boardOf, nodeOn, sketched } from '../../../helpers/board-sketch.ts'

describe('quotes', () => {
  it('are straight in English', () => {
    expect(setQuotes('The guest’s “own” table, ‘reserved’')).toBe("The guest's \"own\" table, 'reserved'")
    expect(setQuotes('l’été “à part”')).toBe('l\'été "à part"')
  })
  it('stay in Chinese, beside Latin letters too', () => {
    for (const text of ['说“您好”', '“VIP”客户', '听‘回声’', '𠮷“x”', 'no quotes']) expect(setQuotes(text)).toBe(text)
  })
  it('are straight inside Latin words of a Chinese text', () => {
    expect(setQuotes('在“Joe’s”等位')).toBe("在“Joe's”等位")
  })
})

describe('quotes on the board', () => {
  const fields = {
    label: { en: 'Say “you’re next”', 'zh-CN': '说“下一位”' },
    owner: { en: 'The guest’s host' },
  }
  const board = boardOf(sketched({ nodes: { a: [0, 0] }, with: { a: fields }, more: { languages: ['en', 'zh-CN'] } }), {
    languages: ['en', 'zh-CN'],
  })
  it('are set as on pages', () => {
    const { label, second, detail } = nodeOn(board, 'a')
    expect(label.lines.join(' ')).toBe('Say "you\'re next"')
    expect(second?.lines.join('')).toBe('说“下一位”')
    expect(detail?.lines.join(' ')).toBe("Owner: The guest's host")
  })
})
