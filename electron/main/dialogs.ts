import { join } from 'node:path'
import { t, type UiLanguage } from '../../shared/i18n/t.ts'
import type { DialogPort, Extension } from '../node/host/ports.ts'
import type { BrowserWindow, ElectronApi } from './electron-api.ts'

/** The system's own dialogs, attached to the program's window; the system asks before an existing file is replaced. */
export function createNativeDialogs(
  electron: ElectronApi,
  window: () => BrowserWindow | null,
  language: () => UiLanguage,
): DialogPort {
  const filterOf = (extension: Extension) => ({
    name: t(language(), `dialog.filter.${extension}`),
    extensions: [extension],
  })
  return {
    open: async () => {
      const options = { filters: [filterOf('blueprint')], properties: ['openFile' as const] }
      const parent = window()
      const answer = await (parent
        ? electron.dialog.showOpenDialog(parent, options)
        : electron.dialog.showOpenDialog(options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    save: async ({ suggestedName, extension }) => {
      const options = {
        defaultPath: join(electron.app.getPath('documents'), suggestedName),
        filters: [filterOf(extension)],
      }
      const parent = window()
      const answer = await (parent
        ? electron.dialog.showSaveDialog(parent, options)
        : electron.dialog.showSaveDialog(options))
      return answer.canceled || !answer.filePath ? null : answer.filePath
    },
  }
}
