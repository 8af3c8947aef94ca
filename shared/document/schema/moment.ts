import { z } from 'zod'
import { evidenceStatusSchema, initiativeSchema, moodSchema } from './node.ts'
import { idSchema, textSchema } from './text.ts'

/** The four need levels, bottom to top (model.md §0.1). */
export const needLevels = ['basic', 'expected', 'desired', 'unexpected'] as const
export const needLevelSchema = z.enum(needLevels)
export type NeedLevel = z.infer<typeof needLevelSchema>

/** Fulfilment 0…5, or null = not applicable / not planned. A missing value is blank = not yet rated (model.md §3.1). */
export const fulfilmentSchema = z.int().min(0).max(5).nullable()
export type Fulfilment = z.infer<typeof fulfilmentSchema>

/** Fulfilments of the four levels; a missing level is blank. */
export const fulfilmentsSchema = z.looseObject({
  basic: fulfilmentSchema.optional(),
  expected: fulfilmentSchema.optional(),
  desired: fulfilmentSchema.optional(),
  unexpected: fulfilmentSchema.optional(),
})
export type Fulfilments = z.infer<typeof fulfilmentsSchema>

/** The four sources of expectation (期望模型, model.md §1 #8). */
export const expectationSourceKeys = ['pastExperience', 'advertising', 'serviceCommunication', 'wordOfMouth'] as const
export type ExpectationSourceKey = (typeof expectationSourceKeys)[number]

/** A step of a need down the ladder (需求下沉, model.md §3.11): the level it came from, when and why. */
export const statementMoveSchema = z.looseObject({
  from: needLevelSchema,
  /** ISO 8601 date. */
  date: z.string().max(40).default(''),
  reason: z.string().max(2_000).default(''),
})

export const statementSchema = z.looseObject({
  id: idSchema,
  text: textSchema.default({}),
  source: z.string().max(2_000).default(''),
  /** Who already promises it: an expectation source key, a promise id or the id of a published standard; null = nobody (check L9). */
  promisedBy: z.string().max(64).nullable().default(null),
  /** Out of the scope of the service: shown, never scored (model.md §1 #4). */
  outOfScope: z.boolean().default(false),
  /** The levels it stood at before, oldest first; missing = it never moved. */
  moves: z.array(statementMoveSchema).optional(),
})
export type Statement = z.infer<typeof statementSchema>

export const needSchema = z.looseObject({
  statements: z.array(statementSchema).default([]),
  evidence: z
    .looseObject({ status: evidenceStatusSchema.nullable().default(null), text: textSchema.default({}) })
    .prefault({}),
  /** Target rating; null = deliberately not offered, missing = no target set. */
  target: fulfilmentSchema.optional(),
})
export type Need = z.infer<typeof needSchema>

export const emotionalTags = ['dignity', 'security', 'recognition'] as const
export const emotionalTagSchema = z.enum(emotionalTags)
export type EmotionalTag = z.infer<typeof emotionalTagSchema>

/** The five-step behaviour script (行为五步, model.md §1 #6), in order. */
export const scriptSteps = ['atmosphere', 'analyse', 'solve', 'sumUp', 'followThrough'] as const
export type ScriptStep = (typeof scriptSteps)[number]

export const momentSchema = z.looseObject({
  id: idSchema,
  node: idSchema,
  order: z.int().min(0).max(100_000),
  title: textSchema.default({}),
  importance: z.int().min(1).max(5).default(3),
  needs: z
    .looseObject({
      basic: needSchema.prefault({}),
      expected: needSchema.prefault({}),
      desired: needSchema.prefault({}),
      unexpected: needSchema.prefault({}),
    })
    .prefault({}),
  /** What the team agreed after discussion; overrides the raters' median level by level (model.md §3.6). */
  consensus: fulfilmentsSchema.prefault({}),
  emotional: z.array(emotionalTagSchema).default([]),
  initiative: initiativeSchema.nullable().default(null),
  said: textSchema.default({}),
  real: textSchema.default({}),
  unsaid: textSchema.default({}),
  script: z
    .looseObject({
      atmosphere: textSchema.default({}),
      analyse: textSchema.default({}),
      solve: textSchema.default({}),
      sumUp: textSchema.default({}),
      followThrough: textSchema.default({}),
    })
    .prefault({}),
  colour: moodSchema.nullable().default(null),
  promise: idSchema.nullable().default(null),
})
export type Moment = z.infer<typeof momentSchema>
