import { z } from 'zod'
import { idSchema, textSchema } from './text.ts'

export const laneRoles = ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'standard', 'custom'] as const
export const laneRoleSchema = z.enum(laneRoles)
export type LaneRole = z.infer<typeof laneRoleSchema>

export const lineKinds = ['interaction', 'visibility', 'internal', 'custom'] as const
export const lineKindSchema = z.enum(lineKinds)
export type LineKind = z.infer<typeof lineKindSchema>

/** A separation line under a lane; an empty label shows the standard term of its kind. */
export const separationLineSchema = z.looseObject({
  kind: lineKindSchema,
  label: textSchema.default({}),
})
export type SeparationLine = z.infer<typeof separationLineSchema>

/** A lane is a row group of the blueprint; lanes are ordered by their place in the document's list. */
export const laneSchema = z.looseObject({
  id: idSchema,
  role: laneRoleSchema.default('custom'),
  label: textSchema.default({}),
  line: separationLineSchema.nullable().default(null),
  /** Shown as a thin strip with its name and how many nodes it holds; missing = shown in full. */
  collapsed: z.boolean().optional(),
  /** Left out of the board until it is shown again; missing = shown. */
  hidden: z.boolean().optional(),
})
export type Lane = z.infer<typeof laneSchema>
