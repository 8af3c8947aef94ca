import { basename, dirname, extname, join } from 'node:path'
import type { Folder } from '../../../shared/host/contract.ts'
import { asFailure, failure } from '../files/failure.ts'
import type { FilePort } from '../files/file-port.ts'
import type { ChooserPort, DialogPort, Emit } from './ports.ts'

type FolderEntry = Folder['entries'][number]

export type PageDialogs = DialogPort &
  ChooserPort & { /** The page has gone: nobody will answer. */ readonly cancelAll: () => void }

const byName = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'base' })

/** A name that stays in its folder and that every system can store; null when it is none. */
export function safeFileName(name: string): string | null {
  const trimmed = name.trim().replace(/[. ]+$/, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that file names must not carry
  if (trimmed === '' || /[\u0000-\u001f<>:"/\\|?*]/.test(trimmed) || trimmed.startsWith('.')) return null
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(trimmed)) return null
  return new TextEncoder().encode(trimmed).length > 240 ? null : trimmed
}

/**
 * File dialogs shown by the page itself: the host emits `dialog.requested` and waits for `dialog.answer`. The page sees names and opaque
 * entries, never a path, and can name only entries that were listed to it. Hidden files are left out.
 */
export function createPageDialogs(options: {
  files: FilePort
  emit: Emit
  newId: () => string
  start: string
}): PageDialogs {
  const { files, emit, newId } = options
  const entryOf = new Map<string, string>()
  const pathOf = new Map<string, string>()
  const waiting = new Map<string, (path: string | null) => void>()
  let here = options.start

  const grant = (path: string): string => {
    const entry = entryOf.get(path) ?? newId()
    entryOf.set(path, entry)
    pathOf.set(entry, path)
    return entry
  }
  const find = (entry: string): string => {
    const path = pathOf.get(entry)
    if (path === undefined) throw failure('not-found', '', 'host.error.notFound')
    return path
  }
  const describeEntry = async (path: string): Promise<FolderEntry | null> => {
    const stat = await files.stat(path).catch(() => null)
    if (!stat || stat.kind === 'other') return null
    const kind = stat.kind === 'folder' ? 'folder' : path.toLowerCase().endsWith('.blueprint') ? 'blueprint' : 'other'
    return { entry: grant(path), name: basename(path), kind, modified: stat.modified.toISOString() }
  }
  const trailOf = (path: string): Folder['trail'] => {
    const parent = dirname(path)
    const own = { entry: grant(path), name: basename(path) || path }
    return parent === path ? [own] : [...trailOf(parent), own]
  }
  const list = async (entry: string | null): Promise<Folder> => {
    const folder = entry === null ? here : find(entry)
    try {
      const names = (await files.list(folder)).filter((name) => !name.startsWith('.'))
      const found = await Promise.all(names.map((name) => describeEntry(join(folder, name))))
      const rank = (one: FolderEntry) => (one.kind === 'folder' ? 0 : 1)
      const entries = found
        .filter((one) => one !== null)
        .sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name))
      here = folder
      return { entry: grant(folder), trail: trailOf(folder), entries }
    } catch (error) {
      throw asFailure(error, basename(folder), 'open')
    }
  }
  const ask = (kind: 'open' | 'save', suggestedName: string, extension: 'blueprint' | 'pdf' | 'svg') =>
    new Promise<string | null>((resolve) => {
      const request = newId()
      waiting.set(request, resolve)
      emit('dialog.requested', { request, kind, suggestedName, extension })
    })
  return {
    list,
    open: () => ask('open', '', 'blueprint'),
    save: ({ suggestedName, extension }) => ask('save', suggestedName, extension),
    answer: async ({ request, entry, name }) => {
      const resolve = waiting.get(request)
      if (!resolve) throw failure('not-found', '', 'host.error.dialogOver')
      const path = entry === null ? null : await chosenPath(find(entry), name)
      waiting.delete(request)
      resolve(path)
    },
    cancelAll: () => {
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
    },
  }

  /** A save dialog answers with a folder and a name, or with an existing file; an open dialog with a file. */
  async function chosenPath(path: string, name: string | undefined): Promise<string> {
    const { kind } = await files.stat(path)
    if (name === undefined && kind === 'file') return path
    const safe = safeFileName(name ?? '')
    if (safe === null) throw failure('invalid-input', name ?? '', 'host.error.badName')
    return join(kind === 'folder' ? path : dirname(path), safe)
  }
}

/** `path` with the extension that its content asks for. */
export const withExtension = (path: string, extension: string): string =>
  extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`
