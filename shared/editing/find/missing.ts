import type { Blueprint } from '../../document/schema/document.ts'
import type { Language } from '../../document/schema/text.ts'
import { hasTextIn } from '../../document/text.ts'
import { type TextPlace, textsOf } from './texts.ts'

/** A field that says something in one language of the document and nothing in `language`. */
export type MissingTranslation = { readonly place: TextPlace; readonly language: Language }

/** What still has to be translated, in reading order; nothing in a document of one language. Texts without any words lack no translation. */
export function missingTranslations(document: Blueprint): MissingTranslation[] {
  const { languages } = document
  if (languages.length < 2) return []
  return textsOf(document).flatMap((place) => {
    const { text, record } = place
    // A note is what somebody said, in the language they said it.
    if (
      record.type === 'annotation' ||
      typeof text === 'string' ||
      !languages.some((language) => hasTextIn(text, language))
    )
      return []
    return languages.filter((language) => !hasTextIn(text, language)).map((language) => ({ place, language }))
  })
}
