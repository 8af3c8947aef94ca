import type { Id } from '../../document/schema/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Marks an annotation as resolved, or as open again. */
export const resolveAnnotation: Operation<{ readonly annotation: Id; readonly resolved: boolean }> = (
  document,
  { annotation, resolved },
) => updateRecord(document, 'annotations', annotation, (one) => patched(one, { resolved }))
