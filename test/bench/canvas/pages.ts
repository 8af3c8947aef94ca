import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import type { Graph } from './graph.ts'

const viewport = { width: 1440, height: 900 }

/** The browser of the tests. Its finder is plain JavaScript outside this bundle. */
export async function launchBrowser(): Promise<Browser> {
  const finder: { findTestBrowser: () => Promise<{ path: string; args: string[] }> } = await import(
    pathToFileURL(resolve('build/find-browser.mjs')).href
  )
  const { path, args } = await finder.findTestBrowser()
  return chromium.launch({ executablePath: path, args })
}

export type Opened = {
  readonly page: Page
  /** Milliseconds from having the data to the first frame that shows it. */
  readonly firstPaint: number
  readonly close: () => Promise<void>
}

/** Runs in the page before anything else: remembers when an element matching `selector` has been painted for the first time. */
const watchFirstPaint = (selector: string): void => {
  const state = window as unknown as { painted?: number }
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    observer.disconnect()
    requestAnimationFrame(() =>
      setTimeout(() => {
        state.painted = performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true })
}

const paintedAt = async (page: Page): Promise<number> => {
  const handle = await page.waitForFunction(() => (window as unknown as { painted?: number }).painted, undefined, {
    timeout: 120_000,
  })
  return (await handle.jsonValue()) ?? Number.NaN
}

/** The product: the loopback shell serving `file`, in a page of `browser`. */
export async function openProduct(browser: Browser, folder: string, file: string): Promise<Opened> {
  const config = join(folder, '.config')
  mkdirSync(join(config, 'onstage'), { recursive: true })
  writeFileSync(join(config, 'onstage', 'settings.json'), JSON.stringify({ settings: { language: 'zh-CN' } }))
  const server = spawn(process.execPath, [resolve('build/onstage.mjs'), 'serve', join(folder, file), '--no-open'], {
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: config, APPDATA: config },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise<string>((found, failed) => {
    server.once('exit', (code) => failed(new Error(`onstage serve ended with ${code}`)))
    createInterface({ input: server.stdout }).once('line', found)
  })
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.addInitScript(watchFirstPaint, '[data-layer="drawing"] canvas')
  await page.goto(address)
  const painted = await paintedAt(page)
  // The document is the largest answer of the host.
  const read = await page.evaluate(() => {
    const calls = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const sizes = calls
      .filter(({ name }) => name.endsWith('/call'))
      .toSorted((a, b) => b.decodedBodySize - a.decodedBodySize)
    return sizes[0]?.responseEnd ?? Number.NaN
  })
  return {
    page,
    firstPaint: painted - read,
    close: async () => {
      await context.close()
      server.kill()
    },
  }
}

/** One of the peer pages of test/bench/pages as a script with its style sheet. */
async function bundlePage(name: string): Promise<string> {
  const outDir = resolve('.cache/bench-pages', name.replace(/\W/g, '-'))
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: resolve('test/bench/pages', name), formats: ['iife'], name: 'peer', fileName: () => 'page.js' },
    },
  })
  return readFile(join(outDir, 'page.js'), 'utf8')
}

export type Peer = { readonly script: string; readonly style: string; readonly shows: string }

/** The peers, bundled once. */
export async function bundlePeers(): Promise<Readonly<Record<'flow' | 'bare', Peer>>> {
  const style = await readFile(resolve('node_modules/@xyflow/react/dist/style.css'), 'utf8')
  return {
    flow: { script: await bundlePage('plain-flow.tsx'), style, shows: '.react-flow__node' },
    bare: { script: await bundlePage('bare-canvas.ts'), style: 'body { margin: 0 }', shows: '#bare' },
  }
}

/** A peer page with `graph`. Its clock starts when it has the graph and its script runs. */
export async function openPeer(browser: Browser, { script, style, shows }: Peer, graph: Graph): Promise<Opened> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.setContent('<!doctype html><html><body></body></html>')
  await page.addStyleTag({ content: style })
  await page.evaluate((data) => {
    Object.assign(window, { graph: data })
  }, graph)
  await page.evaluate(watchFirstPaint, shows)
  await page.evaluate(() => Object.assign(window, { started: performance.now() }).started)
  const started = await page.evaluate((code) => {
    const now = performance.now()
    const element = document.createElement('script')
    element.textContent = code
    document.head.append(element)
    return now
  }, script)
  return { page, firstPaint: (await paintedAt(page)) - started, close: () => context.close() }
}
