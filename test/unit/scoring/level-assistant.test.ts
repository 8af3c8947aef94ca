import { describe, expect, it } from 'vitest'
import { suggestLevel } from '../../../shared/scoring/level-assistant.ts'

describe('suggestLevel', () => {
  it('answers from the first question where it decides', () => {
    for (const having of [null, 'nothing', 'pleased', 'astonished'] as const) {
      expect(suggestLevel('leave', having)).toBe('basic')
      expect(suggestLevel('disappointed', having)).toBe('expected')
    }
  })

  it('asks the second one when doing without is acceptable', () => {
    expect(suggestLevel('accept', null)).toBeNull()
    expect(suggestLevel('accept', 'nothing')).toBe('none')
    expect(suggestLevel('accept', 'pleased')).toBe('desired')
    expect(suggestLevel('accept', 'astonished')).toBe('unexpected')
  })

  it('waits for the first answer', () => {
    expect(suggestLevel(null, 'pleased')).toBeNull()
  })
})
