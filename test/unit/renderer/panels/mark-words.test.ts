import { describe, expect, it } from 'vitest'
import { markWords, type Say } from '../../../../renderer/panels/mark-words.ts'
import { marksSchema } from '../../../../shared/document/schema/node.ts'
import { t } from '../../../../shared/i18n/t.ts'

const zh: Say = (key, params) => t('zh-CN', key, params)

describe('marks in words', () => {
  it('tell a wait as the board does: minutes, from two hours on hours', () => {
    const waiting = (minutes: number | null) => ({ marks: marksSchema.parse({ wait: { minutes } }) })
    expect(markWords(waiting(35), zh)).toEqual(['等待点 35 分钟'])
    expect(markWords(waiting(2880), zh)).toEqual(['等待点 48 小时'])
    expect(markWords(waiting(null), zh)).toEqual(['等待点'])
  })
})
