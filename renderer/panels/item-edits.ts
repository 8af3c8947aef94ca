import { createNode } from '../../shared/document/factory.ts'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { report } from '../commands/errors.ts'
import type { Place } from '../commands/place.ts'
import { edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'

/** Adds a node that is labelled already, as one undo step. Returns its id, or null when that was refused. */
export function addLabelled(place: Place, kind: NodeKind, language: Language, words: string): string | null {
  const id = newId()
  const node = createNode({ id, kind, at: place.at, label: { [language]: words } })
  return report(edit('undo.addNode', (now) => addNode(now, { node, mode: place.mode }))) ? id : null
}
