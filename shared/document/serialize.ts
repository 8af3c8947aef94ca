import { z } from 'zod'
import { pathOf } from './open-error.ts'
import { type Blueprint, documentSchema } from './schema/document.ts'
import { languages, textSchema } from './schema/text.ts'

/** How a value of the format is written: which keys come first, and how each key or entry is written in turn. */
type Plan =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Plan> }
  | { readonly kind: 'text' }
  | { readonly kind: 'record' }
  | { readonly kind: 'array'; readonly entry: Plan }
  | { readonly kind: 'plain' }

const plain: Plan = { kind: 'plain' }

/** The plan of a schema; wrappers such as default, optional and nullable do not matter for the order. */
function planOf(schema: z.core.$ZodType): Plan {
  if (schema === textSchema) return { kind: 'text' }
  if (schema instanceof z.ZodObject) {
    return { kind: 'object', fields: new Map(Object.entries(schema.shape).map(([key, field]) => [key, planOf(field)])) }
  }
  if (schema instanceof z.ZodArray) return { kind: 'array', entry: planOf(schema.element) }
  if (schema instanceof z.ZodRecord) return { kind: 'record' }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return planOf(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return planOf(schema.unwrap())
  return plain
}

const documentPlan = planOf(documentSchema)

type Values = Readonly<Record<string, unknown>>
type Steps = readonly PropertyKey[]

/** Keys of an object in canonical order: the format's own first, then those of newer versions in the order they came. */
function orderKeys(value: Values, plan: Plan): string[] {
  const keys = Object.keys(value)
  if (plan.kind === 'record') return keys.toSorted()
  const own: readonly string[] =
    plan.kind === 'object' ? [...plan.fields.keys()] : plan.kind === 'text' ? languages : []
  const known = own.filter((key) => Object.hasOwn(value, key))
  const isKnown = new Set(known)
  return [...known, ...keys.filter((key) => !isKnown.has(key))]
}

function canonical(value: unknown, plan: Plan, steps: Steps): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${pathOf(steps)} is not a finite number`)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const entry = plan.kind === 'array' ? plan.entry : plain
    return value.map((item, index) => canonical(item, entry, [...steps, index]))
  }
  const ordered: Record<string, unknown> = {}
  for (const key of orderKeys(value as Values, plan)) {
    const field = plan.kind === 'object' ? (plan.fields.get(key) ?? plain) : plain
    ordered[key] = canonical((value as Values)[key], field, [...steps, key])
  }
  return ordered
}

/**
 * The file of a document in its canonical form: the format's keys in the order of the schema, unknown keys after them, texts with Chinese before English,
 * two spaces of indent, LF, one newline at the end. Missing optional values stay missing; an unchanged document gives the same bytes.
 * Throws a RangeError for a number that is not finite, which no operation can produce: JSON would write it as null.
 */
export const serializeDocument = (document: Blueprint): string =>
  `${JSON.stringify(canonical(document, documentPlan, []), null, 2)}\n`
