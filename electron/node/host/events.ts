import type { EventName, EventPayload } from '../../../shared/host/contract.ts'
import type { Emit } from './ports.ts'

export type HostEvent = {
  readonly [E in EventName]: { readonly event: E; readonly payload: EventPayload<E> }
}[EventName]

/** Passes the host's events on to whoever listens at that moment. */
export function createEventHub(): {
  readonly emit: Emit
  readonly listen: (listener: (event: HostEvent) => void) => () => void
} {
  const listeners = new Set<(event: HostEvent) => void>()
  return {
    emit: (event, payload) => {
      for (const listener of listeners) listener({ event, payload } as HostEvent)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
