import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EventName } from '../../shared/host/contract.ts'
import type { UiLanguage } from '../../shared/i18n/t.ts'
import { nodeFiles } from '../node/files/node-files.ts'
import { createEventHub } from '../node/host/events.ts'
import { createNodeHost, type NodeHost } from '../node/host/host.ts'
import { readSettings } from '../node/host/settings.ts'
import type { SettingsPort } from '../node/settings/settings-port.ts'
import { handleAppScheme, registerAppScheme } from './app-scheme.ts'
import { type AppWindow, createAppWindow } from './app-window.ts'
import { createNativeDialogs } from './dialogs.ts'
import type { ElectronApi } from './electron-api.ts'
import { fileArgument } from './file-argument.ts'
import { connectHost } from './ipc/host-channel.ts'
import { showMenu } from './menu.ts'
import { hardenApp, hardenSession } from './security.ts'

export type AppOptions = {
  readonly argv: readonly string[]
  readonly folder: string
  /** The folder with renderer/ and preload/; the built program's own by default. */
  readonly dist: string
}

const defaults = (): AppOptions => ({
  argv: process.argv,
  folder: process.cwd(),
  dist: join(dirname(fileURLToPath(import.meta.url)), '..'),
})

const languageOf = (locale: string): UiLanguage => (/^zh/i.test(locale) ? 'zh-CN' : 'en')

/** Settings whose `set` also tells `changed`, so that the menu follows the language. */
const watched = (settings: SettingsPort, changed: () => void): SettingsPort => ({
  get: settings.get,
  set: async (key, value) => {
    await settings.set(key, value)
    changed()
  },
})

/** Everything that lives while the program runs; made once the app is ready. */
function run(
  electron: ElectronApi,
  createSettings: () => SettingsPort,
  options: AppOptions,
  early: string | null,
): Running {
  const hub = createEventHub()
  const fallback = languageOf(electron.app.getLocale())
  let window: AppWindow | null = null
  const language = (): UiLanguage => readSettings(settings, fallback).language
  const menu = (): void => showMenu(electron, language(), (command) => hub.emit('command.run', { command }))
  const settings = watched(createSettings(), menu)
  const initialPath = early ?? fileArgument(options.argv, options.folder)
  const host = createNodeHost({
    files: nodeFiles,
    dialogs: createNativeDialogs(electron, () => window?.window ?? null, language),
    settings,
    window: {
      setState: (state) => window?.setState(state),
      close: () => window?.closeNow(),
    },
    // Drawing code is loaded on the first export, not at start.
    exportDocument: async (request) => (await import('../node/host/export-document.ts')).exportDocument(request),
    emit: hub.emit,
    now: () => new Date(),
    newId: randomUUID,
    info: {
      version: electron.app.getVersion(),
      shell: 'electron',
      platform: process.platform,
      capabilities: { nativeDialogs: true, nativeMenu: true },
    },
    language: fallback,
    ...(initialPath === null ? {} : { initialPath }),
  })
  hub.listen(({ event, payload }) =>
    window?.window.webContents.send(`host:event:${event satisfies EventName}`, payload),
  )
  connectHost(electron, host)
  handleAppScheme(electron, join(options.dist, 'renderer'))
  hardenSession(electron)
  menu()
  const open = (): void => {
    window = createAppWindow(electron, {
      preload: join(options.dist, 'preload', 'preload.cjs'),
      settings,
      closing: () => hub.emit('window.closing', {}),
      closed: () => {
        window = null
        host.dispose()
      },
    })
  }
  open()
  return { open: () => (window ? window.show() : open()), openFile: (path) => openFile(host, hub.emit, path) }
}

type Running = { readonly open: () => void; readonly openFile: (path: string) => Promise<void> }

async function openFile(host: NodeHost, emit: ReturnType<typeof createEventHub>['emit'], path: string): Promise<void> {
  const opened = await host.openPath(path)
  if (opened.ok) emit('document.requested', opened.value)
}

/**
 * Runs the program in Electron. Everything of Electron comes in through `electron`, so that a test can pass a double. One instance per user:
 * a second launch hands its file to the first and ends.
 */
export function startApp(
  electron: ElectronApi,
  createSettings: () => SettingsPort,
  given: Partial<AppOptions> = {},
): void {
  const options = { ...defaults(), ...given }
  const { app } = electron
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerAppScheme(electron)
  hardenApp(electron)
  let running: Running | null = null
  let early: string | null = null
  app.on('second-instance', (_event, argv, folder) => {
    running?.open()
    const path = fileArgument(argv, folder)
    if (path !== null) void running?.openFile(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (running) void running.openFile(path)
    else early = path
  })
  app.on('activate', () => running?.open())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(() => {
    running = run(electron, createSettings, options, early)
  })
}
