import { readFile } from 'node:fs/promises'
import { securityHeaders } from '../node/page/headers.ts'
import { listStaticFiles } from '../node/page/static-files.ts'
import type { ElectronApi } from './electron-api.ts'
import { appScheme } from './security.ts'

/** Must run before the app is ready: gives the page an origin of its own, so that storage, modules and fetch work as on the web. */
export function registerAppScheme(electron: ElectronApi): void {
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the files under `folder`, and nothing else, as onstage://app/. */
export function handleAppScheme(electron: ElectronApi, folder: string): void {
  const files = listStaticFiles(folder)
  electron.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url)
    const file = url.host === 'app' && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (!file) return new Response('not found', { status: 404, headers: { ...securityHeaders } })
    const bytes = await readFile(file.path)
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': file.type } })
  })
}
