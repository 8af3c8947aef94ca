import type { OperationResult } from '../../shared/editing/types.ts'
import { errorPlace, type HostError } from '../../shared/host/contract.ts'
import { isKey } from '../../shared/i18n/t.ts'
import { notify } from '../store/notices.ts'
import { reply } from '../store/reply.ts'
import { say, uiLanguage } from '../store/settings.ts'

/** "file: place: reason" in the language of the interface; empty parts are left out, and the file where `title` names it already. */
export const hostErrorText = (error: HostError, title = ''): string =>
  [title.includes(error.file) ? '' : error.file, errorPlace(error, uiLanguage()), error.reason[uiLanguage()]]
    .filter((part) => part !== '')
    .join(': ')

/** Shows a failed call as a toast that stays; a run the user cancelled is no failure. */
export function showHostError(error: HostError, title = say('host.failed')): void {
  if (error.code !== 'cancelled') notify('error', title, hostErrorText(error, title))
}

/** Shows why a file was not opened; nothing has changed. */
export const showOpenFailure = (error: HostError): void =>
  showHostError(error, error.file === '' ? say('host.failed') : say('open.failed', { name: error.file }))

/** Says in the status bar why an edit was refused; nothing to say when it was done. Returns whether it was done. */
export function report(result: OperationResult): boolean {
  if (!result.ok) {
    const key = `operation.error.${result.error.code}`
    reply(say('edit.refused', { reason: isKey(key) ? say(key) : result.error.code }))
  }
  return result.ok
}
