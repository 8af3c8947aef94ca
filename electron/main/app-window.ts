import type { SettingsPort } from '../node/settings/settings-port.ts'
import type { BrowserWindow, ElectronApi } from './electron-api.ts'
import { appOrigin } from './security.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export type AppWindow = {
  readonly window: BrowserWindow
  readonly setState: (state: { readonly title: string; readonly unsaved: boolean }) => void
  /** The page has asked the user; the window closes without asking again. */
  readonly closeNow: () => void
  readonly show: () => void
}

type Options = {
  readonly preload: string
  readonly settings: SettingsPort
  /** The user wants to close the window while changes are unsaved. */
  readonly closing: () => void
  readonly closed: () => void
}

/** The program's one window: sandboxed, isolated, where it stood last time, and never closed over unsaved changes without asking. */
export function createAppWindow(electron: ElectronApi, options: Options): AppWindow {
  const { bounds, maximized } = readWindowState(electron, options.settings)
  const window = new electron.BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Onstage',
    backgroundColor: '#F6F5F1',
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  let unsaved = false
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('close', (event) => {
    void writeWindowState(window, options.settings)
    if (!unsaved) return
    event.preventDefault()
    options.closing()
  })
  // A page that is gone cannot answer, and has nothing left that could be saved.
  window.webContents.on('render-process-gone', () => {
    unsaved = false
  })
  window.on('closed', options.closed)
  void window.loadURL(`${appOrigin}/index.html`)
  return {
    window,
    setState: (state) => {
      unsaved = state.unsaved
      window.setTitle(state.title)
      window.setDocumentEdited(state.unsaved)
    },
    closeNow: () => {
      unsaved = false
      window.close()
    },
    show: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}
