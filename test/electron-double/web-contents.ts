import type { CDPSession, Page } from '@playwright/test'
import { fromPage, toPage } from './scheme.ts'
import type { State } from './state.ts'
import { Emitter, strict } from './strict.ts'
import { bindingName, mainWorldScript, preloadScript, preloadWorld } from './world.ts'

const events = [
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'render-process-gone',
  'destroyed',
  'will-prevent-unload',
]
const permissions = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'] as const
let count = 0

type OpenHandler = (details: { url: string; frameName: string; features: string }) => { action: 'allow' | 'deny' }

/** The page of one window. Unsafe like Electron's: it navigates and opens windows unless the program forbids it. */
export class WebContentsDouble extends Emitter {
  readonly id = ++count
  readonly #state: State
  readonly #preload: string | null
  #page: Page | null = null
  #cdp: CDPSession | null = null
  #context: number | null = null
  #expected: string | null = null
  #openHandler: OpenHandler | null = null
  readonly #decisions: ('allow' | 'deny')[] = []
  readonly session: unknown
  readonly facade: unknown
  /** Resolves when the first page has loaded. */
  readonly loaded: Promise<void>

  constructor(state: State, preload: string | null, session: unknown) {
    super('webContents', events)
    this.#state = state
    this.#preload = preload
    this.session = session
    this.loaded = new Promise((resolve) => {
      this.once('did-finish-load', () => resolve())
    })
    const self = this
    this.facade = strict('webContents', {
      id: this.id,
      session,
      on: (event: string, listener: (...args: never[]) => unknown) => this.on(event, listener),
      once: (event: string, listener: (...args: never[]) => unknown) => this.once(event, listener),
      send: (channel: string, ...args: unknown[]) => this.#send({ channel, args }),
      getURL: () => this.url(),
      isDestroyed: () => this.#page?.isClosed() ?? false,
      setWindowOpenHandler: (handler: OpenHandler) => {
        this.#openHandler = handler
      },
      setVisualZoomLevelLimits: async () => undefined,
      get mainFrame() {
        return self.frame()
      },
    })
  }

  /** The real Chromium page; for tests. */
  get page(): Page {
    if (!this.#page) throw new Error('electron-double: the window has not loaded anything yet')
    return this.#page
  }

  url(): string {
    return this.#page ? fromPage(this.#page.url(), [...this.#state.schemes.keys()]) : ''
  }

  frame(url = this.url()): unknown {
    return strict('webFrameMain', {
      url,
      origin: url.replace(/^([a-z]+:\/\/[^/]*).*/, '$1'),
      parent: null,
      routingId: this.id,
      processId: 1,
    })
  }

  async load(url: string, size: { width: number; height: number }): Promise<void> {
    if (!this.#page) await this.#open(size)
    const target = toPage(url)
    this.#expected = target
    await this.page.goto(target)
    this.fire('did-finish-load')
  }

  async close(): Promise<void> {
    await this.#page?.context().close()
    this.fire('destroyed')
  }

  async #open(size: { width: number; height: number }): Promise<void> {
    const context = await this.#state.browser.newContext({ viewport: size, serviceWorkers: 'block' })
    const granted = permissions.filter((permission) => this.#isGranted(permission))
    await context.grantPermissions([...granted])
    const page = await context.newPage()
    this.#page = page
    await page.route('**/*', (route) => this.#answer(route))
    context.on('page', (popup) => this.#popup(popup))
    const cdp = await context.newCDPSession(page)
    this.#cdp = cdp
    cdp.on('Page.windowOpen', ({ url }) => this.#decide(url))
    await cdp.send('Page.enable')
    if (this.#preload !== null) await this.#connectPreload(cdp, this.#preload)
  }

  async #connectPreload(cdp: CDPSession, preload: string): Promise<void> {
    cdp.on('Runtime.bindingCalled', (event) => {
      this.#context = event.executionContextId
      void this.#invoke(JSON.parse(event.payload), event.executionContextId)
    })
    cdp.on('Runtime.executionContextCreated', ({ context: created }) => {
      if (created.name === preloadWorld) this.#context = created.id
    })
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorld })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript })
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(preload),
      worldName: preloadWorld,
    })
  }

  #isGranted(permission: string): boolean {
    let granted = true
    this.#state.permissionRequest?.(
      this.facade,
      permission,
      (answer) => {
        granted = answer
      },
      {},
    )
    return granted && (this.#state.permissionCheck?.(this.facade, permission, this.url(), {}) ?? true)
  }

  /** Serves the program's scheme from its handler; asks about navigations as Electron does; nothing ever leaves the machine. */
  async #answer(route: Parameters<Parameters<Page['route']>[1]>[0]): Promise<void> {
    const request = route.request()
    const url = fromPage(request.url(), [...this.#state.schemes.keys()])
    const main = request.isNavigationRequest() && request.frame() === this.page.mainFrame()
    if (main && request.url() !== this.#expected) {
      const frame = this.frame()
      if (this.fire('will-navigate', { url, isSameDocument: false, isMainFrame: true, frame, initiator: frame }, url))
        return route.abort('aborted')
    }
    const handler = this.#state.protocols.get(url.split(':')[0] ?? '')
    if (!handler) {
      this.#state.strayRequests.push(url)
      return main
        ? route.fulfill({ status: 200, contentType: 'text/html', body: '<title>outside</title>' })
        : route.abort('blockedbyclient')
    }
    const body = request.postDataBuffer()
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body ? { body: new Uint8Array(body) } : {}),
      }),
    )
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /** Asks the program about a window the page opens; the page's request arrives before the window does. */
  #decide(url: string): void {
    const seen = fromPage(url, [...this.#state.schemes.keys()])
    this.#decisions.push(this.#openHandler?.({ url: seen, frameName: '', features: '' }).action ?? 'allow')
  }

  async #popup(popup: Page): Promise<void> {
    if (popup !== this.#page && this.#decisions.shift() === 'deny') await popup.close()
  }

  async #invoke(message: { id: number; channel: string; args: unknown[] }, context: number): Promise<void> {
    const handler = this.#state.ipc.get(message.channel)
    let reply: object
    try {
      if (!handler) throw new Error(`No handler registered for '${message.channel}'`)
      const value = await handler({ sender: this.facade, senderFrame: this.frame() }, ...message.args)
      reply = { reply: message.id, value }
    } catch (error) {
      reply = { reply: message.id, error: error instanceof Error ? error.message : String(error) }
    }
    await this.#evaluate(reply, context)
  }

  async #send(message: { channel: string; args: unknown[] }): Promise<void> {
    if (this.#context !== null) await this.#evaluate(message, this.#context)
  }

  async #evaluate(message: object, contextId: number): Promise<void> {
    if (this.page.isClosed()) return
    const expression = `__electronDoubleReceive(${JSON.stringify(message)})`
    await this.#cdp?.send('Runtime.evaluate', { expression, contextId }).catch((error: unknown) => {
      if (!this.page.isClosed() && !/Cannot find context|closed/.test(String(error))) throw error
    })
  }
}
