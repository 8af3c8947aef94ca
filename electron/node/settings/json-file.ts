import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FilePort } from '../files/file-port.ts'
import { replaceFile } from '../files/replace-file.ts'
import type { SettingsPort } from './settings-port.ts'

/**
 * Settings in one JSON file. A file that cannot be read as JSON is set aside under another name and the settings start afresh; a file that
 * cannot be written costs only the settings of this run. `unique` gives a new word on every call.
 */
export function jsonFileSettings(path: string, files: FilePort, unique: () => string): SettingsPort {
  let aside: Promise<void> | null = null
  let values: Record<string, unknown>
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SyntaxError('not an object')
    values = { ...parsed }
  } catch (error) {
    values = {}
    if (error instanceof SyntaxError) aside = files.rename(path, `${path}.broken-${unique()}`).catch(() => undefined)
  }
  let last: Promise<void> = Promise.resolve()
  const write = async () => {
    await aside
    await files.makeFolder(dirname(path))
    const bytes = new TextEncoder().encode(`${JSON.stringify(values, null, 2)}\n`)
    await replaceFile(files, { path, bytes, unique: unique() })
  }
  return {
    get: (key) => (Object.hasOwn(values, key) ? values[key] : undefined),
    set: (key, value) => {
      values = { ...values, [key]: value }
      last = last.then(write).catch(() => undefined)
      return last
    },
  }
}
