import { basename } from 'node:path'
import { type Opened, openedSchema } from '../../../shared/host/contract.ts'
import { canonicalBytes, readBlueprint } from '../files/blueprint-file.ts'
import { failure } from '../files/failure.ts'
import type { FilePort } from '../files/file-port.ts'
import { hashOf, replaceFile } from '../files/replace-file.ts'

type Granted = { path: string; hash: string; readOnly: boolean; queue: Promise<unknown> }

export type DocumentTable = {
  /** Reads a file and grants it to the page under an opaque id. */
  readonly open: (path: string) => Promise<Opened>
  readonly save: (documentId: string, text: string, overwrite: boolean) => Promise<{ name: string; path: string }>
  /** Writes to a path the user has just chosen; `documentId` null = a document never saved before. */
  readonly saveAs: (
    documentId: string | null,
    text: string,
    path: string,
  ) => Promise<{ documentId: string; name: string; path: string }>
  readonly close: (documentId: string) => void
}

/** The documents that dialogs, file associations and argv have granted: opaque id → path and hash of the bytes last seen there. */
export function createDocumentTable(files: FilePort, newId: () => string): DocumentTable {
  const table = new Map<string, Granted>()
  const find = (documentId: string): Granted => {
    const granted = table.get(documentId)
    if (!granted) throw failure('unknown-document', '', 'host.error.unknownDocument')
    return granted
  }
  const grant = (path: string, hash: string, readOnly: boolean): string => {
    const documentId = newId()
    table.set(documentId, { path, hash, readOnly, queue: Promise.resolve() })
    return documentId
  }
  /** One save at a time per document, so that each compares with what the one before has written. */
  const inTurn = <T>(granted: Granted, work: () => Promise<T>): Promise<T> => {
    const run = granted.queue.then(work, work)
    granted.queue = run.catch(() => undefined)
    return run
  }
  const write = async (granted: Granted, text: string, expected: string | undefined) => {
    const bytes = canonicalBytes(text, basename(granted.path))
    granted.path = await replaceFile(files, { path: granted.path, bytes, expected, unique: newId() })
    granted.hash = hashOf(bytes)
    granted.readOnly = false
  }
  return {
    open: async (path) => {
      const file = await readBlueprint(files, path)
      const readOnly = file.newer || !(await files.canWrite(path).catch(() => false))
      const documentId = grant(path, hashOf(file.bytes), readOnly)
      return openedSchema.parse({ documentId, name: basename(path), readOnly, text: file.text })
    },
    save: (documentId, text, overwrite) => {
      const granted = find(documentId)
      return inTurn(granted, async () => {
        const name = basename(granted.path)
        if (granted.readOnly) throw failure('not-permitted', name, 'host.error.readOnlyFile', {}, 'write')
        await write(granted, text, overwrite ? undefined : granted.hash)
        return { name, path: granted.path }
      })
    },
    saveAs: async (documentId, text, path) => {
      const target: Granted = { path, hash: '', readOnly: false, queue: Promise.resolve() }
      await write(target, text, undefined)
      if (documentId !== null) table.delete(documentId)
      return { documentId: grant(target.path, target.hash, false), name: basename(path), path: target.path }
    },
    close: (documentId) => {
      table.delete(documentId)
    },
  }
}
