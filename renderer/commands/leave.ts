import { isDirty, useEditor } from '../store/editor.ts'
import { flushPending } from '../store/pending.ts'
import { ask } from '../store/questions.ts'
import { say } from '../store/settings.ts'
import { save, suggestName, whileSaving } from './save.ts'

/** Asks about unsaved changes; true = the open blueprint may be left. */
export async function mayLeave(): Promise<boolean> {
  await whileSaving()
  flushPending()
  const state = useEditor.getState()
  if (!isDirty(state) || state.file?.readOnly) return true
  const name = state.history ? suggestName(state.history.present) : ''
  const answer = await ask({
    title: say('leave.title'),
    text: say('leave.text', { name }),
    choices: [
      { answer: 'cancel', label: say('app.cancel') },
      { answer: 'discard', label: say('leave.discard'), tone: 'danger' },
      { answer: 'save', label: say('leave.save'), tone: 'primary' },
    ],
  })
  if (answer === 'save') return save('same')
  return answer === 'discard'
}
