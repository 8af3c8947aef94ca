import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

/** A stage is a column group of the blueprint; stages are ordered by their place in the document's list. */
export const stageSchema = z.looseObject({
  id: idSchema,
  label: textSchema.default({}),
  /** At least this many slots (sub-columns), even when its nodes need fewer. */
  slots: z.int().min(1).max(10_000).default(1),
  /** The same for the four-lever view; missing = as many as `slots`. */
  leverSlots: z.int().min(1).max(10_000).optional(),
})
export type Stage = z.infer<typeof stageSchema>
