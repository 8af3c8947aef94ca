import { describe, expect, it } from 'vitest'
import { formatDate, isoDay } from '../../../shared/i18n/dates.ts'

describe('dates', () => {
  it('are written as people write them', () => {
    expect(formatDate('2026-11-01', 'en')).toBe('1 Nov 2026')
    expect(formatDate('2026-11-01T23:59:00Z', 'zh-CN')).toBe('2026-11-01')
    expect(formatDate('', 'en')).toBe('')
  })
  it('are the calendar day where the user is, also a minute before midnight', () => {
    expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
    expect(isoDay(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31')
  })
})
