import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * node build/run-ts.mjs FILE.ts [arguments]: bundles a TypeScript file (packages stay outside) into .cache/run and runs it.
 * The script sees the remaining arguments as `process.argv.slice(2)`; paths it opens are relative to where the command was started.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [file, ...rest] = process.argv.slice(2)
if (!file) {
  console.error('usage: node build/run-ts.mjs FILE.ts [arguments]')
  process.exit(2)
}

const source = resolve(file)
const folder = join(root, '.cache', 'run')
// One file per run: two runs of the same script at the same time must not write into each other.
const output = join(folder, `${basename(source).replace(/\.\w+$/, '')}-${process.pid}.mjs`)
await mkdir(folder, { recursive: true })
process.on('exit', () => rmSync(output, { force: true }))

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: source,
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    sourcemap: 'inline',
    rolldownOptions: { output: { entryFileNames: basename(output), codeSplitting: false } },
  },
})

process.setSourceMapsEnabled(true)
process.argv = [process.argv[0] ?? 'node', source, ...rest]
await import(pathToFileURL(output).href)
