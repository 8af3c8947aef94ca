import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { WindowDouble } from './browser-window.ts'
import { checkMenu, type MenuItem, menuItems } from './menu.ts'
import type { IpcHandler, State } from './state.ts'
import { Emitter, knownOnly, strict } from './strict.ts'

const appEvents = [
  'ready',
  'window-all-closed',
  'activate',
  'second-instance',
  'open-file',
  'web-contents-created',
  'before-quit',
  'will-quit',
]
const schemePrivileges = ['standard', 'secure', 'supportFetchAPI', 'stream', 'codeCache', 'corsEnabled']
const dialogOptions = [
  'title',
  'defaultPath',
  'buttonLabel',
  'filters',
  'properties',
  'message',
  'detail',
  'type',
  'buttons',
  'defaultId',
  'cancelId',
  'noLink',
]

/** What tests read and steer; the program sees only `electron`. */
export type DoubleControl = {
  readonly state: State
  readonly windows: () => readonly WindowDouble[]
  /** The first window, once the program has made it. */
  readonly firstWindow: () => Promise<WindowDouble>
  readonly menu: () => readonly MenuItem[]
  /** Chooses a menu entry by its id, as the user would. */
  readonly clickMenu: (id: string) => void
  readonly fireApp: (event: string, extra?: object, ...args: unknown[]) => boolean
  readonly hasQuit: () => boolean
  readonly close: () => Promise<void>
}

type Options = {
  readonly browser: Browser
  readonly userData?: string
  readonly home?: string
  readonly locale?: string
  readonly secondInstance?: boolean
}

function createApp(
  state: State,
  options: Options,
  quit: { done: boolean },
  windows: Set<WindowDouble>,
): { app: object; events: Emitter } {
  const events = new Emitter('app', appEvents)
  const paths: Record<string, string> = {
    userData: state.userData,
    home: state.home,
    documents: state.home,
    temp: tmpdir(),
  }
  const app = strict('app', {
    isPackaged: false,
    name: 'Onstage',
    on: (event: string, listener: (...args: never[]) => unknown) => events.on(event, listener),
    once: (event: string, listener: (...args: never[]) => unknown) => events.once(event, listener),
    whenReady: async () => {
      state.ready = true
    },
    isReady: () => state.ready,
    requestSingleInstanceLock: () => !options.secondInstance,
    quit: () => {
      if (events.fire('before-quit')) return
      for (const window of windows) void window.userCloses()
      if (windows.size === 0) quit.done = true
    },
    exit: () => {
      quit.done = true
    },
    getPath: (name: string) => {
      const path = paths[name]
      if (path === undefined) throw new Error(`electron-double: app.getPath('${name}') is not modelled`)
      return path
    },
    getVersion: () => '0.0.0-double',
    getLocale: () => options.locale ?? 'en',
    setName: () => undefined,
    enableSandbox: () => undefined,
    addRecentDocument: () => undefined,
    setAppUserModelId: () => undefined,
  })
  return { app, events }
}

function createSession(state: State): object {
  return strict('session', {
    setPermissionRequestHandler: (handler: State['permissionRequest']) => {
      state.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: State['permissionCheck']) => {
      state.permissionCheck = handler
    },
  })
}

function createProtocol(state: State): object {
  return strict('protocol', {
    registerSchemesAsPrivileged: (schemes: { scheme: string; privileges?: object }[]) => {
      if (state.ready) throw new Error('electron-double: schemes must be registered before the app is ready')
      for (const { scheme, privileges } of schemes) {
        knownOnly('privileges', privileges ?? {}, schemePrivileges)
        state.schemes.set(scheme, { ...privileges })
      }
    },
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (!state.ready) throw new Error('electron-double: protocol.handle before the app is ready')
      state.protocols.set(scheme, handler)
    },
  })
}

