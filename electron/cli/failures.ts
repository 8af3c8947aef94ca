import { errorPlace, type HostError, type HostErrorCode } from '../../shared/host/contract.ts'
import { t } from '../../shared/i18n/t.ts'
import { HostFailure } from '../node/files/failure.ts'
import { type ExitCode, exitCodes, type Io, UsageError } from './io.ts'

const codes: Record<HostErrorCode, ExitCode> = {
  'invalid-input': exitCodes.usage,
  'unknown-document': exitCodes.io,
  'not-found': exitCodes.io,
  'not-permitted': exitCodes.io,
  'too-large': exitCodes.invalid,
  'invalid-document': exitCodes.invalid,
  'changed-on-disk': exitCodes.io,
  'no-space': exitCodes.io,
  io: exitCodes.io,
  cancelled: exitCodes.io,
  'not-supported': exitCodes.io,
  internal: exitCodes.io,
}

/** "file: place: reason"; the whole file is `$`, as in a JSON path. */
export const errorLine = (error: HostError, io: Io): string =>
  `${error.file || 'onstage'}: ${errorPlace(error, io.language) || '$'}: ${error.reason[io.language]}`

/** Prints what was thrown and returns the exit code for it. */
export function report(error: unknown, io: Io): ExitCode {
  if (error instanceof UsageError) {
    io.err(`onstage: ${error.message}\n${t(io.language, 'cli.seeHelp')}\n`)
    return exitCodes.usage
  }
  if (error instanceof HostFailure) {
    io.err(`${errorLine(error.error, io)}\n`)
    return codes[error.error.code]
  }
  const detail = error instanceof Error ? error.message : String(error)
  io.err(`onstage: $: ${t(io.language, 'host.error.internal', { detail })}\n`)
  return exitCodes.io
}
