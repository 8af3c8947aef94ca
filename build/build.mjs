import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { linkCommand } from './link-command.mjs'
import { takeLock } from './lock.mjs'

/**
 * Builds what the shells run into dist/: the renderer, the Node side (CLI, loopback shell, Electron's main process) and the preload script.
 * Each part is built only when its sources changed, into a folder of its own that replaces the old one when it is complete, so a running
 * program never sees half a build. Speaks on stderr only: stdout belongs to the command that needed the build.
 *
 * node build/build.mjs [--force]
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

/** @typedef {'renderer' | 'node' | 'preload'} Part */

/**
 * What a part is made from, which files it cannot do without, and the folders of dist/ it fills.
 * @type {Record<Part, { sources: string[], needs: string[], folders: string[] }>}
 */
const parts = {
  node: {
    sources: ['electron', 'shared', 'build', 'package-lock.json'],
    needs: ['electron/cli/cli.ts', 'electron/main/main.ts'],
    folders: ['cli', 'loopback', 'main', 'chunks'],
  },
  preload: {
    sources: ['electron/preload', 'shared', 'build', 'package-lock.json'],
    needs: ['electron/preload/preload.ts'],
    folders: ['preload'],
  },
  renderer: {
    sources: ['renderer', 'shared', 'build', 'package-lock.json'],
    needs: ['renderer/index.html'],
    folders: ['renderer'],
  },
}

/**
 * All files under `path`, sorted.
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]))
}

/**
 * Two fingerprints of a part's sources: a quick one from sizes and times, and one from the contents, asked for when the quick one differs.
 * @param {Part} part
 */
function fingerprint(part) {
  const files = parts[part].sources.flatMap((source) => listFiles(join(root, source)))
  const quick = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    quick.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`)
  }
  const full = () => {
    const hash = createHash('sha256').update(process.version)
    for (const file of files) hash.update(`${relative(root, file)}\0`).update(readFileSync(file))
    return hash.digest('hex')
  }
  return { quick: quick.digest('hex'), full }
}

/** @param {Part} part */
const stampFile = (part) => join(dist, '.stamps', `${part}.json`)

/**
 * Whether `part` was built from its present sources.
 * @param {Part} part
 */
function isCurrent(part) {
  if (!existsSync(stampFile(part))) return false
  /** @type {{ quick: string, full: string }} */
  const stamp = JSON.parse(readFileSync(stampFile(part), 'utf8'))
  const now = fingerprint(part)
  if (stamp.quick === now.quick) return true
  if (stamp.full !== now.full()) return false
  writeFileSync(stampFile(part), JSON.stringify({ quick: now.quick, full: stamp.full }))
  return true
}

/**
 * @param {Part} part
 * @param {string} outDir
 */
async function runVite(part, outDir) {
  const { build } = await import('vite')
  if (part === 'renderer') {
    const configFile = join(root, 'build', 'vite.renderer.mjs')
    return build({ configFile, logLevel: 'warn', build: { outDir: join(outDir, 'renderer') } })
  }
  const { nodeConfig, preloadConfig } = await import('./vite.node.mjs')
  return build(part === 'node' ? nodeConfig(outDir) : preloadConfig(join(outDir, 'preload')))
}

/**
 * Moves `fresh` (may be missing) to `place`, in the place of what is there.
 * @param {string} fresh @param {string} place
 */
function replaceFolder(fresh, place) {
  const old = `${fresh}-old`
  if (existsSync(place)) renameSync(place, old)
  if (existsSync(fresh)) renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

/**
 * Builds one part and puts it in place.
 * @param {Part} part
 */
async function buildPart(part) {
  const missing = parts[part].needs.filter((file) => !existsSync(join(root, file)))
  if (missing.length > 0) throw new Error(`${part}: ${missing.join(', ')} is missing`)
  const now = fingerprint(part)
  const full = now.full()
  const fresh = join(root, '.cache', `dist-${part}-${process.pid}`)
  const started = Date.now()
  console.error(`onstage: building ${part} …`)
  try {
    await runVite(part, fresh)
    mkdirSync(join(dist, '.stamps'), { recursive: true })
    rmSync(stampFile(part), { force: true })
    for (const folder of parts[part].folders) replaceFolder(join(fresh, folder), join(dist, folder))
    writeFileSync(stampFile(part), JSON.stringify({ quick: now.quick, full }))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  console.error(`onstage: built ${part} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/**
 * Builds the parts in `wanted` that are not current; waits while another process builds. Rejects when a part cannot be built.
 * @param {Part[]} [wanted] @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt(wanted = ['node', 'preload', 'renderer'], { force = false } = {}) {
  if (!force && wanted.every(isCurrent)) return
  const release = await takeLock(join(root, '.cache', 'build.lock'))
  try {
    for (const part of wanted) if (force || !isCurrent(part)) await buildPart(part)
  } catch (error) {
    // The bundler colours its messages, terminal or not.
    throw new Error(stripVTControlCharacters(error instanceof Error ? error.message : String(error)))
  } finally {
    release()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    linkCommand(root)
    await ensureBuilt(undefined, { force: process.argv.includes('--force') })
  } catch (error) {
    console.error(`onstage: the build failed: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
