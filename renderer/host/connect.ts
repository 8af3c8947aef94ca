import type { Host } from '../../shared/host/contract.ts'
import { browserTransport, createHttpHost } from './http-host.ts'
import { type Bridge, createIpcHost } from './ipc-host.ts'

declare global {
  interface Window {
    /** Put there by the Electron shell's preload script; missing in a browser. */
    readonly onstage?: Bridge
  }
}

/** The host of the shell this page runs in. */
export const connectHost = (): Host =>
  window.onstage ? createIpcHost(window.onstage) : createHttpHost(browserTransport)
