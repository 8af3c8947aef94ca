import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { asFailure, failure } from './failure.ts'
import type { FilePort, FileStat } from './file-port.ts'

/** Lower-case hex SHA-256. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type Replacement = {
  readonly path: string
  readonly bytes: Uint8Array
  /** Hash of what was loaded: the file must still hold exactly that. Missing = write whatever is there. */
  readonly expected?: string | undefined
  /** Letters and digits that no other file in the folder is called by. */
  readonly unique: string
  /** Called with the path and the old bytes just before they are replaced; the place for a history of versions. */
  readonly keepPrevious?: ((path: string, bytes: Uint8Array) => Promise<void>) | undefined
}

/**
 * Writes `bytes` so that at every moment the path holds either all of the old bytes or all of the new ones (DESIGN §10): temp file in the same
 * folder, fsync, size check, rename, fsync of the folder. Symbolic links stay links, permissions stay, nothing is left behind on failure.
 * Returns the real path. Throws HostFailure: changed-on-disk, not-found (expected a file), not-permitted, no-space, io.
 */
export async function replaceFile(files: FilePort, replacement: Replacement): Promise<string> {
  const name = basename(replacement.path)
  try {
    const target = await findTarget(files, replacement.path)
    const existing = await inspect(files, target, replacement)
    const temp = join(dirname(target), `.onstage-${replacement.unique}.tmp`)
    try {
      await writeTemp(files, temp, replacement.bytes, existing?.mode ?? null, name)
      if (existing && replacement.keepPrevious) await replacement.keepPrevious(target, await files.read(target))
      await renameWithRetry(files, temp, target)
    } catch (error) {
      await files.remove(temp).catch(() => undefined)
      throw error
    }
    // The new bytes are in place; a folder that cannot be synced is no reason to report a failed save.
    await files.syncFolder(dirname(target)).catch(() => undefined)
    return target
  } catch (error) {
    throw asFailure(error, name, 'write')
  }
}

/** The file behind links, or the place of a new file in its real folder. */
async function findTarget(files: FilePort, path: string): Promise<string> {
  try {
    return await files.realpath(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    if (await files.isLink(path)) throw failure('not-found', basename(path), 'host.error.deadLink', {}, 'write')
    const folder = await files.realpath(dirname(path)).catch((cause: unknown) => {
      throw isMissing(cause) ? failure('not-found', basename(path), 'host.error.noFolder', {}, 'write') : cause
    })
    return join(folder, basename(path))
  }
}

async function inspect(files: FilePort, target: string, replacement: Replacement): Promise<FileStat | null> {
  const name = basename(replacement.path)
  const stat = await files.stat(target).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (!stat) {
    if (replacement.expected !== undefined) throw failure('not-found', name, 'host.error.goneSinceOpened', {}, 'write')
    return null
  }
  if (stat.kind !== 'file') throw failure('io', name, 'host.error.isFolder', {}, 'write')
  if (!(await files.canWrite(target))) throw failure('not-permitted', name, 'host.error.readOnlyFile', {}, 'write')
  if (replacement.expected !== undefined && hashOf(await files.read(target)) !== replacement.expected) {
    throw failure('changed-on-disk', name, 'host.error.changedOnDisk', {}, 'write')
  }
  return stat
}

async function writeTemp(files: FilePort, temp: string, bytes: Uint8Array, mode: number | null, name: string) {
  const file = await files.create(temp)
  try {
    // A new file gets what other new files of this user get.
    await file.setMode(mode ?? 0o666 & ~process.umask())
    await file.write(bytes)
    await file.sync()
    if ((await file.size()) !== bytes.length) throw failure('io', name, 'host.error.shortWrite', {}, 'write')
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
}

/** Virus scanners and indexers hold files for moments on Windows; truncating the target instead would risk the old bytes. */
async function renameWithRetry(files: FilePort, from: string, to: string): Promise<void> {
  for (let pause = 25; ; pause *= 2) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (pause > 800 || !hasCode(error, ['EPERM', 'EBUSY', 'EACCES'])) throw error
      await files.wait(pause)
    }
  }
}

const hasCode = (error: unknown, wanted: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && wanted.includes(String(error.code))
const isMissing = (error: unknown): boolean => hasCode(error, ['ENOENT'])
