import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

export type StaticFile = { readonly path: string; readonly type: string }

/**
 * URL path → file, for the files of known types under `folder` at this moment. Only what is in this table is ever served, so no spelling of a
 * URL leads anywhere else.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const table = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = types[extname(entry.name).toLowerCase()]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    table.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  const index = table.get('/index.html')
  if (index) table.set('/', index)
  return table
}
