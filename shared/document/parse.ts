import { fieldError } from './field-error.ts'
import { findHostile } from './guard.ts'
import { checkIntegrity } from './integrity.ts'
import { locateJsonError } from './json-error.ts'
import { migrations as released } from './migrate/migrations.ts'
import { compareVersions, type Migration, type RawDocument, readVersion, runMigrations } from './migrate/run.ts'
import { type OpenError, openError, type Repair } from './open-error.ts'
import { err, ok, type Result } from './result.ts'
import { type Blueprint, documentFormat, documentSchema, documentVersion } from './schema/document.ts'
import { decodeUtf8 } from './utf8.ts'

/** Files beyond this are refused before they are read further: 64 MiB. */
export const sizeLimit = 64 * 1024 * 1024
const megabyte = 1024 * 1024
const mostErrors = 20

export type OpenedDocument = {
  readonly document: Blueprint
  /** What was put right on the way; empty for a sound file. */
  readonly repairs: readonly Repair[]
  /** True for a file of a newer major version: it may be shown, and must not be saved over. */
  readonly readOnly: boolean
}

export type ParseOptions = { readonly limit?: number; readonly migrations?: readonly Migration[] }

function readText(input: Uint8Array | string, limit: number): Result<string, OpenError> {
  if (input.length === 0) return err(openError('empty'))
  if (input.length > limit) {
    const size = Math.ceil((input.length / megabyte) * 10) / 10
    return err(openError('too-large', '$', { size, limit: limit / megabyte }))
  }
  if (typeof input === 'string') return ok(input.startsWith('\ufeff') ? input.slice(1) : input)
  const decoded = decodeUtf8(input)
  return decoded.ok ? decoded : err(openError('invalid-utf8', '$', { offset: decoded.error }))
}

function readJson(text: string): Result<unknown, OpenError> {
  if (text.trim() === '') return err(openError('empty'))
  try {
    return ok(JSON.parse(text))
  } catch {
    return err(openError('invalid-json', '$', locateJsonError(text) ?? { line: 1, column: 1, character: '' }))
  }
}

const isObject = (value: unknown): value is RawDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shorten = (value: unknown): string => {
  const words = typeof value === 'string' ? value : value === undefined ? '' : (JSON.stringify(value) ?? '')
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}

function checkSchema(raw: RawDocument): Result<Blueprint, OpenError> {
  const parsed = documentSchema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const [first, ...also] = parsed.error.issues.slice(0, mostErrors).map((issue) => fieldError(issue, raw))
  if (!first) return err(openError('invalid-field'))
  return err(also.length > 0 ? { ...first, also } : first)
}

/** The document of an object that says it is one: migrated if older, as it is if newer. */
function readBlueprint(raw: RawDocument, migrations: readonly Migration[]): Result<OpenedDocument, OpenError> {
  const { format, version } = raw
  if (format !== documentFormat) {
    return err(openError('wrong-format', '$.format', { found: shorten(format), expected: documentFormat }))
  }
  const from = readVersion(version)
  const known = readVersion(documentVersion)
  if (!from || !known) {
    const reason = version === undefined ? 'missing' : 'pattern'
    return err({ code: 'invalid-field', path: '$.version', reason, params: {} })
  }
  const isNewer = from.major > known.major
  const migrated = isNewer ? ok(raw) : runMigrations(raw, from, migrations)
  if (!migrated.ok) return migrated
  const isOlder = compareVersions(from, known) < 0
  const checked = checkSchema(isOlder ? { ...migrated.value, version: documentVersion } : migrated.value)
  const sound = checked.ok ? checkIntegrity(checked.value) : checked
  if (sound.ok) return ok({ ...sound.value, readOnly: isNewer })
  if (!isNewer) return sound
  const params = { found: shorten(version), known: documentVersion }
  return err({ ...openError('unsupported-version', '$.version', params), also: [sound.error] })
}

/**
 * The document in the bytes or the text of a file: size cap → strict UTF-8 → JSON → hostile content → envelope → migrations → schema → integrity.
 * Never throws; whatever is wrong comes back as one error of a closed list with its place. Unknown fields are kept.
 */
export function parseDocument(
  input: Uint8Array | string,
  options: ParseOptions = {},
): Result<OpenedDocument, OpenError> {
  const text = readText(input, options.limit ?? sizeLimit)
  if (!text.ok) return text
  const json = readJson(text.value)
  if (!json.ok) return json
  if (!isObject(json.value)) return err(openError('not-an-object'))
  const hostile = findHostile(json.value)
  if (hostile) return err(hostile)
  return readBlueprint(json.value, options.migrations ?? released)
}
