import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { findTestBrowser } from '../../build/find-browser.mjs'
import type { ElectronApi } from '../../electron/main/electron-api.ts'
import { startApp } from '../../electron/main/start-app.ts'
import { type Bridge, createIpcHost } from '../../renderer/host/ipc-host.ts'
import { root } from '../architecture/source-tree.ts'
import { createElectronDouble } from '../electron-double/electron.ts'
import { syncSettings } from '../helpers/sync-settings.ts'
import { describeHost } from './suite.ts'

let browser: Browser
beforeAll(async () => {
  const { path, args } = await findTestBrowser()
  browser = await chromium.launch({ executablePath: path, args })
})
afterAll(() => browser.close())

/** A program whose page is blank, so that only the bridge between page and host is tested. */
function blankProgram(): string {
  const dist = mkdtempSync(join(tmpdir(), 'onstage-blank-'))
  mkdirSync(join(dist, 'renderer'))
  mkdirSync(join(dist, 'preload'))
  writeFileSync(join(dist, 'renderer', 'index.html'), '<!doctype html><title>blank</title>')
  copyFileSync(join(root, 'dist/preload/preload.cjs'), join(dist, 'preload', 'preload.cjs'))
  return dist
}

describeHost('Node behind the Electron shell, over IPC', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onstage-ipc-'))
  const dist = blankProgram()
  const userData = join(dist, 'user')
  mkdirSync(userData)
  const { electron, control } = createElectronDouble({ browser, userData, home: folder, locale: 'zh-CN' })
  const settings = syncSettings(join(userData, 'settings.json'))
  startApp(electron as ElectronApi, () => settings, { argv: ['onstage'], folder, dist })
  const window = await control.firstWindow()
  await window.contents.loaded
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  await window.page.exposeFunction('onHostEvent', (event: string, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  })
  await window.page.evaluate(() => {
    const page = globalThis as unknown as { onstage: Bridge; onHostEvent: (event: string, payload: unknown) => void }
    page.onstage.subscribe('export.progress', (payload) => page.onHostEvent('export.progress', payload))
  })
  const host = createIpcHost({
    invoke: (method, input) =>
      window.page.evaluate(
        ({ name, value }) => (globalThis as unknown as { onstage: Bridge }).onstage.invoke(name, value),
        { name: method, value: input },
      ),
    subscribe: (event, listener) => {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  })
  return {
    host,
    write: (name, content) => writeFile(join(folder, name), content),
    read: (name) => readFile(join(folder, name), 'utf8').catch(() => null),
    names: async () => (await readdir(folder)).sort(),
    choose: (name) => void control.state.answers.files.push(name === null ? null : join(folder, name)),
    stop: async () => {
      await control.close()
      await rm(folder, { recursive: true })
      await rm(dist, { recursive: true })
    },
  }
})
