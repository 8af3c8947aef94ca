import { describe, expect, it } from 'vitest'
import { createBlueprint } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { type Fulfilment, needLevels } from '../../../shared/document/schema/moment.ts'
import type { UiLanguage } from '../../../shared/i18n/t.ts'
import { explainIndex, explainMoment, explainPriority } from '../../../shared/scoring/explain.ts'
import { formatPoints, formatScore } from '../../../shared/scoring/format.ts'
import { outcomeMarks } from '../../../shared/scoring/outcome-look.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import { outcomes } from '../../../shared/scoring/types.ts'
import { blueprintOf, samples } from '../../helpers/score-fixtures.ts'

const words = {
  basic: { 'zh-CN': '投诉有人记录', en: 'The complaint is recorded' },
  expected: { 'zh-CN': '一杯水', en: 'A glass of water' },
  desired: { 'zh-CN': '叫得出名字', en: 'Called by name' },
  unexpected: { 'zh-CN': '搬行李', en: 'Luggage carried' },
}

function rated(rating: readonly (Fulfilment | undefined)[], hasNeeds = true): Blueprint {
  return createBlueprint({
    id: 'b',
    languages: ['zh-CN', 'en'],
    lanes: [{ id: 'l' }],
    stages: [{ id: 's' }],
    nodes: [{ id: 'n', kind: 'process', at: { lane: 'l', stage: 's' } }],
    moments: [
      {
        id: 'm',
        node: 'n',
        order: 1,
        needs: hasNeeds
          ? Object.fromEntries(needLevels.map((level) => [level, { statements: [{ id: level, text: words[level] }] }]))
          : {},
        consensus: Object.fromEntries(needLevels.map((level, index) => [level, rating[index]])),
      },
    ],
  })
}

function explain(document: Blueprint, language: UiLanguage): string {
  const [moment] = scoreBlueprint(document).moments
  if (!moment) throw new Error('no moment')
  return explainMoment(moment, document, language)
}

describe('the sentence of a moment', () => {
  it.each<[string, readonly Fulfilment[], string, string]>([
    [
      'broken, with good thrown away',
      [2, 4, 4, 3],
      '基本需求“投诉有人记录”只有 2 分（线是 3 分）。100-1=0：本可得 47 分，全部作废。',
      'Basic need "The complaint is recorded" is 2 (line 3). 100-1=0: the 47 points it could have earned are void.',
    ],
    [
      'broken, nothing thrown away',
      [0, 4, 0, 0],
      '基本需求“投诉有人记录”只有 0 分（线是 3 分）。100-1=0：其他做得再好也不算。',
      'Basic need "The complaint is recorded" is 0 (line 3). 100-1=0: nothing else at this moment counts.',
    ],
    [
      'letdown',
      [4, 1, 1, 0],
      '基本做到了，但期望“一杯水”只有 1 分，客户会失望（−27）。',
      'The basics hold, but the expected "A glass of water" is 1: customers are let down (−27).',
    ],
    [
      'mixed at 2',
      [4, 2, 5, 5],
      '期望没做到（2 分），加分只按 2/3 计，净得 +53。',
      'Expected need missed (2); gains count only 2/3: net +53.',
    ],
    [
      'mixed at 1',
      [4, 1, 5, 5],
      '期望没做到（1 分），加分只按 1/3 计，净得 +7。',
      'Expected need missed (1); gains count only 1/3: net +7.',
    ],
    [
      'unnoticed',
      [5, 5, 2, 0],
      '该做的都做了，客户不会记得：没有加分项。',
      'Everything due was done and will not be remembered.',
    ],
    [
      'delighted',
      [5, 4, 4, 0],
      '渴望“叫得出名字”4 分，加 27 分；不做也不扣。',
      'Desired "Called by name" is 4: +27; leaving it out would cost nothing.',
    ],
    ['surprised', [5, 4, 3, 4], '意料之外“搬行李”4 分，加 40 分。1=100。', 'Unexpected "Luggage carried" is 4: +40.'],
  ])('%s', (_name, rating, zh, en) => {
    expect(explain(rated(rating), 'zh-CN')).toBe(zh)
    expect(explain(rated(rating), 'en')).toBe(en)
  })

  it('does without the words where nobody has written the need', () => {
    for (const rating of [
      [0, 0, 0, 0],
      [1, 5, 5, 5],
      [4, 1, 1, 0],
      [5, 5, 4, 0],
      [5, 5, 0, 5],
    ]) {
      for (const language of ['zh-CN', 'en'] as const) {
        const sentence = explain(rated(rating, false), language)
        expect(sentence).not.toMatch(/[“”{}]/)
        expect(sentence).toMatch(/\d/)
      }
    }
  })

  it('has the quotation marks of a statement as inner ones', () => {
    const said = (zh: string, en: string): Blueprint => {
      const document = rated([5, 4, 4, 0])
      const [moment] = document.moments
      if (!moment) throw new Error('no moment')
      const desired = {
        ...moment.needs.desired,
        statements: [{ ...moment.needs.desired.statements[0], text: { 'zh-CN': zh, en } }],
      }
      return { ...document, moments: [{ ...moment, needs: { ...moment.needs, desired } }] } as Blueprint
    }
    const sentence = '渴望“先说‘是的、对、好的’”4 分'
    expect(explain(said('先说“是的、对、好的”', ''), 'zh-CN')).toContain(sentence)
    expect(explain(said('先说"是的、对、好的"', ''), 'zh-CN')).toContain(sentence)
    expect(explain(said('', 'Says "yes" first'), 'en')).toContain('Desired "Says \'yes\' first" is 4')
  })

  it('names the levels that are still blank', () => {
    const blank = rated([4, undefined, 3, undefined])
    expect(explain(blank, 'zh-CN')).toContain('期望、意料之外')
    expect(explain(blank, 'en')).toContain('Expected, Unexpected')
  })

  it('quotes the statement that decided the level', () => {
    const document = rated([undefined, 4, 0, 0])
    const [moment] = document.moments
    if (!moment) throw new Error('no moment')
    const second = { id: 'two', text: { en: 'Answered within a day' }, source: '', promisedBy: null, outOfScope: false }
    const basic = { ...moment.needs.basic, statements: [...moment.needs.basic.statements, second] }
    const twice: Blueprint = {
      ...document,
      moments: [{ ...moment, needs: { ...moment.needs, basic } }],
      raters: [{ id: 'r', group: 'customer', label: {} }],
      ratings: [{ moment: 'm', rater: 'r', round: 1, levels: {}, statements: { basic: 5, two: 1 } }],
    }
    expect(explain(twice, 'en')).toContain('"Answered within a day" is 1')
  })

  it('falls back to the language there is', () => {
    const document = rated([4, 1, 1, 0])
    const english = { ...document, languages: ['en' as const] }
    expect(explain(english, 'zh-CN')).toContain('一杯水')
  })
})

