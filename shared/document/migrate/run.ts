import type { OpenError } from '../open-error.ts'
import { openError } from '../open-error.ts'
import { err, ok, type Result } from '../result.ts'

/** A parsed file before its schema has been checked. */
export type RawDocument = Readonly<Record<string, unknown>>

/** One step from an older format to `version`. A released migration is never edited; a correction is a new one. */
export type Migration = { readonly version: string; readonly up: (raw: RawDocument) => RawDocument }

export type Version = { readonly major: number; readonly minor: number }

/** The parts of a version such as `1.0`; null for anything else. */
export function readVersion(version: unknown): Version | null {
  const match = typeof version === 'string' ? /^(\d{1,4})\.(\d{1,4})$/.exec(version) : null
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : null
}

/** Negative when `a` is older than `b`, positive when newer, 0 when equal. */
export const compareVersions = (a: Version, b: Version): number => a.major - b.major || a.minor - b.minor

/**
 * `raw` brought up by every migration of the ordered `list` that leads beyond its version, in order. A migration that throws is an error of the file
 * (`migration-failed` with the version it leads to).
 */
export function runMigrations(
  raw: RawDocument,
  from: Version,
  list: readonly Migration[],
): Result<RawDocument, OpenError> {
  let current = raw
  for (const { version, up } of list) {
    const target = readVersion(version)
    if (!target || compareVersions(target, from) <= 0) continue
    try {
      current = { ...up(current), version }
    } catch {
      return err(openError('migration-failed', '$', { version }))
    }
  }
  return ok(current)
}
