import { isKey, type Params, t, type UiLanguage } from '../i18n/t.ts'

/** Every reason why a file is not opened. A closed list: `describeOpenError` has a sentence for each in both languages. */
export const openErrorCodes = [
  'empty',
  'too-large',
  'invalid-utf8',
  'invalid-json',
  'not-an-object',
  'wrong-format',
  'unsupported-version',
  'migration-failed',
  'forbidden-key',
  'too-deep',
  'not-finite',
  'invalid-field',
  'duplicate-id',
  'duplicate-rating',
  'unknown-reference',
  'orphan-moment',
  'self-connection',
  'too-many-columns',
  'no-free-cell',
  'bad-image',
] as const
export type OpenErrorCode = (typeof openErrorCodes)[number]

/** Why a field was refused; only with the code `invalid-field`. */
export const fieldReasons = [
  'missing',
  'type',
  'not-whole',
  'at-least',
  'at-most',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'one-of',
  'pattern',
  'key',
  'other',
] as const
export type FieldReason = (typeof fieldReasons)[number]

/** Why a file is not opened, and where. */
export type OpenError = {
  readonly code: OpenErrorCode
  /** JSON path of the culprit, such as `$.nodes[3].at.slot`; `$` is the whole file. */
  readonly path: string
  /** Values for the sentence: sizes, line and column, the wrong value … */
  readonly params: Params
  readonly reason?: FieldReason
  /** Further problems of the same file, found in the same pass. */
  readonly also?: readonly OpenError[]
}

/** What was put right while opening, so that it can be shown; nothing is changed without one of these. */
export const repairCodes = ['moved-to-row', 'span-clipped', 'reference-cleared', 'image-corrected'] as const
export type RepairCode = (typeof repairCodes)[number]
export type Repair = { readonly code: RepairCode; readonly path: string; readonly params: Params }

export const openError = (code: OpenErrorCode, path = '$', params: Params = {}): OpenError => ({ code, path, params })

/** `path` with one more step: a number is an index, a plain word a field, anything else a quoted key. */
export function stepInto(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${step}]`
  const name = String(step)
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`
}

/** The JSON path of a list of steps from the root. */
export const pathOf = (steps: readonly PropertyKey[]): string => steps.reduce(stepInto, '$')

const typeName = (language: UiLanguage, type: string | number | undefined): string => {
  const key = `error.type.${type}`
  return isKey(key) ? t(language, key) : String(type ?? '')
}

/** Why the file is not opened, as a sentence in `language`, without file name and place. */
export function describeOpenError(error: OpenError, language: UiLanguage): string {
  const { code, reason, params } = error
  if (code === 'invalid-json') {
    const { character } = params
    return character
      ? t(language, 'error.open.invalid-json', { found: t(language, 'error.json.character', { character }) })
      : t(language, 'error.open.cut-off')
  }
  if (code !== 'invalid-field') return t(language, `error.open.${code}`, params)
  return t(language, `error.field.${reason ?? 'other'}`, {
    ...params,
    expected: typeName(language, params.expected),
    found: typeName(language, params.found),
  })
}

/** Where the problem is: line and column of the text, the byte, or the JSON path; '' for the whole file. */
export function placeOf(error: OpenError, language: UiLanguage): string {
  if (error.code === 'invalid-json') return t(language, 'error.place.line', error.params)
  if (error.code === 'invalid-utf8') return t(language, 'error.place.byte', error.params)
  return error.path === '$' ? '' : error.path
}

/** What was put right, as a sentence in `language`, without the place (see `path`). */
export const describeRepair = (repair: Repair, language: UiLanguage): string =>
  t(language, `error.repair.${repair.code}`, repair.params)
