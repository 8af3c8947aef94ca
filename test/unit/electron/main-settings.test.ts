import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SettingsPort } from '../../../electron/node/settings/settings-port.ts'
import { createElectronDouble } from '../../electron-double/electron.ts'

let userData: string
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'onstage-store-'))
})
afterEach(() => {
  vi.resetModules()
  rmSync(userData, { recursive: true })
})

/** electron-store itself, over the double instead of Electron's binary. No window is opened, so no browser is needed. */
async function openStore(): Promise<SettingsPort> {
  const { electron } = createElectronDouble({ browser: {} as Browser, userData })
  vi.doMock('electron', () => ({ default: electron }))
  const { createElectronSettings } = await import('../../../electron/main/settings.ts')
  return createElectronSettings()
}

describe('settings of the desktop shell', () => {
  it('are kept in the user data folder', async () => {
    const settings = await openStore()
    expect(settings.get('settings')).toBeUndefined()
    await settings.set('settings', { language: 'zh-CN' })
    await settings.set('window.bounds', { x: 1 })
    expect(JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'))).toEqual({
      settings: { language: 'zh-CN' },
      'window.bounds': { x: 1 },
    })
    vi.resetModules()
    expect((await openStore()).get('settings')).toEqual({ language: 'zh-CN' })
  })

  it('start afresh when the file cannot be read as JSON', async () => {
    writeFileSync(join(userData, 'settings.json'), '{ not json')
    const settings = await openStore()
    expect(settings.get('settings')).toBeUndefined()
    await settings.set('theme', 'dark')
    expect(settings.get('theme')).toBe('dark')
  })
})
