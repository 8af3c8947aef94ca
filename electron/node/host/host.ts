import type { z } from 'zod'
import {
  type CallResult,
  contract,
  type HostError,
  type Method,
  type Opened,
  type Output,
} from '../../../shared/host/contract.ts'
import { failure, HostFailure } from '../files/failure.ts'
import { createDocumentTable } from './documents.ts'
import { createExports } from './exports.ts'
import { withExtension } from './page-dialogs.ts'
import type { HostPorts } from './ports.ts'
import { createRecentFiles } from './recent.ts'
import { readSettings, writeSettings } from './settings.ts'

type Parsed<M extends Method> = z.output<(typeof contract)[M]['input']>
type Handlers = { readonly [M in Method]: (input: Parsed<M>) => Promise<Output<M>> }

/** The receiving side of the contract: transports hand it whatever arrived, it never throws. */
export type NodeHost = {
  readonly call: (method: string, input: unknown) => Promise<CallResult<unknown>>
  /** Grants a file that argv or the system named, for `document.requested`. */
  readonly openPath: (path: string) => Promise<CallResult<Opened>>
  /** The page has gone: running exports end. */
  readonly dispose: () => void
}

/** The host over real or pretended ports; all three shells and the tests use this one. */
export function createNodeHost(ports: HostPorts): NodeHost {
  const documents = createDocumentTable(ports.files, ports.newId)
  const recent = createRecentFiles(ports.files, ports.settings, ports.newId)
  const exports = createExports(ports)
  const remember = (path: string) => recent.add(path, ports.now())
  const open = async (path: string): Promise<Opened> => {
    const opened = await documents.open(path)
    await remember(path)
    return opened
  }
  let initialPath = ports.initialPath
  const chooser = () => {
    if (!ports.chooser) throw failure('not-supported', '', 'host.error.notSupported')
    return ports.chooser
  }

  const handlers: Handlers = {
    'app.info': async () => ports.info,
    'settings.get': async () => readSettings(ports.settings, ports.language),
    'settings.set': async (change) => writeSettings(ports.settings, ports.language, withoutUndefined(change)),
    'recent.list': () => recent.list(),
    'recent.remove': async ({ entry }) => {
      await recent.remove(entry)
      return recent.list()
    },
    'document.open': async () => {
      const path = await ports.dialogs.open()
      return path === null ? null : open(path)
    },
    'document.openRecent': ({ entry }) => open(recent.pathOf(entry)),
    'document.initial': async () => {
      const path = initialPath
      initialPath = undefined
      return path === undefined ? null : open(path)
    },
    'document.save': async ({ documentId, text, overwrite }) => {
      const { name, path } = await documents.save(documentId, text, overwrite)
      await remember(path)
      return { name }
    },
    'document.saveAs': async ({ documentId, text, suggestedName }) => {
      const chosen = await ports.dialogs.save({ suggestedName, extension: 'blueprint' })
      if (chosen === null) return null
      const saved = await documents.saveAs(documentId, text, withExtension(chosen, 'blueprint'))
      await remember(saved.path)
      return { documentId: saved.documentId, name: saved.name }
    },
    'document.close': async ({ documentId }) => {
      documents.close(documentId)
      return {}
    },
    'export.run': (job) => exports.run(job),
    'export.cancel': async ({ job }) => {
      exports.cancel(job)
      return {}
    },
    'folder.list': ({ entry }) => chooser().list(entry),
    'dialog.answer': async (answer) => {
      await chooser().answer(answer)
      return {}
    },
    'window.state': async (state) => {
      ports.window.setState(state)
      return {}
    },
    'window.close': async () => {
      ports.window.close()
      return {}
    },
  }
  return {
    call: (method, input) => answer(async () => dispatch(handlers, method, input)),
    openPath: (path) => answer(() => open(path)),
    dispose: () => exports.cancelAll(),
  }
}

const isMethod = (method: string): method is Method => Object.hasOwn(contract, method)

async function dispatch(handlers: Handlers, method: string, input: unknown): Promise<unknown> {
  if (!isMethod(method)) throw failure('invalid-input', '', 'host.error.unknownMethod', { method: method.slice(0, 50) })
  const parsed = contract[method].input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = issue?.path.map(String).join('.') ?? ''
    throw failure('invalid-input', '', 'host.error.invalidInput', { method, detail: issue?.message ?? '' }, place)
  }
  // The schema of this very method has just parsed the input; TypeScript cannot see that the two belong together.
  return (handlers[method] as (input: unknown) => Promise<unknown>)(parsed.data)
}

/** Runs `work` and turns everything it throws into a refused call. */
async function answer<T>(work: () => Promise<T>): Promise<CallResult<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error: asHostError(error) }
  }
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostFailure) return error.error
  return failure('internal', '', 'host.error.internal', {
    detail: error instanceof Error ? error.message : String(error),
  }).error
}

/** Optional fields that were not given are absent, not undefined. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
