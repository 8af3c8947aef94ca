import type { Fulfilment, NeedLevel } from '../../../shared/document/schema/moment.ts'
import { passLine, topRating } from '../../../shared/scoring/rating.ts'
import type { Outcome } from '../../../shared/scoring/types.ts'

/**
 * How a cell of the matrix looks. loss: below the line at a level that must hold; gain: at or above it at a level that delights; met: holds;
 * open: nothing lost, nothing won. `share` 0…1 deepens the tint; `mark` says the same without colour.
 */
export type Heat = {
  readonly tone: 'loss' | 'gain' | 'met' | 'open' | 'na' | 'blank'
  readonly share: number
  readonly mark: Outcome | null
}

const marks: Readonly<Record<NeedLevel, Outcome>> = {
  basic: 'broken',
  expected: 'letdown',
  desired: 'delighted',
  unexpected: 'surprised',
}

/** The look of one rating (model.md §3.2: below the line costs at basic and expected, from the line on gains at desired and unexpected). */
export function heatOf(level: NeedLevel, value: Fulfilment | undefined): Heat {
  if (value === undefined) return { tone: 'blank', share: 0, mark: null }
  if (value === null) return { tone: 'na', share: 0, mark: null }
  const mustHold = level === 'basic' || level === 'expected'
  if (mustHold && value < passLine) return { tone: 'loss', share: (passLine - value) / passLine, mark: marks[level] }
  if (mustHold) return { tone: 'met', share: 0, mark: null }
  if (value < passLine) return { tone: 'open', share: 0, mark: null }
  return { tone: 'gain', share: (value - passLine + 1) / (topRating - passLine + 1), mark: marks[level] }
}
