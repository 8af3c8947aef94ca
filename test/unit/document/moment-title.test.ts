import { describe, expect, it } from 'vitest'
import { createBlueprint, createMoment } from '../../../shared/document/factory.ts'
import { momentText, momentTitle } from '../../../shared/document/moment-title.ts'
import type { Text } from '../../../shared/document/schema/text.ts'

const called = (title: Text, label: Text, language: 'zh-CN' | 'en') => {
  const document = createBlueprint({
    id: 'd',
    languages: ['zh-CN', 'en'],
    nodes: [{ id: 'n', kind: 'process', at: { lane: 'l', stage: 's' }, label }],
  })
  return momentTitle(createMoment({ id: 'm', node: 'n', order: 0, title }), document, language, 4)
}

describe('what a moment is called', () => {
  it('is its title, in another language where that is missing', () => {
    expect(called({ 'zh-CN': '等位', en: 'The wait' }, { en: 'Waits' }, 'en')).toBe('The wait')
    expect(called({ 'zh-CN': '等位' }, { en: 'Waits' }, 'en')).toBe('等位')
  })
  it('is its node’s label without a title', () => {
    expect(called({}, { en: 'Waits' }, 'en')).toBe('Waits')
    expect(called({ en: ' ', 'zh-CN': '' }, { en: 'Waits' }, 'zh-CN')).toBe('Waits')
  })
  it('is its number where nobody has written anything', () => {
    expect(called({}, {}, 'en')).toBe('Moment 4')
    expect(called({ en: ' ' }, { 'zh-CN': '\n' }, 'zh-CN')).toBe('关键时刻 4')
    expect(momentText({ title: {} }, undefined, 1)).toEqual({ 'zh-CN': '关键时刻 1', en: 'Moment 1' })
  })
})