function createIpc(state: State): object {
  return strict('ipcMain', {
    handle: (channel: string, handler: IpcHandler) => {
      if (state.ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      state.ipc.set(channel, handler)
    },
    // electron-store listens to one channel of its own, for stores opened in a page; no page of ours opens one.
    on: (channel: string) => {
      if (channel !== 'electron-store-get-data')
        throw new Error(`electron-double: ipcMain.on('${channel}') is not modelled`)
    },
  })
}

function createDialog(state: State): object {
  const show = (kind: 'open' | 'save' | 'message', args: unknown[]): void => {
    const options = (args.at(-1) ?? {}) as Record<string, unknown>
    knownOnly(`dialog ${kind}`, options, dialogOptions)
    state.dialogs.push({ kind, options })
  }
  return strict('dialog', {
    showOpenDialog: async (...args: unknown[]) => {
      show('open', args)
      const path = state.answers.files.shift() ?? null
      return { canceled: path === null, filePaths: path === null ? [] : [path] }
    },
    showSaveDialog: async (...args: unknown[]) => {
      show('save', args)
      const filePath = state.answers.files.shift() ?? ''
      return { canceled: filePath === '', filePath }
    },
    showMessageBox: async (...args: unknown[]) => {
      show('message', args)
      return { response: state.answers.buttons.shift() ?? 0, checkboxChecked: false }
    },
    showErrorBox: (title: string, content: string) => {
      state.dialogs.push({ kind: 'error', options: { title, content } })
    },
  })
}

type WindowOptions = ConstructorParameters<typeof WindowDouble>[1]

/** A class whose instances are the facades that `open` makes. */
const windowClass = (open: (given: WindowOptions) => unknown): object =>
  class {
    constructor(given: WindowOptions) {
      // biome-ignore lint/correctness/noConstructorReturn: the program must hold the strict facade, not the double itself
      return open(given) as object
    }
  }

/**
 * A stand-in for the `electron` module. Windows are pages of `options.browser` (real Chromium), the preload script runs in an isolated world,
 * IPC carries the sender's frame, custom protocols call the real handler. Dialogs, menus and paths are recorded. Whatever it does not model throws;
 * what Electron allows by default it allows too (permissions, navigation, new windows), so that a missing guard turns a test red.
 */
export function createElectronDouble(options: Options): { electron: object; control: DoubleControl } {
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'onstage-double-'))
  const state: State = {
    browser: options.browser,
    userData,
    home: options.home ?? userData,
    ready: false,
    schemes: new Map(),
    protocols: new Map(),
    ipc: new Map(),
    permissionRequest: null,
    permissionCheck: null,
    strayRequests: [],
    dialogs: [],
    answers: { files: [], buttons: [] },
    external: [],
    menu: null,
  }
  const quit = { done: false }
  const windows = new Set<WindowDouble>()
  let announce: (window: WindowDouble) => void = () => undefined
  const firstWindow = new Promise<WindowDouble>((resolve) => {
    announce = resolve
  })
  const { app, events } = createApp(state, options, quit, windows)
  const defaultSession = createSession(state)
  const gone = (window: WindowDouble): void => {
    windows.delete(window)
    if (windows.size === 0) events.fire('window-all-closed')
  }
  const open = (given: WindowOptions): unknown => {
    if (!state.ready) throw new Error('electron-double: a window before the app is ready')
    const window = new WindowDouble(state, given, defaultSession, gone)
    windows.add(window)
    announce(window)
    events.fire('web-contents-created', {}, window.contents.facade)
    return window.facade
  }
  const electron = strict('electron', {
    app,
    BrowserWindow: windowClass(open),
    dialog: createDialog(state),
    ipcMain: createIpc(state),
    protocol: createProtocol(state),
    session: strict('session', { defaultSession }),
    shell: strict('shell', {
      openExternal: async (url: string) => {
        state.external.push(url)
      },
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: MenuItem[]) => checkMenu(template),
      setApplicationMenu: (menu: unknown) => {
        state.menu = menu
      },
    }),
    screen: strict('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
  })
  const menu = (): readonly MenuItem[] => menuItems((state.menu as MenuItem[] | null) ?? [])
  const control: DoubleControl = {
    state,
    windows: () => [...windows],
    firstWindow: () => firstWindow,
    menu,
    clickMenu: (id) => {
      const item = menu().find((entry) => entry.id === id)
      if (!item?.click || item.enabled === false) throw new Error(`The menu has no enabled entry ${id}`)
      item.click()
    },
    fireApp: (event, extra, ...args) => events.fire(event, extra, ...args),
    hasQuit: () => quit.done,
    close: async () => {
      for (const window of [...windows]) await window.contents.close()
    },
  }
  return { electron, control }
}
