import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { t } from '../../../shared/i18n/t.ts'
import { type Browser, findBrowser, hasDisplay } from '../../loopback/browser.ts'
import { serve } from '../../loopback/serve.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { failure } from '../../node/files/failure.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io, UsageError } from '../io.ts'

const options = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const

/** onstage serve [FILE] [--port N] [--no-open]: the program in a browser window, until that is closed. */
export async function runServe(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options)
  if (positionals.length > 1) throw new UsageError(t(io.language, 'cli.tooManyFiles', { file: positionals[1] ?? '' }))
  const port = values.port === undefined ? 0 : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(
      t(io.language, 'cli.badValue', { option: '--port', value: values.port ?? '', allowed: '0 … 65535' }),
    )
  }
  const initialPath = positionals[0] === undefined ? undefined : resolve(positionals[0])
  // A file that does not open is told here, where it was named, before any window shows.
  if (initialPath !== undefined) await readBlueprint(nodeFiles, initialPath)
  if (!existsSync(join(io.renderer, 'index.html'))) throw failure('io', 'onstage', 'cli.notBuilt')
  const browser = values['no-open'] || !hasDisplay(process.platform, process.env) ? null : findBrowser()
  const serving = await serve({
    renderer: io.renderer,
    version: io.version,
    port,
    language: io.language,
    ...(initialPath === undefined ? {} : { initialPath }),
    browser,
    onBrowserFailed: () => io.err(`${t(io.language, 'cli.browserFailed')}\n`),
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
      throw failure('io', `127.0.0.1:${port}`, 'cli.portTaken', {}, 'listen')
    }
    throw error
  })
  announce(io, serving.url, browser, values['no-open'] ?? false)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, serving.stop)
  await serving.ended
  return exitCodes.ok
}

function announce(io: Io, url: string, browser: Browser | null, isAsked: boolean): void {
  if (browser) io.err(`${t(io.language, 'cli.servingIn', { browser: browser.name })}\n`)
  else io.err(`${t(io.language, isAsked ? 'cli.servingNoOpen' : 'cli.servingNoBrowser')}\n`)
  io.out(`${url}\n`)
}
