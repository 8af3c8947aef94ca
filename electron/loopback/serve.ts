import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sizeLimit } from '../../shared/document/parse.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import { nodeFiles } from '../node/files/node-files.ts'
import { createEventHub } from '../node/host/events.ts'
import { exportDocument } from '../node/host/export-document.ts'
import { createNodeHost } from '../node/host/host.ts'
import { createPageDialogs } from '../node/host/page-dialogs.ts'
import { appDataFolder } from '../node/settings/app-data.ts'
import { jsonFileSettings } from '../node/settings/json-file.ts'
import { type Browser, browserArguments, profileFolder } from './browser.ts'
import { type Loopback, startLoopback } from './server.ts'

export type ServeOptions = {
  /** Built renderer. */
  readonly renderer: string
  readonly version: string
  readonly port: number
  readonly language: Language
  readonly initialPath?: string
  /** Opens the window; null = the user opens the address. */
  readonly browser: Browser | null
  /** The browser could not show the page; the server goes on. */
  readonly onBrowserFailed: () => void
}
export type Serving = {
  readonly url: string
  /** Resolves when the window was closed or `stop` was called. */
  readonly ended: Promise<void>
  readonly stop: () => void
}

type WindowParts = {
  readonly loopback: Loopback
  readonly profile: string
  readonly finish: () => void
  readonly failed: () => void
}

/** How long a browser may take to show the page after its first process has ended, in milliseconds. */
const handOver = 10_000
/** How long a page may be away, as in a reload, before its window counts as closed. */
const grace = 4_000

/** Starts the loopback shell: host, server on 127.0.0.1 and, where there is a browser, its window. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const appData = appDataFolder(process.platform, process.env)
  const hub = createEventHub()
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const dialogs = createPageDialogs({ files: nodeFiles, emit: hub.emit, newId: randomUUID, start: homedir() })
  const host = createNodeHost({
    files: nodeFiles,
    dialogs,
    chooser: dialogs,
    settings: jsonFileSettings(join(appData, 'settings.json'), nodeFiles, randomUUID),
    // The answer to the page's last call must leave before the server does.
    window: { setState: () => {}, close: () => void setTimeout(finish, 100) },
    exportDocument,
    emit: hub.emit,
    now: () => new Date(),
    newId: randomUUID,
    info: {
      version: options.version,
      shell: 'loopback',
      platform: process.platform,
      capabilities: { nativeDialogs: false, nativeMenu: false },
    },
    language: options.language,
    ...(options.initialPath === undefined ? {} : { initialPath: options.initialPath }),
  })
  const loopback = await startLoopback({
    host,
    listen: hub.listen,
    renderer: options.renderer,
    port: options.port,
    // A document inside JSON inside JSON: every quote and line break takes two or three bytes.
    bodyLimit: 3 * sizeLimit,
    grace,
    onEmpty: () => {
      dialogs.cancelAll()
      host.dispose()
    },
    onGone: finish,
  })
  const profile = options.browser ? profileFolder(options.browser, appData) : ''
  const parts = { loopback, profile, finish, failed: options.onBrowserFailed }
  const closeWindow = options.browser ? openWindow(options.browser, parts) : () => {}
  const ended = finished.then(async () => {
    closeWindow()
    await loopback.close()
  })
  return { url: loopback.url, ended, stop: finish }
}

/** Starts the browser and returns what ends it. `finish` runs when its process ends without a page left, `failed` when it never showed one. */
function openWindow(browser: Browser, parts: WindowParts): () => void {
  const { loopback, profile, finish, failed } = parts
  const child = spawn(browser.path, browserArguments(loopback.url, profile, process.getuid?.() === 0), {
    stdio: 'ignore',
  })
  child.on('error', failed)
  child.on('exit', (code) => {
    if (code !== 0 && !loopback.wasOpen()) return failed()
    // A browser that hands the address to a process already running ends at once, and its page comes a moment later.
    setTimeout(() => loopback.pages() === 0 && finish(), handOver)
  })
  return () => child.kill()
}
