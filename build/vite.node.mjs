import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Entry name (path in dist, without .js) → source. They share chunks, so one module exists once at run time. */
const nodeEntries = {
  'cli/cli': 'electron/cli/cli.ts',
  'loopback/browser': 'electron/loopback/browser.ts',
  'main/main': 'electron/main/main.ts',
  // What main.ts calls, on its own, so that tests can start the built program without Electron's binary.
  'main/start-app': 'electron/main/start-app.ts',
}
const preloadEntry = 'electron/preload/preload.ts'

/** Packages that stay outside the bundle: they read files of their own, or exist only inside Electron. */
const outside = ['electron', 'electron-store', 'pdfkit', /^@expo-google-fonts\//]

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
      input: Object.fromEntries(Object.entries(nodeEntries).map(([name, file]) => [name, join(root, file)])),
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
