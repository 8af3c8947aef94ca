import type { Language, Text } from './schema/text.ts'

/**
 * The words of `text` in `language`; where that is missing or blank, in the first of `languages` that has it, else in any language,
 * else ''. `languages` is the document's list, primary first.
 */
export function textIn(text: Text, language: string, languages: readonly string[]): string {
  const wanted = text[language]
  if (wanted?.trim()) return wanted
  for (const other of languages) {
    const found = text[other]
    if (found?.trim()) return found
  }
  return Object.values(text).find((value) => value.trim()) ?? ''
}

/** Whether `text` has words of its own in `language` (no fallback). */
export const hasTextIn = (text: Text, language: string): boolean => Boolean(text[language]?.trim())

/** `text` with its words in `language` replaced; blank words remove the language. Returns the same object when nothing changes. */
export function withText(text: Text, language: Language, words: string): Text {
  if ((text[language] ?? '') === words) return text
  const { [language]: _old, ...rest } = text
  return words === '' ? rest : { ...rest, [language]: words }
}
