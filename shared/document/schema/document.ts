import { z } from 'zod'
import { actionSchema } from './action.ts'
import { annotationSchema } from './annotation.ts'
import { assetSchema } from './asset.ts'
import { connectionSchema } from './connection.ts'
import { laneSchema } from './lane.ts'
import { momentSchema } from './moment.ts'
import { nodeSchema } from './node.ts'
import { raterSchema } from './rater.ts'
import { ratingSchema } from './rating.ts'
import { stageSchema } from './stage.ts'
import { idSchema, languageSchema, textSchema } from './text.ts'

export const documentFormat = 'onstage-blueprint'
/** Major and minor version of the file format this program writes. A newer major version opens read-only. */
export const documentVersion = '1.0'

export const personaSchema = z.looseObject({
  description: textSchema.default({}),
  segment: z.string().max(200).default(''),
  loyalty: z.enum(['apostle', 'mercenary', 'hostage', 'defector']).nullable().default(null),
  source: z.string().max(2_000).default(''),
})
export type Persona = z.infer<typeof personaSchema>

export const scopeSchema = z.looseObject({
  start: textSchema.default({}),
  end: textSchema.default({}),
  state: z.enum(['as-is', 'to-be']).default('as-is'),
})
export type Scope = z.infer<typeof scopeSchema>

export const expectationSourcesSchema = z.looseObject({
  pastExperience: textSchema.default({}),
  advertising: textSchema.default({}),
  serviceCommunication: textSchema.default({}),
  wordOfMouth: textSchema.default({}),
})
export type ExpectationSources = z.infer<typeof expectationSourcesSchema>

/** A published promise and what the customer gets when it is broken (model.md §1 #34). */
export const promiseSchema = z.looseObject({
  id: idSchema,
  text: textSchema.default({}),
  remedy: textSchema.default({}),
  source: z.string().max(2_000).default(''),
})
export type ServicePromise = z.infer<typeof promiseSchema>

/** A measured figure with its unit, such as the complaint rate (model.md §1 #18). */
export const metricSchema = z.looseObject({
  id: idSchema,
  label: textSchema.default({}),
  unit: z.string().max(50).default(''),
  value: z.number().nullable().default(null),
  example: z.boolean().default(false),
})
export type Metric = z.infer<typeof metricSchema>

export const documentSchema = z.looseObject({
  format: z.literal(documentFormat),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}$/),
  id: idSchema,
  title: textSchema.default({}),
  /** The first language is the primary one. */
  languages: z.array(languageSchema).min(1).max(2),
  /** The edition printed on every page, kept by the author. */
  edition: z.string().max(50).default('1'),
  persona: personaSchema.prefault({}),
  scope: scopeSchema.prefault({}),
  expectationSources: expectationSourcesSchema.prefault({}),
  promises: z.array(promiseSchema).default([]),
  metrics: z.array(metricSchema).default([]),
  dates: z
    .looseObject({ created: z.string().max(40).default(''), modified: z.string().max(40).default('') })
    .prefault({}),
  authors: z.array(z.string().max(500)).default([]),
  /** True while the ratings and figures are invented for demonstration; shown and printed wherever they appear. */
  exampleData: z.boolean().default(false),
  source: z.string().max(4_000).default(''),
  stages: z.array(stageSchema).max(1_000).default([]),
  lanes: z.array(laneSchema).max(1_000).default([]),
  nodes: z.array(nodeSchema).max(50_000).default([]),
  connections: z.array(connectionSchema).max(100_000).default([]),
  moments: z.array(momentSchema).max(10_000).default([]),
  raters: z.array(raterSchema).max(1_000).default([]),
  ratings: z.array(ratingSchema).max(1_000_000).default([]),
  annotations: z.array(annotationSchema).max(50_000).default([]),
  actions: z.array(actionSchema).max(50_000).default([]),
  assets: z.array(assetSchema).default([]),
})
/** The whole blueprint as it is edited and saved. */
export type Blueprint = z.infer<typeof documentSchema>
