import { constants, promises as fs } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FilePort, FileStat, NewFile } from './file-port.ts'

async function create(path: string): Promise<NewFile> {
  const handle = await fs.open(path, 'wx', 0o600)
  return {
    write: (bytes) => handle.writeFile(bytes),
    setMode: (mode) => handle.chmod(mode),
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

async function stat(path: string): Promise<FileStat> {
  const found = await fs.stat(path)
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  return { size: found.size, mode: found.mode & 0o777, modified: found.mtime, kind }
}

/** The permission bits are asked as well: an administrator may write everything, but a read-only file is meant to stay as it is. */
async function canWrite(path: string): Promise<boolean> {
  if (((await fs.stat(path)).mode & 0o222) === 0) return false
  return fs.access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The file system of this machine. */
export const nodeFiles: FilePort = {
  realpath: (path) => fs.realpath(path),
  stat,
  isLink: (path) =>
    fs.lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    ),
  read: (path) => fs.readFile(path),
  list: (path) => fs.readdir(path),
  canWrite,
  create,
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { force: true }),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true })
  },
  syncFolder,
  wait: (milliseconds) => sleep(milliseconds),
}
