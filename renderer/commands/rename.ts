import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { withText } from '../../shared/document/text.ts'
import { relabelConnection } from '../../shared/editing/operations/relabel-connection.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { renameLane } from '../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../shared/editing/operations/rename-stage.ts'
import { setMomentFields } from '../../shared/editing/operations/set-moment-fields.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { t } from '../../shared/i18n/t.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import type { Selected } from '../store/session.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'

const lists = { node: 'nodes', connection: 'connections', moment: 'moments', stage: 'stages', lane: 'lanes' } as const

/** The words under which something is known: its label, a moment's title. */
function labelOf(document: Blueprint, { type, id }: Selected): Text {
  if (type === 'moment') return document.moments.find((one) => one.id === id)?.title ?? {}
  const list: readonly { readonly id: string; readonly label: Text }[] = document[lists[type]]
  return list.find((one) => one.id === id)?.label ?? {}
}

/** Whether words are the number a new stage or lane got ("Stage 7"): a stand-in, not a translation. */
function isNumber(key: 'insert.stageName' | 'insert.laneName', language: Language, words: string): boolean {
  const [before = '', after = ''] = t(language, key, { n: '\0' }).split('\0')
  return words.startsWith(before) && words.endsWith(after) && /^\d+$/.test(words.slice(before.length))
}

/** A stage or lane named in one language: its number in the others goes, so that the translation is known to be missing. */
function named(
  key: 'insert.stageName' | 'insert.laneName',
  before: Text,
  language: Language,
  rename: (language: Language, words: string) => (document: Blueprint) => OperationResult,
  words: string,
): (document: Blueprint) => OperationResult {
  const others = (Object.keys(before) as Language[]).filter(
    (other) => other !== language && isNumber(key, other, before[other] ?? ''),
  )
  return chain(rename(language, words), ...others.map((other) => rename(other, '')))
}

/** Renames something in one language, as one undo step; the same words are no step. */
export function renameItem(item: Selected, language: Language, words: string): void {
  const document = currentBlueprint()
  const { type, id } = item
  const before = document ? labelOf(document, item) : {}
  if ((before[language] ?? '') === words) return
  if (type === 'node') report(edit('undo.relabelNode', (now) => relabelNode(now, { node: id, language, words })))
  if (type === 'connection')
    report(edit('undo.editConnection', (now) => relabelConnection(now, { connection: id, language, words })))
  if (type === 'stage') {
    const rename = (inLanguage: Language, label: string) => (now: Blueprint) =>
      renameStage(now, { stage: id, language: inLanguage, words: label })
    report(edit('undo.renameStage', named('insert.stageName', before, language, rename, words)))
  }
  if (type === 'lane') {
    const rename = (inLanguage: Language, label: string) => (now: Blueprint) =>
      renameLane(now, { lane: id, language: inLanguage, words: label })
    report(edit('undo.renameLane', named('insert.laneName', before, language, rename, words)))
  }
  if (type === 'moment') {
    const fields = { title: withText(before, language, words) }
    report(edit('undo.editMoment', (now) => setMomentFields(now, { moment: id, fields })))
  }
}
