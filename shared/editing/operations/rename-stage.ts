import type { Id, Language } from '../../document/schema/text.ts'
import { withText } from '../../document/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets a stage's label in one language; empty words take the language away. */
export const renameStage: Operation<{ readonly stage: Id; readonly language: Language; readonly words: string }> = (
  document,
  { stage, language, words },
) => updateRecord(document, 'stages', stage, (one) => patched(one, { label: withText(one.label, language, words) }))
