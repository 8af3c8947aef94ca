import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const script = '../../build/onstage.mjs'

/**
 * Puts the `onstage` command among the programs of node_modules, where `npx onstage` looks first. It is not a `bin` of package.json: npx installs
 * a package's own bin into a cache folder before it runs it, which takes seconds and a network.
 * @param {string} root
 */
export function linkCommand(root) {
  const folder = join(root, 'node_modules', '.bin')
  if (!existsSync(join(root, 'node_modules'))) return
  mkdirSync(folder, { recursive: true })
  const link = join(folder, 'onstage')
  rmSync(link, { force: true })
  if (process.platform === 'win32') {
    writeFileSync(link, `#!/bin/sh\nexec node "$(dirname "$0")/${script}" "$@"\n`)
    writeFileSync(`${link}.cmd`, `@node "%~dp0\\${script.replaceAll('/', '\\')}" %*\r\n`)
    return
  }
  symlinkSync(script, link)
  chmodSync(join(root, 'build', 'onstage.mjs'), 0o755)
}
