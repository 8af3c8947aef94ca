import type { Browser } from '@playwright/test'

/** A message box or file dialog that the program showed. */
export type ShownDialog = {
  readonly kind: 'open' | 'save' | 'message' | 'error'
  readonly options: Record<string, unknown>
}

export type Handler = (request: Request) => Response | Promise<Response>
export type PermissionRequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: unknown,
) => void
export type PermissionCheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: unknown,
) => boolean
export type IpcHandler = (
  event: { readonly sender: unknown; readonly senderFrame: unknown },
  ...args: unknown[]
) => unknown

/** What the parts of one double share. */
export type State = {
  readonly browser: Browser
  readonly userData: string
  readonly home: string
  ready: boolean
  readonly schemes: Map<string, Record<string, unknown>>
  readonly protocols: Map<string, Handler>
  readonly ipc: Map<string, IpcHandler>
  permissionRequest: PermissionRequestHandler | null
  permissionCheck: PermissionCheckHandler | null
  /** Requests that were answered by nobody: the page asked for something outside the program. */
  readonly strayRequests: string[]
  readonly dialogs: ShownDialog[]
  /** What the next file dialogs (path, or null for cancel) and message boxes (button) answer. */
  readonly answers: { readonly files: (string | null)[]; readonly buttons: number[] }
  readonly external: string[]
  menu: unknown
}
