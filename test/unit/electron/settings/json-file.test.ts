import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../../electron/node/files/node-files.ts'
import { readSettings, writeSettings } from '../../../../electron/node/host/settings.ts'
import { appDataFolder } from '../../../../electron/node/settings/app-data.ts'
import { jsonFileSettings } from '../../../../electron/node/settings/json-file.ts'
import { createCounter } from '../../../helpers/memory-host.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onstage-settings-'))
  path = join(folder, 'deep', 'settings.json')
})
afterEach(() => rm(folder, { recursive: true }))
const openSettings = () => jsonFileSettings(path, nodeFiles, createCounter('t'))

describe('settings in a JSON file', () => {
  it('are there again in the next run', async () => {
    await Promise.all([openSettings().set('a', { b: [1] })])
    expect(openSettings().get('a')).toEqual({ b: [1] })
    expect(openSettings().get('toString')).toBeUndefined()
  })
  it.each(['', '{"a":', 'null', '[1]'])('set a broken file aside and start afresh: %j', async (content) => {
    await openSettings().set('a', 1)
    await writeFile(path, content)
    const settings = openSettings()
    expect(settings.get('a')).toBeUndefined()
    await settings.set('a', 2)
    expect(openSettings().get('a')).toBe(2)
    const aside = (await readdir(join(folder, 'deep'))).find((name) => name.includes('broken'))
    expect(await readFile(join(folder, 'deep', aside ?? ''), 'utf8')).toBe(content)
  })
  it('do not stop the program when they cannot be written', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be')
    const settings = openSettings()
    await settings.set('a', 1)
    expect(settings.get('a')).toBe(1)
  })
})

describe('the user’s settings', () => {
  it('fall back field by field', async () => {
    const settings = openSettings()
    await settings.set('settings', { theme: 'dark', language: 'klingon', author: 7 })
    expect(readSettings(settings, 'en')).toMatchObject({ theme: 'dark', language: 'en', author: '' })
    expect(await writeSettings(settings, 'en', { author: '王' })).toMatchObject({ theme: 'dark', author: '王' })
    expect(readSettings(openSettings(), 'en').author).toBe('王')
  })
})

describe('the folder for a program’s own data', () => {
  it('is where the system wants it', () => {
    expect(appDataFolder('linux', { XDG_CONFIG_HOME: '/x' })).toBe(join('/x', 'onstage'))
    expect(appDataFolder('linux', {})).toMatch(/\.config.onstage$/)
    expect(appDataFolder('win32', { APPDATA: '/roaming' })).toBe(join('/roaming', 'Onstage'))
    expect(appDataFolder('darwin', {})).toMatch(/Application Support.Onstage$/)
  })
})
