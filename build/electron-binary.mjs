import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const probeTime = 5_000
const downloadTime = 300_000
const retryAfter = 24 * 3_600_000

/** @returns {string | null} the folder of the `electron` package */
function packageFolder() {
  try {
    return dirname(require.resolve('electron/package.json'))
  } catch {
    return null
  }
}

/**
 * The Electron program of this installation, if it is there.
 * @returns {string | null}
 */
export function findElectron() {
  const folder = packageFolder()
  if (folder === null) return null
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
    const path = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Whether the place that Electron comes from answers at all: a machine without a network must not make its user wait. */
async function isReachable() {
  // Behind a proxy only the installer itself can tell.
  if (process.env.ELECTRON_GET_USE_PROXY) return true
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeTime) })
    return true
  } catch {
    return false
  }
}

/**
 * Runs electron's own installer; resolves to whether it succeeded in time.
 * @param {string} folder
 */
function runInstaller(folder) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'ignore'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), downloadTime)
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}

/**
 * The Electron program, fetched if need be. Never waits long without a network, and after a failure tries again only the next day.
 * @param {string} cache folder for the note of a failure
 * @returns {Promise<{ path: string } | { why: string }>}
 */
export async function obtainElectron(cache) {
  const there = findElectron()
  if (there) return { path: there }
  const folder = packageFolder()
  if (folder === null) return { why: 'electron is not installed' }
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return { why: 'the Electron binary is not there and is not to be fetched' }
  const note = join(cache, 'electron-fetch.json')
  if (existsSync(note) && Date.now() - Number(JSON.parse(readFileSync(note, 'utf8')).failed) < retryAfter) {
    return { why: 'the Electron binary is not there and could not be fetched today' }
  }
  console.error('onstage: fetching Electron …')
  const reached = await isReachable()
  const path = reached && (await runInstaller(folder)) ? findElectron() : null
  if (path) return { path }
  mkdirSync(cache, { recursive: true })
  writeFileSync(note, JSON.stringify({ failed: Date.now() }))
  return {
    why: `the Electron binary is not there and ${reached ? 'could not be fetched' : 'its server is out of reach'}`,
  }
}
