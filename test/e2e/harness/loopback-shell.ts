import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from '@playwright/test'
import { root } from './root.ts'
import type { Shell, StartOptions } from './shell.ts'

/** Resolves with the address that `onstage serve` prints. */
function addressOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    child.once('exit', (code) => reject(new Error(`onstage serve ended with ${code}: ${errors}`)))
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
  })
}

async function answerChooser(page: Page, name: string, kind: 'open' | 'save'): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.locator('[data-chooser]') })
  await dialog.waitFor()
  if (kind === 'save') {
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('textbox').press('Enter')
    if (await dialog.getByRole('alert').isVisible()) await dialog.getByRole('textbox').press('Enter')
  } else await dialog.getByRole('option', { name }).dblclick()
  await dialog.waitFor({ state: 'hidden' })
}

/** The loopback shell as a process of its own, driven through a page of `browser`. */
export async function startLoopbackShell(browser: Browser, options: StartOptions): Promise<Shell> {
  const config = join(options.folder, '.config')
  mkdirSync(join(config, 'onstage'), { recursive: true })
  writeFileSync(join(config, 'onstage', 'settings.json'), JSON.stringify({ settings: { language: options.language } }))
  const file = options.file === undefined ? [] : [join(options.folder, options.file)]
  const child = spawn(process.execPath, [join(root, 'build/onstage.mjs'), 'serve', ...file, '--no-open'], {
    env: {
      ...process.env,
      HOME: options.folder,
      USERPROFILE: options.folder,
      APPDATA: config,
      XDG_CONFIG_HOME: config,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(child)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const origin = new URL(address).origin
  const stray: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) stray.push(request.url())
  })
  await page.goto(address)
  return {
    page,
    folder: options.folder,
    whileOpening: async (name, act) => {
      await act()
      await answerChooser(page, name, 'open')
    },
    whileSaving: async (name, act) => {
      await act()
      await answerChooser(page, name, 'save')
    },
    closeWindow: () => page.close({ runBeforeUnload: true }),
    isWindowClosed: () => page.isClosed(),
    strayRequests: () => stray,
    stop: async () => {
      await context.close()
      child.kill()
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}
