import { contextBridge, ipcRenderer } from 'electron'
import type { EventName, Method } from '../../shared/host/contract.ts'

// Types only from the contract: its schemas would make this script large. The record types make a forgotten name a type error.
const methods: Record<Method, true> = {
  'app.info': true,
  'settings.get': true,
  'settings.set': true,
  'recent.list': true,
  'recent.remove': true,
  'document.open': true,
  'document.openRecent': true,
  'document.initial': true,
  'document.save': true,
  'document.saveAs': true,
  'document.close': true,
  'export.run': true,
  'export.cancel': true,
  'folder.list': true,
  'dialog.answer': true,
  'window.state': true,
  'window.close': true,
}
const events: Record<EventName, true> = {
  'export.progress': true,
  'dialog.requested': true,
  'command.run': true,
  'window.closing': true,
  'document.requested': true,
}

/** What the page sees as `window.onstage`: the contract's names and nothing else of Electron. */
contextBridge.exposeInMainWorld('onstage', {
  invoke: (method: string, input: unknown): Promise<unknown> => {
    if (!Object.hasOwn(methods, method)) return Promise.reject(new Error(`Unknown method ${method}`))
    return ipcRenderer.invoke('host:call', method, input)
  },
  subscribe: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!Object.hasOwn(events, event)) throw new Error(`Unknown event ${event}`)
    const channel = `host:event:${event}`
    const relay = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(channel, relay)
    return () => {
      ipcRenderer.off(channel, relay)
    }
  },
})
