import type { Id, Language } from '../../document/schema/text.ts'
import { withText } from '../../document/text.ts'
import { patched, updateRecord } from '../records.ts'
import type { Operation } from '../types.ts'

/** Sets a connection's label in one language; empty words take the language away. */
export const relabelConnection: Operation<{
  readonly connection: Id
  readonly language: Language
  readonly words: string
}> = (document, { connection, language, words }) =>
  updateRecord(document, 'connections', connection, (one) =>
    patched(one, { label: withText(one.label, language, words) }),
  )
