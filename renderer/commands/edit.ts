import { currentBlueprint, redoEdit, undoEdit, useEditor } from '../store/editor.ts'
import { flushPending } from '../store/pending.ts'
import { type Selected, select, sessionState, setSession } from '../store/session.ts'
import { shownNow } from '../store/shown.ts'
import { copyNow, copyPicture, cutSelection, duplicate, paste } from './copy-paste.ts'
import { deleteSelection } from './delete.ts'
import type { Handler } from './types.ts'

const lists = { node: 'nodes', connection: 'connections', moment: 'moments', stage: 'stages', lane: 'lanes' } as const

/** Drops what undo or redo has taken away from the selection. */
function keepExisting(): void {
  const document = currentBlueprint()
  const { selection } = sessionState()
  if (!document) return
  const exists = (item: Selected): boolean => document[lists[item.type]].some((one) => one.id === item.id)
  if (!selection.every(exists)) select(...selection.filter(exists))
}

/** Undo and redo first put half-typed words into the document, so that they are a step of their own. */
const travel = (move: () => void): Handler => {
  return () => {
    flushPending()
    move()
    keepExisting()
  }
}

function editLabel(): void {
  const { selection } = sessionState()
  const target = selection.find((item) => item.type !== 'moment')
  const moment = selection.find((item) => item.type === 'moment')
  const node = useEditor.getState().history?.present.moments.find((one) => one.id === moment?.id)?.node
  if (target) setSession({ labelEdit: target })
  else if (node) setSession({ labelEdit: { type: 'node', id: node } })
}

export const editHandlers = {
  'edit.undo': travel(undoEdit),
  'edit.redo': travel(redoEdit),
  'edit.cut': () => cutSelection(),
  'edit.copy': copyNow,
  'edit.copyPicture': copyPicture,
  'edit.paste': () => paste(),
  'edit.duplicate': duplicate,
  'edit.delete': deleteSelection,
  'edit.label': editLabel,
  'edit.selectAll': () => {
    const nodes = shownNow()?.nodes ?? []
    select(...nodes.map((node) => ({ type: 'node' as const, id: node.id })))
  },
  'edit.deselect': () => {
    setSession({ paletteDrag: null, dropTarget: null, menu: null })
    select()
  },
} satisfies Record<string, Handler>
