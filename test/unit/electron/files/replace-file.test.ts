import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HostFailure } from '../../../../electron/node/files/failure.ts'
import type { FilePort, NewFile } from '../../../../electron/node/files/file-port.ts'
import { nodeFiles } from '../../../../electron/node/files/node-files.ts'
import { hashOf, replaceFile } from '../../../../electron/node/files/replace-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const systemError = (code: string) => Object.assign(new Error(code), { code })

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onstage-files-'))
  path = join(folder, 'a.blueprint')
  await writeFile(path, 'old')
})
afterEach(() => rm(folder, { recursive: true }))

const replace = (files: FilePort, more: object = {}) =>
  replaceFile(files, { path, bytes: bytesOf('new'), unique: 'u1', ...more })

/** The error code that a save ended with; 'saved' when it did not fail. */
const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'saved',
    (error: unknown) => (error instanceof HostFailure ? error.error.code : `thrown: ${error}`),
  )

/** The real file system, failing at one step; `file.` steps are those of the temp file. */
function failingAt(step: string, code: string): FilePort {
  const fail = async () => {
    throw systemError(code)
  }
  if (!step.startsWith('file.')) return { ...nodeFiles, wait: async () => {}, [step]: fail }
  const create = async (temp: string): Promise<NewFile> => {
    const file = await nodeFiles.create(temp)
    const close = async () => {
      await file.close()
      if (step === 'file.close') await fail()
    }
    return { ...file, [step.slice(5)]: fail, close }
  }
  return { ...nodeFiles, wait: async () => {}, create }
}

describe('replacing a file', () => {
  it('puts the new bytes in place and nothing else', async () => {
    expect(await replace(nodeFiles)).toBe(path)
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })

  const steps = [
    'realpath',
    'stat',
    'create',
    'file.setMode',
    'file.write',
    'file.sync',
    'file.size',
    'file.close',
    'rename',
  ]
  it.each(steps)('leaves the old file alone when %s fails', async (step) => {
    expect(await codeOf(replace(failingAt(step, 'EIO')))).toBe('io')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })

  it.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'not-permitted'],
    ['EROFS', 'not-permitted'],
  ])('says what %s means', async (code, expected) => {
    expect(await codeOf(replace(failingAt('file.write', code)))).toBe(expected)
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })

  it('notices a disk that took only part of the bytes', async () => {
    const create = async (temp: string): Promise<NewFile> => ({
      ...(await nodeFiles.create(temp)),
      size: async () => 2,
    })
    expect(await codeOf(replace({ ...nodeFiles, create }))).toBe('io')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })

  it('reports success when only the folder could not be synced: the new bytes are in place', async () => {
    expect(await codeOf(replace(failingAt('syncFolder', 'EINVAL')))).toBe('saved')
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('keeps the old bytes before it replaces them, and does not replace when that fails', async () => {
    const kept: string[] = []
    await replace(nodeFiles, {
      keepPrevious: async (_path: string, bytes: Uint8Array) => void kept.push(new TextDecoder().decode(bytes)),
    })
    expect(kept).toEqual(['old'])
    const fail = async () => {
      throw systemError('ENOSPC')
    }
    expect(await codeOf(replace(nodeFiles, { bytes: bytesOf('newer'), keepPrevious: fail }))).toBe('no-space')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })

  it('waits for programs that hold the file for a moment', async () => {
    let attempts = 0
    const rename = async (from: string, to: string) => {
      attempts += 1
      if (attempts < 4) throw systemError('EBUSY')
      await nodeFiles.rename(from, to)
    }
    expect(await codeOf(replace({ ...nodeFiles, rename, wait: async () => {} }))).toBe('saved')
    expect(attempts).toBe(4)
  })

  it('does not go on when another temp file has the same name', async () => {
    await writeFile(join(folder, '.onstage-u1.tmp'), 'theirs')
    expect(await codeOf(replace(nodeFiles))).toBe('io')
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})

describe('comparing before writing', () => {
  it('writes over what was loaded', async () => {
    expect(await codeOf(replace(nodeFiles, { expected: hashOf(bytesOf('old')) }))).toBe('saved')
  })
  it('refuses when the file changed or went away', async () => {
    const expected = hashOf(bytesOf('what I loaded'))
    expect(await codeOf(replace(nodeFiles, { expected }))).toBe('changed-on-disk')
    expect(await readFile(path, 'utf8')).toBe('old')
    await rm(path)
    expect(await codeOf(replace(nodeFiles, { expected }))).toBe('not-found')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('special files', () => {
  it('keeps a symbolic link a link, and writes what it leads to', async () => {
    await mkdir(join(folder, 'real'))
    await writeFile(join(folder, 'real', 'b'), 'old')
    const links = join(folder, 'link')
    await symlink(join('real', 'b'), links)
    await replace(nodeFiles, { path: links })
    expect(await readlink(links)).toBe(join('real', 'b'))
    expect(await readFile(join(folder, 'real', 'b'), 'utf8')).toBe('new')
    expect(await readdir(join(folder, 'real'))).toEqual(['b'])
  })
  it('refuses a link that leads nowhere', async () => {
    const links = join(folder, 'link')
    await symlink('missing', links)
    expect(await codeOf(replace(nodeFiles, { path: links }))).toBe('not-found')
    expect(await readlink(links)).toBe('missing')
  })
  it('refuses a read-only file, whoever asks', async () => {
    await chmod(path, 0o444)
    expect(await codeOf(replace(nodeFiles))).toBe('not-permitted')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.blueprint'])
  })
  it('keeps permissions, and gives a new file the usual ones', async () => {
    await chmod(path, 0o640)
    await replace(nodeFiles)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    const fresh = join(folder, 'fresh')
    await replace(nodeFiles, { path: fresh })
    expect((await stat(fresh)).mode & 0o777).toBe(0o666 & ~process.umask())
  })
  it('refuses folders and missing folders', async () => {
    expect(await codeOf(replace(nodeFiles, { path: folder }))).toBe('io')
    expect(await codeOf(replace(nodeFiles, { path: join(folder, 'no', 'a') }))).toBe('not-found')
  })
  it('leaves another name of the same file with the old bytes', async () => {
    await link(path, join(folder, 'other'))
    await replace(nodeFiles)
    expect(await readFile(join(folder, 'other'), 'utf8')).toBe('old')
  })
})
