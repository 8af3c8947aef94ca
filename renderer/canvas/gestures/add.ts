import { createNode } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import { addNode } from '../../../shared/editing/operations/add-node.ts'
import { joinFlow } from '../../../shared/editing/operations/join-flow.ts'
import { chain } from '../../commands/chain.ts'
import { report } from '../../commands/errors.ts'
import { beginGesture, editShown } from '../../store/editor.ts'
import { nameFresh } from '../../store/fresh.ts'
import { newId } from '../../store/ids.ts'
import { type DropTarget, sessionState } from '../../store/session.ts'

/** Adds an empty node of `kind` at a cell, selects it and opens its label. A step put between two connected ones comes into their flow. */
export function addNodeAt(kind: NodeKind, { lane, stage, slot, row, insert }: DropTarget): void {
  const id = newId()
  const node = createNode({ id, kind, at: { lane, stage, slot, row } })
  const half = newId()
  const add = insert
    ? chain(
        (document) => addNode(document, { node, mode: 'insert' }),
        (document) => joinFlow(document, { node: id, half }),
      )
    : (document: Blueprint) => addNode(document, { node })
  const back = sessionState().selection
  const gesture = beginGesture()
  if (!report(editShown('undo.addNode', add))) return
  nameFresh({ type: 'node', id }, gesture, { label: 'undo.addNode', back })
}
