import { type CommandId, commandEntry } from '../../shared/commands/catalogue.ts'
import type { When } from '../../shared/commands/types.ts'
import { canRedo, canUndo } from '../../shared/editing/history/history.ts'
import { useEditor } from '../store/editor.ts'
import { useSession } from '../store/session.ts'

type EditorState = ReturnType<typeof useEditor.getState>
type SessionState = ReturnType<typeof useSession.getState>

const isSelected = ({ selection }: SessionState, lane: string): boolean =>
  selection.some((item) => item.type === 'lane' && item.id === lane)

/** Whether the condition `when` of a command holds in these states. */
export function holds(when: When, editor: EditorState, session: SessionState): boolean {
  const { history, file } = editor
  const editable = history !== null && file?.readOnly !== true
  const count = (type: string): number => session.selection.filter((item) => item.type === type).length
  switch (when) {
    case 'always':
      return true
    case 'document':
      return history !== null
    case 'editable':
    case 'clipboard':
      return editable
    case 'selection':
      return editable && session.selection.length > 0
    case 'node':
      return editable && count('node') + count('moment') > 0
    case 'oneNode':
      return editable && count('node') + count('moment') === 1
    case 'connection':
      return editable && count('connection') > 0
    case 'oneConnection':
      return editable && count('connection') === 1 && session.selection.length === 1
    case 'movable':
      return editable && count('node') + count('moment') + count('stage') + count('lane') > 0
    case 'slot':
      return editable && (session.cell !== null || count('node') + count('moment') + count('stage') > 0)
    case 'lane':
      return editable && count('lane') > 0
    case 'line':
      return editable && history.present.lanes.some((lane) => lane.line !== null && isSelected(session, lane.id))
    case 'hiddenLanes':
      return editable && history.present.lanes.some((lane) => lane.hidden)
    case 'collapsedLanes':
      return editable && history.present.lanes.some((lane) => lane.collapsed)
    case 'canUndo':
      return editable && canUndo(history)
    case 'canRedo':
      return editable && canRedo(history)
  }
}

/** Whether command `id` can run now. */
export const isEnabled = (id: CommandId): boolean =>
  holds(commandEntry(id).when, useEditor.getState(), useSession.getState())

/** `isEnabled` for components: they render again when the answer changes. */
export function useEnabled(id: CommandId): boolean {
  const editor = useEditor()
  const session = useSession()
  return holds(commandEntry(id).when, editor, session)
}
