import { ok } from '../../document/result.ts'
import type { Annotation } from '../../document/schema/annotation.ts'
import { edited, hasRecord, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/** Adds an annotation at the end of the list, so that the numbers of the others stay. */
export const addAnnotation: Operation<{ readonly annotation: Annotation }> = (document, { annotation }) => {
  const { id, anchor } = annotation
  if (usedIds(document).has(id)) return refuse('duplicate', id)
  if (!hasRecord(document, `${anchor.type}s`, anchor.id)) return refuse('unknown-id', anchor.id)
  return ok(edited(document, { annotations: [...document.annotations, annotation] }))
}
