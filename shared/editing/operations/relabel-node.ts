import type { Id, Language } from '../../document/schema/text.ts'
import { withText } from '../../document/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets a node's label in one language; empty words take the language away. */
export const relabelNode: Operation<{ readonly node: Id; readonly language: Language; readonly words: string }> = (
  document,
  { node, language, words },
) => updateRecord(document, 'nodes', node, (one) => patched(one, { label: withText(one.label, language, words) }))