describe('the sentence of the index', () => {
  const [taxi, , complaint] = samples.map((sample) => scoreBlueprint(blueprintOf(sample)))

  it('shows the sum as it was done', () => {
    if (!taxi || !complaint) throw new Error('no samples')
    expect(explainIndex(taxi, 'en')).toBe(
      'Mean of 5 moments +13.0; best +53.3, worst −26.7 and end +33.3 average +20.0; half and half +16.5.',
    )
    expect(explainIndex(taxi, 'zh-CN')).toBe(
      '5 个时刻平均 +13.0；最高 +53.3、最低 −26.7、终点 +33.3 平均 +20.0；两者平均 +16.5。',
    )
    expect(explainIndex(complaint, 'en')).toContain('half and half +1.4; capped at 0 by a broken moment.')
    expect(explainIndex(complaint, 'zh-CN')).toContain('有失守，封顶 0。')
    expect(explainIndex(scoreBlueprint({ ...rated([]), moments: [] }), 'en')).toBe('No moment is rated yet.')
  })

  it('a priority row says from where to where, and why nothing moves', () => {
    const [first] = taxi?.priorities ?? []
    const [fix, close] = complaint?.priorities ?? []
    if (!first || !fix || !close) throw new Error('no rows')
    expect(explainPriority(first, 'zh-CN')).toBe('修好它，总分从 +16.5 到 +23.6。')
    expect(explainPriority(fix, 'en')).toBe('Fix it and the total goes from 0.0 to +24.5.')
    expect(explainPriority(close, 'en')).toContain('stays at 0.0')
    const keep = taxi?.priorities.at(-1)
    if (keep) expect(explainPriority(keep, 'en')).toBe('Nothing to lift: keep it.')
  })
})

describe('figures and marks', () => {
  it('carry their sign, a true minus, and none at zero', () => {
    expect([53.33, -26.67, 0, -0.3, 0.04].map((score) => formatScore(score))).toEqual(['+53', '−27', '0', '0', '0'])
    expect([53.33, -4.444, -0.04, 100].map((score) => formatScore(score, 1))).toEqual([
      '+53.3',
      '−4.4',
      '0.0',
      '+100.0',
    ])
    expect(formatPoints(-46.67)).toBe('47')
  })

  it('every class has a mark of its own', () => {
    expect(new Set(outcomes.map((outcome) => outcomeMarks[outcome])).size).toBe(6)
  })
})
