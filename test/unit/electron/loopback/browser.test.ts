import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  browserArguments,
  browserPlaces,
  findBrowser,
  hasDisplay,
  profileFolder,
} from '../../../../electron/loopback/browser.ts'

describe('finding a browser', () => {
  it('prefers Chrome, then Chromium, then Edge, wherever they are', () => {
    const names = browserPlaces('linux', { PATH: '/a:/b' }, '/home/ann').map(({ name, path }) => `${name} ${path}`)
    expect(names.indexOf('Chrome /b/google-chrome')).toBeLessThan(names.indexOf('Chromium /a/chromium'))
    expect(names.indexOf('Chromium /usr/bin/chromium')).toBeLessThan(names.indexOf('Edge /a/microsoft-edge'))
    expect(browserPlaces('darwin', {}, '/Users/ann')[1]?.path).toBe(
      join('/Users/ann', 'Applications', 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    )
    const windows = browserPlaces('win32', { PROGRAMFILES: 'C:\\P', LOCALAPPDATA: 'C:\\L' }, 'C:\\Users\\ann')
    expect(windows).toHaveLength(6)
    expect(windows.at(-1)?.path).toMatch(/msedge\.exe$/)
  })
  it('takes what can be run, and CHROME_PATH first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onstage-browser-'))
    const path = join(folder, 'my-chrome')
    await writeFile(path, '#!/bin/sh\n')
    await chmod(path, 0o755)
    expect(findBrowser('linux', { CHROME_PATH: path, PATH: '' })?.path).toBe(path)
    expect(findBrowser('linux', { CHROME_PATH: join(folder, 'none'), PATH: '' })?.path).not.toBe(join(folder, 'none'))
    await rm(folder, { recursive: true })
  })
  it('knows when no window can be shown', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
  it('opens a window of its own, off the network, in a profile of its own', () => {
    const args = browserArguments('http://127.0.0.1:1/?token=x', '/data/browser', false)
    expect(args[0]).toBe('--app=http://127.0.0.1:1/?token=x')
    expect(args).toContain('--user-data-dir=/data/browser')
    expect(args).toContain('--disable-background-networking')
    expect(args).not.toContain('--no-sandbox')
    expect(browserArguments('x', 'y', true)).toContain('--no-sandbox')
    expect(profileFolder({ name: 'Chromium', path: '/snap/bin/chromium' }, '/data')).toMatch(/snap.chromium.common/)
    expect(profileFolder({ name: 'Chrome', path: '/usr/bin/google-chrome' }, '/data')).toBe(join('/data', 'browser'))
  })
})
