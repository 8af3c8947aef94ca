import type { UiLanguage } from './t.ts'

/** The date part of an ISO 8601 date as people write it in `language` (2026-11-21 · 21 Nov 2026); '' stays ''. */
export function formatDate(iso: string, language: UiLanguage): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (!match) return iso
  const [, year, month, day] = match
  if (language === 'zh-CN') return `${year}-${month}-${day}`
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${Number(day)} ${names[Number(month) - 1] ?? month} ${year}`
}

/** The calendar day of `date` where the user is, as an ISO date. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
