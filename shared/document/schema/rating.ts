import { z } from 'zod'
import { fulfilmentSchema, fulfilmentsSchema } from './moment.ts'
import { idSchema } from './text.ts'

/** One rater's view of one moment in one round. Blank levels are missing; null means not applicable (model.md §3.1). */
export const ratingSchema = z.looseObject({
  moment: idSchema,
  rater: idSchema,
  round: z.int().min(1).max(99).default(1),
  levels: fulfilmentsSchema.prefault({}),
  /** Fulfilment per statement id where a level has several statements (model.md §3.5). */
  statements: z.record(z.string(), fulfilmentSchema).optional(),
  importance: z.int().min(1).max(5).optional(),
})
export type Rating = z.infer<typeof ratingSchema>
