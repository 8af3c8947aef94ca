import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

export const raterGroups = ['customer', 'frontline', 'backstage', 'manager', 'observer'] as const
export const raterGroupSchema = z.enum(raterGroups)
export type RaterGroup = z.infer<typeof raterGroupSchema>

export const raterSchema = z.looseObject({
  id: idSchema,
  group: raterGroupSchema,
  label: textSchema.default({}),
})
export type Rater = z.infer<typeof raterSchema>
