import { useMemo } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { hasTextIn, textIn } from '../../shared/document/text.ts'
import { useSession } from '../store/session.ts'

/** The document's words as the views show them, and the language in which labels are edited in place. */
export type DocumentWords = {
  readonly language: Language
  /** In the language on show, else in one the text has. */
  readonly of: (text: Text) => string
  /** In the second language while both are on show and it says something else; otherwise ''. */
  readonly second: (text: Text) => string
}

/** The words of `languages` (the document's list) while `shown` is on show. */
export function documentWords(languages: readonly Language[], shown: Language | 'both'): DocumentWords {
  const language = shown === 'both' ? (languages[0] ?? 'zh-CN') : shown
  const other = shown === 'both' ? languages[1] : undefined
  const of = (text: Text): string => textIn(text, language, languages)
  const second = (text: Text): string => {
    const words = other && hasTextIn(text, other) ? (text[other] ?? '') : ''
    return words === of(text) ? '' : words
  }
  return { language, of, second }
}

/** `documentWords` for components; the same object until the languages change. */
export function useDocumentWords(document: Blueprint): DocumentWords {
  const shown = useSession((state) => state.documentLanguages)
  const { languages } = document
  return useMemo(() => documentWords(languages, shown), [languages, shown])
}
