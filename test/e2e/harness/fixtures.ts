import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, chromium, expect } from '@playwright/test'
import { findTestBrowser } from '../../../build/find-browser.mjs'
import { startDoubleShell } from './double-shell.ts'
import { startLoopbackShell } from './loopback-shell.ts'
import type { Shell, StartOptions } from './shell.ts'

type Start = (
  options?: Partial<Omit<StartOptions, 'folder'>> & { readonly files?: Readonly<Record<string, string>> },
) => Promise<Shell>
type Options = { readonly shellName: 'loopback' | 'electron' }
type Fixtures = {
  /** Starts the program with a fresh user's folder; `files` are copied into it (name → path on disk). */
  readonly start: Start
}
type WorkerFixtures = { readonly chromium_: Browser }

/** Messages of the page that mean something went wrong. */
const isError = (type: string): boolean => type === 'error' || type === 'warning'

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  shellName: ['loopback', { option: true }],
  chromium_: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const { path, args } = await findTestBrowser()
      const browser = await chromium.launch({ executablePath: path, args })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  start: async ({ shellName, chromium_ }, use) => {
    const shells: Shell[] = []
    const problems: string[] = []
    const folders: string[] = []
    await use(async ({ files = {}, ...options } = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'onstage-e2e-'))
      folders.push(folder)
      for (const [name, path] of Object.entries(files)) cpSync(path, join(folder, name))
      const startShell = shellName === 'electron' ? startDoubleShell : startLoopbackShell
      const shell = await startShell(chromium_, { language: 'en', ...options, folder })
      shell.page.on('console', (message) => {
        if (isError(message.type())) problems.push(message.text())
      })
      shell.page.on('pageerror', (error) => problems.push(error.message))
      shells.push(shell)
      return shell
    })
    const stray = shells.flatMap((shell) => shell.strayRequests())
    for (const shell of shells) await shell.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    expect(problems, 'errors in the console').toEqual([])
    expect(stray, 'requests outside the program').toEqual([])
  },
})
export { expect }
