import { createNode } from '../../shared/document/factory.ts'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { Language, Text } from '../../shared/document/schema/text.ts'
import { withText } from '../../shared/document/text.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { renameLane } from '../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../shared/editing/operations/rename-stage.ts'
import { setMomentFields } from '../../shared/editing/operations/set-moment-fields.ts'
import { report } from '../commands/errors.ts'
import type { Place } from '../commands/place.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import type { Selected } from '../store/session.ts'

const lists = { node: 'nodes', connection: 'connections', moment: 'moments', stage: 'stages', lane: 'lanes' } as const

/** The words under which something is known in the views: its label, a moment's title. */
export function labelOf({ type, id }: Selected): Text {
  const document = currentBlueprint()
  if (!document) return {}
  if (type === 'moment') return document.moments.find((one) => one.id === id)?.title ?? {}
  const list: readonly { readonly id: string; readonly label: Text }[] = document[lists[type]]
  return list.find((one) => one.id === id)?.label ?? {}
}

/** Renames a node, stage, lane or moment in one language, as one undo step; the same words are no step. */
export function renameItem(item: Selected, language: Language, words: string): void {
  const { type, id } = item
  const before = labelOf(item)
  if ((before[language] ?? '') === words) return
  if (type === 'node') report(edit('undo.relabelNode', (now) => relabelNode(now, { node: id, language, words })))
  if (type === 'stage') report(edit('undo.renameStage', (now) => renameStage(now, { stage: id, language, words })))
  if (type === 'lane') report(edit('undo.renameLane', (now) => renameLane(now, { lane: id, language, words })))
  if (type === 'moment') {
    const fields = { title: withText(before, language, words) }
    report(edit('undo.editMoment', (now) => setMomentFields(now, { moment: id, fields })))
  }
}

/** Adds a node that is labelled already, as one undo step. Returns its id, or null when that was refused. */
export function addLabelled(place: Place, kind: NodeKind, language: Language, words: string): string | null {
  const id = newId()
  const node = createNode({ id, kind, at: place.at, label: { [language]: words } })
  return report(edit('undo.addNode', (now) => addNode(now, { node, mode: place.mode }))) ? id : null
}
