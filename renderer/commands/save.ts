import type { Blueprint } from '../../shared/document/schema/document.ts'
import { serializeDocument } from '../../shared/document/serialize.ts'
import { textIn } from '../../shared/document/text.ts'
import { currentBlueprint, markSaved, useEditor } from '../store/editor.ts'
import { callHost } from '../store/host.ts'
import { notify } from '../store/notices.ts'
import { flushPending } from '../store/pending.ts'
import { ask } from '../store/questions.ts'
import { say, uiLanguage } from '../store/settings.ts'
import { showHostError } from './errors.ts'

/** A name for the file dialog, from the title; file systems refuse some signs. */
export function suggestName(document: Blueprint): string {
  const title = textIn(document.title, uiLanguage(), document.languages)
  const clean = [...title].filter((sign) => sign >= ' ' && !'\\/:*?"<>|'.includes(sign)).join('')
  return clean.trim().slice(0, 80) || say('app.untitled')
}

let saving: Promise<boolean> | null = null

/** Writes the open blueprint; true = it is on disk. A second call while one runs waits for that one. */
export function save(where: 'same' | 'choose'): Promise<boolean> {
  saving ??= saveNow(where).finally(() => {
    saving = null
  })
  return saving
}

/** Waits for a save that is under way. */
export const whileSaving = async (): Promise<void> => void (await saving)

async function saveNow(where: 'same' | 'choose'): Promise<boolean> {
  flushPending()
  const document = currentBlueprint()
  const { file } = useEditor.getState()
  if (!document || !file) return false
  if (where === 'choose' || file.documentId === null || file.readOnly) return saveAs(document, file.documentId)
  return saveTo(document, file.documentId, file.name, false)
}

async function saveTo(document: Blueprint, documentId: string, name: string, overwrite: boolean): Promise<boolean> {
  const result = await callHost('document.save', { documentId, text: serializeDocument(document), overwrite })
  if (result.ok) {
    markSaved(document, { documentId, name: result.value.name, readOnly: false })
    return true
  }
  if (result.error.code !== 'changed-on-disk') {
    showHostError(result.error, say('save.failed'))
    return false
  }
  const answer = await ask({
    title: say('conflict.title'),
    text: say('conflict.text', { name }),
    choices: [
      { answer: 'cancel', label: say('app.cancel') },
      { answer: 'overwrite', label: say('conflict.overwrite'), tone: 'danger' },
      { answer: 'saveAs', label: say('conflict.saveAs'), tone: 'primary' },
    ],
  })
  if (answer === 'overwrite') return saveTo(document, documentId, name, true)
  return answer === 'saveAs' ? saveAs(document, documentId) : false
}

async function saveAs(document: Blueprint, documentId: string | null): Promise<boolean> {
  const suggestedName = suggestName(document)
  const result = await callHost('document.saveAs', { documentId, text: serializeDocument(document), suggestedName })
  if (!result.ok) {
    showHostError(result.error, say('save.failed'))
    return false
  }
  if (!result.value) return false
  markSaved(document, { ...result.value, readOnly: false })
  notify('done', say('save.done'), result.value.name)
  return true
}
