import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

/** The four levers of a service (model.md §1 #1). */
export const nodeKinds = ['process', 'standard', 'environment', 'people'] as const
export const nodeKindSchema = z.enum(nodeKinds)
export type NodeKind = z.infer<typeof nodeKindSchema>

/** The cell a node sits in: zero-based slot of its stage, zero-based row of its lane, and how many slots it covers. */
export const cellSchema = z.looseObject({
  lane: idSchema,
  stage: idSchema,
  slot: z.int().min(0).max(9_999).default(0),
  row: z.int().min(0).max(9_999).default(0),
  span: z.int().min(1).max(9_999).default(1),
})
export type Cell = z.infer<typeof cellSchema>

/** Where a node stands in the four-lever view: stage and kind say the rest. Missing = the view follows the lanes (view/view-of.ts). */
export const leverCellSchema = cellSchema.pick({ slot: true, row: true, span: true })
export type LeverCell = z.infer<typeof leverCellSchema>

export const evidenceStatuses = ['assumed', 'observed', 'measured'] as const
export const evidenceStatusSchema = z.enum(evidenceStatuses)
export type EvidenceStatus = z.infer<typeof evidenceStatusSchema>

export const initiatives = ['comply', 'influence', 'lead'] as const
export const initiativeSchema = z.enum(initiatives)
export type Initiative = z.infer<typeof initiativeSchema>

export const moods = ['green', 'red'] as const
export const moodSchema = z.enum(moods)
export type Mood = z.infer<typeof moodSchema>

export const senses = ['sight', 'sound', 'smell', 'touch', 'taste'] as const
export const senseSchema = z.enum(senses)
export type Sense = z.infer<typeof senseSchema>

/** Poka-yoke classes of a fail point (model.md §2 [23]): the first three on the server's side, the others on the customer's. */
export const failTypes = ['task', 'treatment', 'tangible', 'preparation', 'encounter', 'resolution'] as const
export const failSchema = z.looseObject({
  side: z.enum(['server', 'customer']).nullable().default(null),
  type: z.enum(failTypes).nullable().default(null),
  what: textSchema.default({}),
  failSafe: textSchema.default({}),
})
export type Fail = z.infer<typeof failSchema>

/** Least and greatest number of minutes a step or a wait may take. */
export const minutesRange = [0, 10_000_000] as const
const minutesSchema = z.number().min(minutesRange[0]).max(minutesRange[1]).nullable().default(null)

/** A wait point; minutes are null until somebody has timed or estimated it. */
export const waitSchema = z.looseObject({ minutes: minutesSchema })
export type Wait = z.infer<typeof waitSchema>

export const marksSchema = z.looseObject({
  fail: failSchema.nullable().default(null),
  wait: waitSchema.nullable().default(null),
  decision: z.boolean().default(false),
})
export type Marks = z.infer<typeof marksSchema>

export const processFieldsSchema = z.looseObject({
  steps: textSchema.default({}),
  minutes: minutesSchema,
  orientation: z.enum(['customer', 'control']).nullable().default(null),
})
export type ProcessFields = z.infer<typeof processFieldsSchema>

/** One slice of a staged release (腊肠切片法, model.md §1 #12). */
export const sliceSchema = z.looseObject({
  trigger: textSchema.default({}),
  what: textSchema.default({}),
  cost: textSchema.default({}),
  giver: textSchema.default({}),
})
export type Slice = z.infer<typeof sliceSchema>

export const standardFieldsSchema = z.looseObject({
  target: textSchema.default({}),
  elastic: z.boolean().default(false),
  authority: textSchema.default({}),
  riskControl: textSchema.default({}),
  published: z.boolean().default(false),
  slices: z.array(sliceSchema).default([]),
})
export type StandardFields = z.infer<typeof standardFieldsSchema>

export const environmentFieldsSchema = z.looseObject({
  zone: textSchema.default({}),
  senses: z.array(senseSchema).default([]),
  mood: textSchema.default({}),
})
export type EnvironmentFields = z.infer<typeof environmentFieldsSchema>

export const peopleFieldsSchema = z.looseObject({
  role: textSchema.default({}),
  authority: textSchema.default({}),
  skills: textSchema.default({}),
  initiative: initiativeSchema.nullable().default(null),
})
export type PeopleFields = z.infer<typeof peopleFieldsSchema>

export const linkSchema = z.looseObject({ label: z.string().max(500).default(''), url: z.string().max(4_000) })
export type Link = z.infer<typeof linkSchema>

/**
 * A step, rule, place or person of the service. The fields of a kind stay when the kind changes, so that changing it back loses nothing;
 * readers look at the ones of the present kind only.
 */
export const nodeSchema = z.looseObject({
  id: idSchema,
  kind: nodeKindSchema,
  at: cellSchema,
  leverAt: leverCellSchema.optional(),
  label: textSchema.default({}),
  marks: marksSchema.prefault({}),
  process: processFieldsSchema.optional(),
  standard: standardFieldsSchema.optional(),
  environment: environmentFieldsSchema.optional(),
  people: peopleFieldsSchema.optional(),
  /** The mood of the arriving customer (情绪色彩, model.md §1 #14). */
  mood: moodSchema.nullable().default(null),
  evidence: evidenceStatusSchema.nullable().default(null),
  /** Who answers for it: a role or a name. */
  owner: textSchema.default({}),
  notes: textSchema.default({}),
  source: z.string().max(2_000).default(''),
  links: z.array(linkSchema).default([]),
  image: idSchema.nullable().default(null),
})
export type Node = z.infer<typeof nodeSchema>
