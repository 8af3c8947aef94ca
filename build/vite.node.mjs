import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Entry name (path in dist, without .js) → source. They share chunks, so one module exists once at run time. */
export const nodeEntries = {
  'cli/cli': 'electron/cli/cli.ts',
  'loopback/browser': 'electron/loopback/browser.ts',
  'main/main': 'electron/main/main.ts',
}
export const preloadEntry = 'electron/preload/preload.ts'

/** Packages that stay outside the bundle: they read files of their own, or exist only inside Electron. */
const outside = ['electron', 'electron-store', 'pdfkit', /^@expo-google-fonts\//]

/**
 * The entry points of the Node side whose source exists.
 * @returns {Record<string, string>}
 */
const present = () =>
  Object.fromEntries(
    Object.entries(nodeEntries)
      .map(([name, file]) => /** @type {const} */ ([name, join(root, file)]))
      .filter(([, file]) => existsSync(file)),
  )

/**
 * Vite settings for CLI, loopback shell and Electron's main process (ES modules).
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const nodeConfig = (outDir) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: outside.filter((name) => typeof name === 'string') },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: present(),
      external: outside,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})

/**
 * Vite settings for the preload script: one CommonJS file, because a sandboxed preload can load nothing else.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const preloadConfig = (outDir) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { preload: join(root, preloadEntry) },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
