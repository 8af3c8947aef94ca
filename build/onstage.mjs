#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The `onstage` command: builds what is missing, then hands its arguments to the CLI in dist/. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2)

// A packaged copy has no sources and nothing to build.
if (existsSync(join(root, 'electron', 'cli'))) {
  const { ensureBuilt } = await import('./build.mjs')
  try {
    await ensureBuilt(args[0] === 'serve' ? ['node', 'renderer'] : ['node'])
  } catch (error) {
    console.error(`onstage: the build failed: ${error instanceof Error ? error.message : error}`)
    process.exit(3)
  }
}
// `onstage score FILE | head` closes our output early, which is no failure.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
  process.exit(0)
})
/** @type {{ runCli: (argv: string[]) => Promise<number> }} */
const { runCli } = await import(new URL('../dist/cli/cli.js', import.meta.url).href)
process.exitCode = await runCli(args)
