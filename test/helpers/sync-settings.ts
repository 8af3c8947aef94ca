import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SettingsPort } from '../../electron/node/settings/settings-port.ts'

/** Settings in one JSON file, written before `set` returns, as electron-store does: nothing is under way once the last window is gone. */
export function syncSettings(path: string): SettingsPort {
  let values: Record<string, unknown> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return {
    get: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
    set: async (key, value) => {
      values = { ...values, [key]: value }
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(values))
    },
  }
}
