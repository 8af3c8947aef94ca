import { posix } from 'node:path'
import type { FilePort, FileStat, NewFile } from '../../electron/node/files/file-port.ts'

class SystemError extends Error {
  readonly code: string
  constructor(code: string, path: string) {
    super(`${code}: ${path}`)
    this.code = code
  }
}

type Entry = { bytes: Uint8Array; mode: number; modified: Date }

/** A file system that is a table from absolute path to bytes; folders exist where files are, and where they were made. */
export function createMemoryFiles(): FilePort & { readonly table: Map<string, Entry> } {
  const table = new Map<string, Entry>()
  const folders = new Set<string>(['/', '/work'])
  let ticks = 0
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...table.keys()].some((key) => key.startsWith(path === '/' ? '/' : `${path}/`))
  const find = (path: string): Entry => {
    const entry = table.get(path)
    if (!entry) throw new SystemError(isFolder(path) ? 'EISDIR' : 'ENOENT', path)
    return entry
  }
  const create = async (path: string): Promise<NewFile> => {
    if (table.has(path)) throw new SystemError('EEXIST', path)
    const entry: Entry = { bytes: new Uint8Array(), mode: 0o600, modified: new Date(ticks++) }
    table.set(path, entry)
    return {
      write: async (bytes) => {
        entry.bytes = bytes.slice()
      },
      setMode: async (mode) => {
        entry.mode = mode
      },
      sync: async () => {},
      size: async () => entry.bytes.length,
      close: async () => {},
    }
  }
  const stat = async (path: string): Promise<FileStat> => {
    const entry = table.get(path)
    if (entry) return { size: entry.bytes.length, mode: entry.mode, modified: entry.modified, kind: 'file' }
    if (!isFolder(path)) throw new SystemError('ENOENT', path)
    return { size: 0, mode: 0o755, modified: new Date(0), kind: 'folder' }
  }
  return {
    table,
    create,
    stat,
    realpath: async (path) => {
      await stat(path)
      return path
    },
    isLink: async () => false,
    read: async (path) => find(path).bytes.slice(),
    list: async (path) => {
      if (!isFolder(path)) throw new SystemError('ENOENT', path)
      const inside = [...table.keys(), ...folders].filter(
        (key) => key !== '/' && key.startsWith(path === '/' ? '/' : `${path}/`),
      )
      return [...new Set(inside.map((key) => posix.relative(path, key).split('/')[0] ?? ''))]
    },
    canWrite: async (path) => ((await stat(path)).mode & 0o222) !== 0,
    rename: async (from, to) => {
      table.set(to, find(from))
      table.delete(from)
    },
    remove: async (path) => {
      table.delete(path)
    },
    makeFolder: async (path) => {
      folders.add(path)
    },
    syncFolder: async () => {},
    wait: async () => {},
  }
}
