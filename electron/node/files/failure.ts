import { errorPlace, type HostError, type HostErrorCode } from '../../../shared/host/contract.ts'
import type { Key } from '../../../shared/i18n/key.ts'
import { type Params, t } from '../../../shared/i18n/t.ts'

/** A HostError on its way up; the host turns it into a refused call, the CLI into a line on stderr. */
export class HostFailure extends Error {
  readonly error: HostError
  constructor(error: HostError) {
    super(`${error.file}: ${errorPlace(error, 'en')}: ${error.reason.en}`)
    this.name = 'HostFailure'
    this.error = error
  }
}

/** A failure with its sentence in both languages; `file` is a name, never a path. */
export function failure(code: HostErrorCode, file: string, key: Key, params: Params = {}, place = ''): HostFailure {
  return new HostFailure({ code, file, place, reason: { 'zh-CN': t('zh-CN', key, params), en: t('en', key, params) } })
}

const codes: Readonly<Record<string, readonly [HostErrorCode, Key]>> = {
  ENOENT: ['not-found', 'host.error.notFound'],
  ENOTDIR: ['not-found', 'host.error.notFound'],
  EACCES: ['not-permitted', 'host.error.notPermitted'],
  EPERM: ['not-permitted', 'host.error.notPermitted'],
  EROFS: ['not-permitted', 'host.error.readOnlyDisk'],
  ENOSPC: ['no-space', 'host.error.noSpace'],
  EDQUOT: ['no-space', 'host.error.noSpace'],
  EFBIG: ['no-space', 'host.error.noSpace'],
  EISDIR: ['io', 'host.error.isFolder'],
  EBUSY: ['io', 'host.error.busy'],
}

/** What a thrown file-system error means for `file`; a HostFailure passes unchanged. `place` says what was being done: open, read, write. */
export function asFailure(error: unknown, file: string, place: string): HostFailure {
  if (error instanceof HostFailure) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = codes[code]
  if (known) return failure(known[0], file, known[1], {}, place)
  return failure('io', file, 'host.error.io', { detail: code || String(error) }, place)
}
