import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { t } from '../../shared/i18n/t.ts'
import { report } from './failures.ts'
import { type ExitCode, exitCodes, type Io, languageOf, UsageError } from './io.ts'

type Command = (args: readonly string[], io: Io) => Promise<ExitCode>

/** Each command loads only what it needs, so that `score` does not wait for the PDF library. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).runNew,
  validate: async () => (await import('./commands/validate.ts')).runValidate,
  check: async () => (await import('./commands/check.ts')).runCheck,
  score: async () => (await import('./commands/score.ts')).runScore,
  board: async () => (await import('./commands/board.ts')).runBoard,
  export: async () => (await import('./commands/export.ts')).runExport,
  serve: async () => (await import('./commands/serve.ts')).runServe,
}

/** The version in package.json, which is two levels up from here as well as from dist/cli. */
function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : ''
}

/** Input and output of a real terminal, for the program in dist/. */
const terminal = (): Io => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  language: languageOf(process.env),
  version: readVersion(),
  renderer: fileURLToPath(new URL('../renderer/', import.meta.url)),
})

/** Runs one command and returns its exit code: 0 ok, 1 invalid input, 2 usage, 3 input/output. Never throws. */
export async function runCli(argv: readonly string[], io: Io = terminal()): Promise<ExitCode> {
  const [name, ...args] = argv
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io[name === undefined ? 'err' : 'out'](t(io.language, 'cli.help'))
      return name === undefined ? exitCodes.usage : exitCodes.ok
    }
    if (name === '--version' || name === '-v') {
      io.out(`${io.version}\n`)
      return exitCodes.ok
    }
    if (!Object.hasOwn(commands, name)) throw new UsageError(t(io.language, 'cli.unknownCommand', { name }))
    if (args.includes('--help') || args.includes('-h')) {
      io.out(t(io.language, 'cli.help'))
      return exitCodes.ok
    }
    const load = commands[name] as () => Promise<Command>
    return await (await load())(args, io)
  } catch (error) {
    return report(error, io)
  }
}
