import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { State } from './state.ts'
import { Emitter, knownOnly, strict } from './strict.ts'
import { WebContentsDouble } from './web-contents.ts'

const events = [
  'close',
  'closed',
  'resize',
  'move',
  'maximize',
  'unmaximize',
  'ready-to-show',
  'focus',
  'page-title-updated',
]
const options = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'webPreferences',
  'icon',
  'autoHideMenuBar',
]
const preferences = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'spellcheck',
  'webviewTag',
  'navigateOnDragDrop',
]

type Options = {
  width?: number
  height?: number
  x?: number
  y?: number
  show?: boolean
  webPreferences?: Record<string, unknown>
}

/** A window whose content is a real Chromium page. */
export class WindowDouble extends Emitter {
  readonly contents: WebContentsDouble
  readonly options: Options
  readonly facade: unknown
  #bounds: { x: number; y: number; width: number; height: number }
  #destroyed = false
  #title = ''
  #maximized = false
  #minimized = false
  readonly #onGone: (window: WindowDouble) => void

  constructor(state: State, given: Options, session: unknown, onGone: (window: WindowDouble) => void) {
    super('BrowserWindow', events)
    knownOnly('BrowserWindow', given, options)
    knownOnly('webPreferences', given.webPreferences ?? {}, preferences)
    if (given.webPreferences?.contextIsolation === false || given.webPreferences?.nodeIntegration === true)
      throw new Error('electron-double: a page without isolation is not modelled: it would reach Node')
    this.options = given
    this.#onGone = onGone
    this.#bounds = { x: given.x ?? 0, y: given.y ?? 0, width: given.width ?? 800, height: given.height ?? 600 }
    const preload = given.webPreferences?.preload
    this.contents = new WebContentsDouble(
      state,
      typeof preload === 'string' ? readFileSync(preload, 'utf8') : null,
      session,
    )
    this.facade = strict('BrowserWindow', this.#members())
  }

  get page(): Page {
    return this.contents.page
  }
  get title(): string {
    return this.#title
  }
  get isGone(): boolean {
    return this.#destroyed
  }

  /** What the user's click on the close button does. */
  async userCloses(): Promise<void> {
    if (!this.#destroyed && !this.fire('close')) await this.#destroy()
  }

  #members(): Record<string, unknown> {
    return {
      webContents: this.contents.facade,
      loadURL: async (url: string) => {
        await this.contents.load(url, this.#bounds)
        this.fire('ready-to-show')
      },
      on: (event: string, listener: (...args: never[]) => unknown) => this.on(event, listener),
      once: (event: string, listener: (...args: never[]) => unknown) => this.once(event, listener),
      show: () => undefined,
      focus: () => this.fire('focus'),
      close: () => void this.userCloses(),
      destroy: () => void this.#destroy(),
      isDestroyed: () => this.#destroyed,
      isMinimized: () => this.#minimized,
      isMaximized: () => this.#maximized,
      restore: () => {
        this.#minimized = false
      },
      maximize: () => {
        this.#maximized = true
      },
      getNormalBounds: () => ({ ...this.#bounds }),
      getBounds: () => ({ ...this.#bounds }),
      setTitle: (title: string) => {
        this.#title = title
      },
      setDocumentEdited: () => undefined,
    }
  }

  async #destroy(): Promise<void> {
    if (this.#destroyed) return
    this.#destroyed = true
    await this.contents.close()
    this.fire('closed')
    this.#onGone(this)
  }
}
