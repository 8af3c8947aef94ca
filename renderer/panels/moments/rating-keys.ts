import type { Fulfilment } from '../../../shared/document/schema/moment.ts'
import { keyName } from '../../commands/key-names.ts'

type Press = {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key does to a rating: 0…5, N = not applicable (null), Backspace or Delete = blank (undefined). null = the key is none of these. */
export function ratingForKey(press: Press): { readonly rating: Fulfilment | undefined } | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const name = keyName(press)
  if (/^[0-5]$/.test(name)) return { rating: Number(name) }
  if (name === 'N') return { rating: null }
  return name === 'Backspace' || name === 'Delete' ? { rating: undefined } : null
}

/** What a key does to an importance: 1…5; null for other keys. */
export function importanceForKey(press: Press): number | null {
  const found = ratingForKey(press)
  return typeof found?.rating === 'number' && found.rating > 0 ? found.rating : null
}
