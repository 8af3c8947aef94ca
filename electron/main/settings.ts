import Store from 'electron-store'
import type { SettingsPort } from '../node/settings/settings-port.ts'

/** Settings kept by electron-store in the user's data folder; an unreadable file starts afresh instead of stopping the program. */
export function createElectronSettings(): SettingsPort {
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
  return {
    get: (key) => store.get(key),
    set: async (key, value) => store.set(key, value),
  }
}
