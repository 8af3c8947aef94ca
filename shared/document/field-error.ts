import type { z } from 'zod'
import type { Params } from '../i18n/t.ts'
import { type FieldReason, type OpenError, pathOf } from './open-error.ts'

type Issue = z.core.$ZodIssue
type Finding = { readonly reason: FieldReason; readonly params: Params }

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return value
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

function sizeReason(issue: Issue & { code: 'too_big' | 'too_small' }): Finding {
  const isBig = issue.code === 'too_big'
  const limit = Number(isBig ? issue.maximum : issue.minimum)
  const params = { limit }
  if (issue.origin === 'string') return { reason: isBig ? 'too-long' : 'too-short', params }
  if (issue.origin === 'array') return { reason: isBig ? 'too-many' : 'too-few', params }
  return { reason: isBig ? 'at-most' : 'at-least', params }
}

function findingOf(issue: Issue, value: unknown): Finding {
  if (value === undefined) return { reason: 'missing', params: {} }
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' && typeof value === 'number') return { reason: 'not-whole', params: {} }
      return { reason: 'type', params: { expected: issue.expected, found: kindOf(value) } }
    case 'too_big':
    case 'too_small':
      return sizeReason(issue)
    case 'invalid_value':
      return { reason: 'one-of', params: { allowed: issue.values.map(String).join(', ') } }
    case 'invalid_format':
      return { reason: 'pattern', params: {} }
    case 'invalid_key':
      return { reason: 'key', params: {} }
    default:
      return { reason: 'other', params: {} }
  }
}

/** What the schema refused, as an error of the file `raw` that it looked at. */
export function fieldError(issue: Issue, raw: unknown): OpenError {
  const { reason, params } = findingOf(issue, valueAt(raw, issue.path))
  return { code: 'invalid-field', path: pathOf(issue.path), reason, params }
}
