import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import type { ElectronApi } from '../../../electron/main/electron-api.ts'
import type { startApp } from '../../../electron/main/start-app.ts'
import { createElectronDouble, type DoubleControl } from '../../electron-double/electron.ts'
import { syncSettings } from '../../helpers/sync-settings.ts'
import { root } from './root.ts'
import type { Shell, StartOptions } from './shell.ts'

export type DoubleShell = Shell & { readonly control: DoubleControl }

/** Electron's shell, started as its binary would start it, over the double. */
export async function startDoubleShell(browser: Browser, options: StartOptions): Promise<DoubleShell> {
  const userData = join(options.folder, '.config')
  mkdirSync(userData, { recursive: true })
  const { electron, control } = createElectronDouble({
    browser,
    userData,
    home: options.folder,
    locale: options.language,
  })
  // The built program, as the binary would load it.
  const built: { startApp: typeof startApp } = await import(join(root, 'dist/main/start-app.js'))
  const settings = syncSettings(join(userData, 'settings.json'))
  built.startApp(electron as ElectronApi, () => settings, {
    argv: ['onstage', ...(options.file === undefined ? [] : [join(options.folder, options.file)])],
    folder: options.folder,
    dist: join(root, 'dist'),
  })
  const window = await control.firstWindow()
  await window.contents.loaded
  return {
    control,
    page: window.page,
    folder: options.folder,
    whileOpening: async (name, act) => {
      control.state.answers.files.push(join(options.folder, name))
      await act()
    },
    whileSaving: async (name, act) => {
      control.state.answers.files.push(join(options.folder, name))
      await act()
    },
    closeWindow: () => window.userCloses(),
    isWindowClosed: () => window.isGone,
    strayRequests: () => control.state.strayRequests,
    stop: () => control.close(),
  }
}
