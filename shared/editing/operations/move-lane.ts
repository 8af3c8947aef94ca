import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { edited, hasRecord, isWhole, refuse, reordered } from '../records.ts'
import type { Operation } from '../types.ts'

/** Moves a lane, with its nodes, to place `index` of the lanes. */
export const moveLane: Operation<{ readonly lane: Id; readonly index: number }> = (document, { lane, index }) => {
  if (!hasRecord(document, 'lanes', lane)) return refuse('unknown-id', lane)
  if (!isWhole(index, 0, document.lanes.length - 1)) return refuse('out-of-range', lane)
  return ok(edited(document, { lanes: reordered(document.lanes, lane, index) }))
}
