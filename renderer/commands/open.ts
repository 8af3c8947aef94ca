import { describeOpenError, describeRepair, type OpenError, placeOf } from '../../shared/document/open-error.ts'
import { parseDocument } from '../../shared/document/parse.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import type { Opened } from '../../shared/host/contract.ts'
import { type OpenFile, openBlueprint } from '../store/editor.ts'
import { callHost } from '../store/host.ts'
import { dropNotices } from '../store/notices.ts'
import { ask } from '../store/questions.ts'
import { dropReply } from '../store/reply.ts'
import { select, setSession } from '../store/session.ts'
import { say, uiLanguage } from '../store/settings.ts'
import { showOpenFailure } from './errors.ts'
import { mayLeave } from './leave.ts'

const shownAtOnce = 8

/** At most `shownAtOnce` lines, then how many are left out. */
function cut(lines: readonly string[]): string[] {
  const rest = lines.length - shownAtOnce
  return rest > 0 ? [...lines.slice(0, shownAtOnce), say('open.more', { n: rest })] : [...lines]
}

async function showOpenError(name: string, error: OpenError): Promise<void> {
  const line = (each: OpenError): string =>
    [placeOf(each, uiLanguage()), describeOpenError(each, uiLanguage())].filter((part) => part !== '').join(': ')
  await ask({
    title: say('open.failed', { name }),
    text: say('open.failed.text'),
    details: cut([error, ...(error.also ?? [])].map(line)),
    choices: [{ answer: 'ok', label: say('app.ok'), tone: 'primary' }],
  })
}

/** Shows `document` in the editor with a clean session; its words in the interface's language when it has them. */
export function showDocument(document: Blueprint, file: OpenFile, saved: boolean): void {
  const wanted: Language = uiLanguage()
  const first = document.languages[0] ?? wanted
  select()
  setSession({
    labelEdit: null,
    lineEdit: null,
    menu: null,
    pivot: 'lanes',
    leversSeen: false,
    dialog: null,
    dropTarget: null,
    paletteDrag: null,
    documentLanguages: document.languages.includes(wanted) ? wanted : first,
  })
  openBlueprint(document, file, saved)
  // Whatever could not be opened before does not concern this one.
  dropNotices()
  dropReply()
}

/** Opens a granted file: shows what is wrong with it, or the document and what was repaired. */
export async function showOpened(opened: Opened): Promise<void> {
  const parsed = parseDocument(opened.text)
  if (!parsed.ok) {
    void callHost('document.close', { documentId: opened.documentId })
    await showOpenError(opened.name, parsed.error)
    return
  }
  const { document, repairs, readOnly } = parsed.value
  const file = { documentId: opened.documentId, name: opened.name, readOnly: opened.readOnly || readOnly }
  showDocument(document, file, repairs.length === 0)
  if (repairs.length > 0) {
    await ask({
      title: say('open.repaired', { name: opened.name }),
      text: say('open.repaired.text'),
      details: cut(repairs.map((repair) => `${repair.path}: ${describeRepair(repair, uiLanguage())}`)),
      choices: [{ answer: 'ok', label: say('app.ok'), tone: 'primary' }],
    })
  }
}

/** Opens a file of the list of recent ones. */
export async function openRecent(entry: string): Promise<void> {
  if (!(await mayLeave())) return
  const result = await callHost('document.openRecent', { entry })
  if (result.ok) await showOpened(result.value)
  else showOpenFailure(result.error)
}

/** The shell wants this file opened (a second launch, a file association). */
export async function openRequested(opened: Opened): Promise<void> {
  if (await mayLeave()) await showOpened(opened)
}
