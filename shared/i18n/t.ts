import type { Key } from './key.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

/** Languages of the interface and of printed pages. */
export type UiLanguage = 'zh-CN' | 'en'

const messages: Record<UiLanguage, Record<Key, string>> = { 'zh-CN': zhCN, en }

export type Params = Readonly<Record<string, string | number>>

/**
 * The message `key` in `language`, with `{name}` replaced from `params`. A plural is written `{n|one|other}` in the message:
 * "{n} {n|node|nodes}". Chinese has one form, so its messages use no plural.
 */
export function t(language: UiLanguage, key: Key, params: Params = {}): string {
  return messages[language][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = params[name]
      if (value === undefined) return whole
      if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other
      return String(value)
    },
  )
}

/** Every message in `language` as one text: all that the interface itself can say. */
export const allWords = (language: UiLanguage): string => Object.values(messages[language]).join('')

/** Whether `key` names a message; for keys put together at run time from data. */
export const isKey = (key: string): key is Key => key in en
