import { closeBlueprint, useEditor } from '../store/editor.ts'
import { callHost } from '../store/host.ts'
import { flushPending } from '../store/pending.ts'
import { select, setSession } from '../store/session.ts'
import { showOpenFailure } from './errors.ts'
import { mayLeave } from './leave.ts'
import { showOpened } from './open.ts'
import { save } from './save.ts'
import type { Handler } from './types.ts'

/** Back to the start screen, after asking. */
async function leave(): Promise<void> {
  if (!(await mayLeave())) return
  const { file } = useEditor.getState()
  if (file?.documentId) void callHost('document.close', { documentId: file.documentId })
  select()
  setSession({ labelEdit: null, dialog: null })
  closeBlueprint()
}

/** Lets the user pick a file and opens it, after asking about unsaved changes. */
async function open(): Promise<void> {
  if (!(await mayLeave())) return
  const result = await callHost('document.open', {})
  if (!result.ok) showOpenFailure(result.error)
  else if (result.value) await showOpened(result.value)
}

export const fileHandlers = {
  'file.new': leave,
  'file.open': open,
  'file.save': async () => {
    await save('same')
  },
  'file.saveAs': async () => {
    await save('choose')
  },
  'file.export': () => {
    flushPending()
    setSession({ dialog: 'export' })
  },
  'file.close': leave,
} satisfies Record<string, Handler>
