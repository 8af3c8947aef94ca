import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

export const annotationKinds = ['question', 'idea', 'pain', 'evidence'] as const
export const annotationKindSchema = z.enum(annotationKinds)
export type AnnotationKind = z.infer<typeof annotationKindSchema>

export const anchorTypes = ['node', 'connection', 'moment', 'stage', 'lane'] as const
export const anchorSchema = z.looseObject({ type: z.enum(anchorTypes), id: idSchema })
export type Anchor = z.infer<typeof anchorSchema>

/** A numbered note of the team; its number is its place in the document's list. */
export const annotationSchema = z.looseObject({
  id: idSchema,
  anchor: anchorSchema,
  kind: annotationKindSchema.default('question'),
  text: textSchema.default({}),
  author: z.string().max(500).default(''),
  /** ISO 8601 date or date-time. */
  date: z.string().max(40).default(''),
  resolved: z.boolean().default(false),
})
export type Annotation = z.infer<typeof annotationSchema>
