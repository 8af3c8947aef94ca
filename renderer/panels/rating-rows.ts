import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type Fulfilment, type Moment, type NeedLevel, needLevels } from '../../shared/document/schema/moment.ts'
import type { Rating } from '../../shared/document/schema/rating.ts'
import type { Id } from '../../shared/document/schema/text.ts'
import type { Answer } from '../../shared/editing/operations/rate-as-rater.ts'

/** A row of the table of ratings: a level as a whole, one of several statements of a level, or the moment's importance. */
export type RatingRow =
  | { readonly kind: 'level'; readonly level: NeedLevel }
  | { readonly kind: 'statement'; readonly level: NeedLevel; readonly statement: Id; readonly number: number }
  | { readonly kind: 'importance' }

/** The rows for a moment, from the top of the ladder down; statements have rows of their own where a level has several (model.md §3.5). */
export function ratingRows({ needs }: Pick<Moment, 'needs'>): RatingRow[] {
  const levels = needLevels.toReversed().flatMap((level): RatingRow[] => {
    const several = needs[level].statements.filter((one) => !one.outOfScope)
    const rows = several.length > 1 ? several : []
    return [
      { kind: 'level', level },
      ...rows.map(({ id }, index) => ({ kind: 'statement' as const, level, statement: id, number: index + 1 })),
    ]
  })
  return [...levels, { kind: 'importance' }]
}

/** The rounds in which anybody has rated the moment, at least the first. */
export function roundsOf({ ratings }: Pick<Blueprint, 'ratings'>, moment: Id): number[] {
  const rounds = new Set(ratings.filter((one) => one.moment === moment).map((one) => one.round))
  return [...rounds.add(1)].sort((a, b) => a - b)
}

/** What a rater has said in a row: undefined = nothing yet (blank), null = not applicable. */
export function answerIn(rating: Rating | undefined, row: RatingRow): Fulfilment | undefined {
  if (row.kind === 'importance') return rating?.importance
  return row.kind === 'level' ? rating?.levels[row.level] : rating?.statements?.[row.statement]
}

/** The answer that sets a row to `value`. */
export function answerOf(row: RatingRow, value: Fulfilment | undefined): Answer {
  if (row.kind === 'importance') return { importance: value ?? undefined }
  return row.kind === 'level' ? { level: row.level, rating: value } : { statement: row.statement, rating: value }
}
