import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, kept, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Deletes an annotation; the numbers of later ones move up. */
export const deleteAnnotation: Operation<{ readonly annotation: Id }> = (document, { annotation }) =>
  hasRecord(document, 'annotations', annotation)
    ? ok(edited(document, { annotations: kept(document.annotations, (one) => one.id !== annotation) }))
    : refuse('unknown-id', annotation)
