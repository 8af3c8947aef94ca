import type { SeparationLine } from '../../document/schema/lane.ts'
import type { Id } from '../../document/schema/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets the separation line under a lane; null takes it away. */
export const setSeparationLine: Operation<{ readonly lane: Id; readonly line: SeparationLine | null }> = (
  document,
  { lane, line },
) => updateRecord(document, 'lanes', lane, (one) => patched(one, { line }))
