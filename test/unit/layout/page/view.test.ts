import { describe, expect, it } from 'vitest'
import { pagesOf, sample, textsOf } from '../../../helpers/pages.ts'

const wordsOn = (view: 'lanes' | 'levers', language: 'zh-CN' | 'en'): string[] =>
  pagesOf(sample('hotpot', language), [language], { view }).pages.map((page) =>
    textsOf(page)
      .map(({ text }) => text)
      .join(' '),
  )

describe('the view of a printed set', () => {
  it('is named on every page when it is not that of the lanes', () => {
    for (const words of wordsOn('levers', 'en')) expect(words).toContain('Four-lever view')
    for (const words of wordsOn('levers', 'zh-CN')) expect(words).toContain('四要素视图')
    for (const words of wordsOn('lanes', 'en')) expect(words).not.toContain('Four-lever view')
  })
})
