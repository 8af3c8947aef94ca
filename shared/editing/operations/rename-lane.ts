import type { Id, Language } from '../../document/schema/text.ts'
import { withText } from '../../document/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets a lane's label in one language; empty words take the language away. */
export const renameLane: Operation<{ readonly lane: Id; readonly language: Language; readonly words: string }> = (
  document,
  { lane, language, words },
) => updateRecord(document, 'lanes', lane, (one) => patched(one, { label: withText(one.label, language, words) }))
