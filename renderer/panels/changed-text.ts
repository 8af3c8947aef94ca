import { type Language, languages, type Text } from '../../shared/document/schema/text.ts'
import { withText } from '../../shared/document/text.ts'

/** `own` with the languages in which `next` differs from `shown`: what was typed once goes into many texts, and the rest of each stays. */
export const changedText = (own: Text, shown: Text, next: Text): Text =>
  languages.reduce<Text>((text, language: Language) => {
    const words = next[language] ?? ''
    return words === (shown[language] ?? '') ? text : withText(text, language, words)
  }, own)
