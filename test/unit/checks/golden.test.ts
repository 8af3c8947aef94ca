import { describe, expect, it } from 'vitest'
import { createFromTemplate } from '../../../shared/templates/templates.ts'
import { placesOf } from './draft.ts'

/** `golden.lints` of the domain's samples; L14 lists emotional needs that are nowhere, L16 says whether the whole blueprint is hit. */
const golden = {
  taxi: { L5: ['tx-f1', 'tx-f2'], L8: ['tx-c6>tx-b3'], L9: ['TX1.unexpected'], L11: ['t1'], L14: [], L16: false },
  hotpot: { L5: ['hp-f2', 'hp-f3', 'hp-f7'], L8: [], L9: ['HP2.unexpected'], L11: [], L14: [], L16: false },
  complaint: { L5: ['cp-f5'], L8: [], L9: ['CP4.unexpected'], L11: [], L14: [], L16: true },
}

describe.each(['taxi', 'hotpot', 'complaint'] as const)('the sample %s', (id) => {
  const lints = golden[id]

  it.each(['zh-CN', 'en'] as const)('is hit as the reference says, in %s', (language) => {
    const document = createFromTemplate(id, { language, id: 'new', date: '2026-11-21' })
    for (const check of ['L5', 'L8', 'L9', 'L11'] as const) expect(placesOf(check, document)).toEqual(lints[check])
    expect(placesOf('L14', document)).toEqual(lints.L14.length > 0 ? [''] : [])
    expect(placesOf('L16', document)).toEqual(lints.L16 ? [''] : [])
  })

  it('is clean otherwise, but for elastic standards whose authority is told elsewhere', () => {
    const document = createFromTemplate(id, { language: 'zh-CN', id: 'new', date: '2026-11-21' })
    for (const check of ['L1', 'L2', 'L3', 'L4', 'L7', 'L10', 'L12', 'L13', 'L15', 'L17', 'L18'] as const) {
      expect([check, placesOf(check, document)]).toEqual([check, []])
    }
    expect(placesOf('L6', document)).toEqual({ taxi: ['tx-d3'], hotpot: ['hp-d3'], complaint: ['cp-d4'] }[id])
  })
})

describe('the blanks', () => {
  it.each(['five-lane', 'four-lever'] as const)('%s starts without hints', (id) => {
    const document = createFromTemplate(id, { language: 'en', id: 'new', date: '2026-11-21' })
    expect(placesOf('L11', document)).toEqual([])
    expect(placesOf('L14', document)).toEqual([])
  })
})
