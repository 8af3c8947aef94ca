import { ok } from '../../document/result.ts'
import { type Blueprint, documentSchema } from '../../document/schema/document.ts'
import { patched, refuse } from '../records.ts'
import { clearLostPromises } from '../removal.ts'
import type { Operation } from '../types.ts'

/** What the blueprint says of itself. */
export type DocumentFields = Partial<
  Pick<
    Blueprint,
    | 'title'
    | 'languages'
    | 'edition'
    | 'persona'
    | 'scope'
    | 'expectationSources'
    | 'promises'
    | 'metrics'
    | 'dates'
    | 'authors'
    | 'exampleData'
    | 'source'
  >
>

/**
 * Sets fields of the blueprint itself. Languages: one or two, each once, the first is the primary one; texts in a language that goes stay
 * in the document. Moments forget promises that go. Refused: what no file may hold.
 */
export const setDocumentFields: Operation<{ readonly fields: DocumentFields }> = (document, { fields }) => {
  const { languages, promises } = fields
  if (languages && (languages.length < 1 || new Set(languages).size < languages.length)) return refuse('invalid')
  const isFit = (Object.keys(fields) as (keyof DocumentFields)[]).every(
    (key) => documentSchema.shape[key].safeParse(fields[key]).success,
  )
  if (!isFit) return refuse('invalid')
  const next = patched(document, fields)
  return ok(promises ? clearLostPromises(next) : next)
}
