import { z } from 'zod'

/** The two pivots of one graph (model.md §0.5): its own lanes (五层视图), or one lane per lever (四要素视图). A choice of the viewer, not part of a document. */
export const documentViews = ['lanes', 'levers'] as const
export const documentViewSchema = z.enum(documentViews)
export type DocumentView = z.infer<typeof documentViewSchema>
