import type { en } from './locales/en.ts'

/** A message that exists in every language. */
export type Key = keyof typeof en
