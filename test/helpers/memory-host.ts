import type { HostEvent } from '../../electron/node/host/events.ts'
import { createEventHub } from '../../electron/node/host/events.ts'
import { createNodeHost, type NodeHost } from '../../electron/node/host/host.ts'
import type { Emit, ExportPort } from '../../electron/node/host/ports.ts'
import type { SettingsPort } from '../../electron/node/settings/settings-port.ts'
import { readAnswer, readEvent } from '../../renderer/host/answer.ts'
import type { EventName, EventPayload, Host } from '../../shared/host/contract.ts'
import { createMemoryFiles } from './memory-files.ts'

/** The renderer's view of a host in the same process, parsed on both sides as in a real shell. */
export const asHost = (node: NodeHost, listen: (listener: (event: HostEvent) => void) => () => void): Host => ({
  call: async (method, input) => readAnswer(method, structuredClone(await node.call(method, structuredClone(input)))),
  on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) =>
    listen((happened) => {
      const payload = happened.event === event ? readEvent(event, happened.payload) : null
      if (payload !== null) listener(payload)
    }),
})

/** Settings that live as long as the test. */
export function createMemorySettings(): SettingsPort {
  const values = new Map<string, unknown>()
  return {
    get: (key) => structuredClone(values.get(key)),
    set: async (key, value) => {
      values.set(key, structuredClone(value))
    },
  }
}

/** Ids that count up, so that tests can read them. */
export function createCounter(prefix: string): () => string {
  let next = 0
  return () => `${prefix}-${String(++next).padStart(6, '0')}`
}

export type MemoryHost = {
  readonly host: Host
  readonly emit: Emit
  /** Writes into the pretended folder /work. */
  readonly write: (name: string, content: string | Uint8Array) => void
  readonly read: (name: string) => string | null
  readonly names: () => string[]
  /** What the next dialog answers: a file name in /work, or null for "cancelled". */
  readonly choose: (name: string | null) => void
  readonly windowStates: { readonly title: string; readonly unsaved: boolean }[]
  readonly closed: () => boolean
}

const fakeExport: ExportPort = async ({ source, progress }) => {
  progress?.(1, 1, '')
  return { bytes: new TextEncoder().encode(`%PDF of ${source.length}`), pages: 1 }
}

/** A whole host without disk, dialogs or windows: for the renderer's tests and the contract suite. */
export function createMemoryHost(
  given: { readonly exportDocument?: ExportPort; readonly initial?: string } = {},
): MemoryHost {
  const files = createMemoryFiles()
  const hub = createEventHub()
  const answers: (string | null)[] = []
  const windowStates: { title: string; unsaved: boolean }[] = []
  let closed = false
  const pathOf = (name: string) => `/work/${name}`
  const next = async () => {
    const name = answers.shift() ?? null
    return name === null ? null : pathOf(name)
  }
  const node = createNodeHost({
    files,
    dialogs: { open: next, save: next },
    settings: createMemorySettings(),
    window: {
      setState: (state) => windowStates.push(state),
      close: () => {
        closed = true
      },
    },
    exportDocument: given.exportDocument ?? fakeExport,
    emit: hub.emit,
    now: () => new Date('2026-01-02T03:04:05Z'),
    newId: createCounter('memory'),
    info: {
      version: '0.0.0',
      shell: 'memory',
      platform: 'test',
      capabilities: { nativeDialogs: true, nativeMenu: false },
    },
    language: 'zh-CN',
    ...(given.initial === undefined ? {} : { initialPath: pathOf(given.initial) }),
  })
  return {
    host: asHost(node, hub.listen),
    emit: hub.emit,
    write: (name, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      files.table.set(pathOf(name), { bytes, mode: 0o644, modified: new Date(0) })
    },
    read: (name) => {
      const entry = files.table.get(pathOf(name))
      return entry ? new TextDecoder().decode(entry.bytes) : null
    },
    names: () =>
      [...files.table.keys()]
        .filter((path) => path.startsWith('/work/'))
        .map((path) => path.slice(6))
        .sort(),
    choose: (name) => void answers.push(name),
    windowStates,
    closed: () => closed,
  }
}
