import { z } from 'zod'
import { needLevelSchema } from './moment.ts'
import { idSchema, textSchema } from './text.ts'

export const actionStatuses = ['open', 'doing', 'done'] as const

/** One row of the action plan (model.md §6.3, page 12). */
export const actionSchema = z.looseObject({
  id: idSchema,
  what: textSchema.default({}),
  moment: idSchema.nullable().default(null),
  level: needLevelSchema.nullable().default(null),
  owner: z.string().max(500).default(''),
  due: z.string().max(40).default(''),
  measure: textSchema.default({}),
  status: z.enum(actionStatuses).default('open'),
})
export type Action = z.infer<typeof actionSchema>
