import type { Host } from '../../shared/host/contract.ts'
import { lost, readAnswer, readEvent } from './answer.ts'

/** What the preload script of the Electron shell offers. */
export type Bridge = {
  readonly invoke: (method: string, input: unknown) => Promise<unknown>
  readonly subscribe: (event: string, listener: (payload: unknown) => void) => () => void
}

/** The host behind Electron's preload script. */
export const createIpcHost = (bridge: Bridge): Host => ({
  call: async (method, input) => {
    try {
      return readAnswer(method, await bridge.invoke(method, input))
    } catch (error) {
      return lost('host.error.unreachable', error instanceof Error ? error.message : String(error))
    }
  },
  on: (event, listener) =>
    bridge.subscribe(event, (payload) => {
      const parsed = readEvent(event, payload)
      if (parsed !== null) listener(parsed)
    }),
})
