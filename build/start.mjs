import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { obtainElectron } from './electron-binary.mjs'

/**
 * npm start [-- FILE]: opens the program in the best shell this machine has, and says in one line which one and why: Electron, else an
 * installed Chrome, Chromium or Edge showing the loopback shell, else an address to open.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const files = process.argv.slice(2).map((file) => resolve(file))

/** How soon an Electron that cannot run on this machine gives up, in milliseconds. */
const stillborn = 5_000

/**
 * Runs Electron until it ends.
 * @param {string} path
 * @returns {Promise<number | null>} its exit code; null when it could not start here
 */
function runElectron(path) {
  const started = Date.now()
  return new Promise((done) => {
    const child = spawn(path, [root, ...files], { stdio: 'inherit' })
    child.on('error', () => done(null))
    child.on('exit', (code, signal) => {
      const failed = (code !== 0 || signal !== null) && Date.now() - started < stillborn
      done(failed ? null : (code ?? 1))
    })
  })
}

/** @typedef {{ findBrowser: () => { name: string } | null, hasDisplay: (platform: string, env: object) => boolean }} Finder */
/** @typedef {{ runCli: (argv: string[]) => Promise<number> }} Cli */

/**
 * Runs the loopback shell until it ends.
 * @param {Finder} finder @param {string} why
 */
async function runLoopback(finder, why) {
  const browser = finder.findBrowser()
  const where = browser ? `in ${browser.name}` : 'without a window, because no Chrome, Chromium or Edge was found'
  console.error(`onstage: loopback shell ${where}; ${why}.`)
  return serve([])
}

/** @param {string[]} options */
async function serve(options) {
  /** @type {Cli} */
  const { runCli } = await import(new URL('../dist/cli/cli.js', import.meta.url).href)
  return runCli(['serve', ...options, ...files])
}

async function start() {
  await ensureBuilt()
  /** @type {Finder} */
  const finder = await import(new URL('../dist/loopback/browser.js', import.meta.url).href)
  if (!finder.hasDisplay(process.platform, process.env)) {
    console.error('onstage: loopback shell without a window, because this terminal has no display.')
    return serve(['--no-open'])
  }
  const electron = await obtainElectron(join(root, '.cache'))
  if ('why' in electron) return runLoopback(finder, electron.why)
  console.error('onstage: Electron, because its binary is there.')
  const code = await runElectron(electron.path)
  return code ?? runLoopback(finder, 'Electron could not start on this machine')
}

try {
  process.exitCode = await start()
} catch (error) {
  console.error(`onstage: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
