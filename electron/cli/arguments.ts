import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { t } from '../../shared/i18n/t.ts'
import { type Io, UsageError } from './io.ts'

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
type Values<T extends Options> = { readonly [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean }

/** Splits the words after the command's name; throws UsageError for unknown options and missing values. */
export function readArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): { readonly values: Values<T>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    // parseArgs in strict mode has checked that each value is of the type its option declares.
    return { values: values as Values<T>, positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** The one FILE of a command, as a full path. */
export function oneFile(positionals: readonly string[], io: Io): string {
  const [file, ...rest] = positionals
  if (file === undefined) throw new UsageError(t(io.language, 'cli.fileMissing'))
  if (rest.length > 0) throw new UsageError(t(io.language, 'cli.tooManyFiles', { file: rest[0] ?? '' }))
  return resolve(file)
}

/** `value` if it is one of `allowed`; `fallback` when it was not given. */
export function oneOf<T extends string>(
  value: string | undefined,
  choice: { readonly option: string; readonly allowed: readonly T[]; readonly fallback: T },
  io: Io,
): T {
  if (value === undefined) return choice.fallback
  const found = choice.allowed.find((each) => each.toLowerCase() === value.toLowerCase())
  if (found) return found
  const params = { option: choice.option, value, allowed: choice.allowed.join(', ') }
  throw new UsageError(t(io.language, 'cli.badValue', params))
}
