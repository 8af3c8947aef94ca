import { cleanLine } from '../text/clean.ts'

/**
 * `url` as ASCII, ready for a link, when it is an absolute http, https or mailto address; null for everything else (javascript:, file:,
 * data:, relative addresses, addresses with spaces or control characters). Both interpreters of PageModel link only what passes here.
 */
export function safeUrl(url: string): string | null {
  const trimmed = url.trim()
  if (cleanLine(trimmed) !== trimmed.normalize('NFC') || trimmed.length > 2000) return null
  if (!/^(https?:\/\/[^\s/?#]+|mailto:[^\s@]+@[^\s@]+)/i.test(trimmed) || /[\s"<>\\^`{|}]/.test(trimmed)) return null
  return trimmed.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}
