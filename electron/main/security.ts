import type { ElectronApi, WebContents } from './electron-api.ts'

/** The page's own scheme and origin; nothing else may be shown or may call the host. */
export const appScheme = 'onstage'
export const appOrigin = `${appScheme}://app`
export const isAppUrl = (url: string): boolean => url === appOrigin || url.startsWith(`${appOrigin}/`)

/** Web addresses a user may follow out of the program, in the system's browser. */
const isOutsideLink = (url: string): boolean => /^(https?|mailto):/i.test(url)

function guard(electron: ElectronApi, contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideLink(url)) void electron.shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Closes what Electron leaves open: permissions, navigation, new windows, web views. Call before the first window. */
export function hardenApp(electron: ElectronApi): void {
  electron.app.enableSandbox()
  electron.app.on('web-contents-created', (_event, contents) => guard(electron, contents))
}

/** The program needs no permission of the browser except writing to the clipboard on copy. */
export function hardenSession(electron: ElectronApi): void {
  const session = electron.session.defaultSession
  const allowed = (permission: string): boolean => permission === 'clipboard-sanitized-write'
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(allowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission))
}
