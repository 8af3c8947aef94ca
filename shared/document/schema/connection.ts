import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

/** flow: sequence · interaction: crosses the line of interaction · support · governs: standard→process · shapes: environment→process · performs: people→process. */
export const connectionTypes = ['flow', 'interaction', 'support', 'governs', 'shapes', 'performs'] as const
export const connectionTypeSchema = z.enum(connectionTypes)
export type ConnectionType = z.infer<typeof connectionTypeSchema>

/** What the internal customer at the receiving end needs, and how well it is met, 0…5 (model.md §1 #26). */
export const handoffSchema = z.looseObject({
  need: textSchema.default({}),
  rating: z.int().min(0).max(5).nullable().default(null),
})
export type Handoff = z.infer<typeof handoffSchema>

export const connectionSchema = z.looseObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  type: connectionTypeSchema.default('flow'),
  label: textSchema.default({}),
  twoWay: z.boolean().default(false),
  handoff: handoffSchema.nullable().default(null),
})
export type Connection = z.infer<typeof connectionSchema>
