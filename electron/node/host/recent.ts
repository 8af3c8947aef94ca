import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '../../../shared/host/contract.ts'
import { failure } from '../files/failure.ts'
import type { FilePort } from '../files/file-port.ts'
import type { SettingsPort } from '../settings/settings-port.ts'

const storedSchema = z.array(z.object({ path: z.string(), opened: z.string() }))
const limit = 12

export type RecentFiles = {
  readonly add: (path: string, opened: Date) => Promise<void>
  readonly list: () => Promise<RecentFile[]>
  readonly remove: (entry: string) => Promise<void>
  readonly pathOf: (entry: string) => string
}

/** The files opened or saved last, newest first; the page knows them by ids that hold for this run. */
export function createRecentFiles(files: FilePort, settings: SettingsPort, newId: () => string): RecentFiles {
  const ids = new Map<string, string>()
  const idOf = (path: string): string => {
    const id = ids.get(path) ?? newId()
    ids.set(path, id)
    return id
  }
  const read = () => {
    const stored = storedSchema.safeParse(settings.get('recent'))
    return stored.success ? stored.data : []
  }
  const pathOf = (entry: string): string => {
    const found = [...ids].find(([, id]) => id === entry)
    if (!found) throw failure('unknown-document', '', 'host.error.unknownDocument')
    return found[0]
  }
  const isThere = (path: string) =>
    files.stat(path).then(
      (stat) => stat.kind === 'file',
      () => false,
    )
  return {
    pathOf,
    add: async (path, opened) => {
      const others = read().filter((one) => one.path !== path)
      await settings.set('recent', [{ path, opened: opened.toISOString() }, ...others].slice(0, limit))
    },
    list: () =>
      Promise.all(
        read().map(async ({ path, opened }) => ({
          entry: idOf(path),
          name: basename(path),
          folder: basename(dirname(path)),
          opened,
          missing: !(await isThere(path)),
        })),
      ),
    remove: async (entry) => {
      const path = pathOf(entry)
      await settings.set(
        'recent',
        read().filter((one) => one.path !== path),
      )
    },
  }
}
