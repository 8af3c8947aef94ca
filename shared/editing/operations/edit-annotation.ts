import type { Annotation } from '../../document/schema/annotation.ts'
import type { Id } from '../../document/schema/text.ts'
import { hasRecord, patched, refuse, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets kind, text, author, date or anchor of an annotation. */
export const editAnnotation: Operation<{
  readonly annotation: Id
  readonly fields: Partial<Pick<Annotation, 'kind' | 'text' | 'author' | 'date' | 'anchor'>>
}> = (document, { annotation, fields }) => {
  const { anchor } = fields
  if (anchor && !hasRecord(document, `${anchor.type}s`, anchor.id)) return refuse('unknown-id', anchor.id)
  return updateRecord(document, 'annotations', annotation, (one) => patched(one, fields))
}
