import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { inOrder, renumbered } from '../moments.ts'
import { edited, hasRecord, isWhole, refuse, reordered } from '../records.ts'
import type { Operation } from '../types.ts'

/** Moves a moment to place `index` of the order, counted from 0; orders become 1, 2, 3 …. */
export const reorderMoments: Operation<{ readonly moment: Id; readonly index: number }> = (
  document,
  { moment, index },
) => {
  if (!hasRecord(document, 'moments', moment)) return refuse('unknown-id', moment)
  if (!isWhole(index, 0, document.moments.length - 1)) return refuse('out-of-range', moment)
  const ordered = inOrder(document.moments)
  const sequence = reordered(ordered, moment, index)
  if (sequence === ordered) return ok(document)
  return ok(edited(document, { moments: renumbered(document.moments, sequence) }))
}
