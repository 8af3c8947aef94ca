import { type EventName, type EventPayload, events, type Host } from '../../shared/host/contract.ts'
import { lost, readAnswer, readEvent } from './answer.ts'

/** How a page reaches its own server; a test passes its own. */
export type HttpTransport = {
  /** POSTs JSON and resolves with the JSON that comes back. */
  readonly post: (body: string) => Promise<unknown>
  /** Opens the event stream; resolves once it is open, because events sent before that are lost. */
  readonly listen: (receive: (event: EventName, payload: unknown) => void) => Promise<void>
}

type Listener = (payload: never) => void

/** The host behind the loopback shell's HTTP server. The stream of events opens at once: the shell takes its end for the end of the window. */
export function createHttpHost(transport: HttpTransport): Host {
  const listeners = new Map<EventName, Set<Listener>>()
  const dispatch = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    for (const listener of listeners.get(event) ?? []) (listener as (payload: EventPayload<E>) => void)(payload)
  }
  const open = transport.listen((event, payload) => {
    const parsed = readEvent(event, payload)
    if (parsed !== null) dispatch(event, parsed)
  })
  return {
    call: async (method, input) => {
      try {
        await open
        return readAnswer(method, await transport.post(JSON.stringify({ method, input })))
      } catch (error) {
        return lost('host.error.unreachable', error instanceof Error ? error.message : String(error))
      }
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set<Listener>()
      listeners.set(event, set)
      set.add(listener)
      return () => set.delete(listener)
    },
  }
}

/** fetch and EventSource, to the server this page came from. */
export const browserTransport: HttpTransport = {
  post: async (body) => {
    const answer = await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
    return answer.json()
  },
  listen: (receive) =>
    new Promise((resolve, reject) => {
      const source = new EventSource('/events')
      source.onopen = () => resolve()
      source.onerror = () => {
        if (source.readyState === EventSource.CLOSED) reject(new Error('/events'))
      }
      for (const event of Object.keys(events) as EventName[]) {
        source.addEventListener(event, (message: MessageEvent<string>) => receive(event, JSON.parse(message.data)))
      }
    }),
}
