import { ok } from '../../document/result.ts'
import type { Lane } from '../../document/schema/lane.ts'
import { edited, isWhole, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/** Adds a lane before place `index` of the lanes; at the end when left out. */
export const addLane: Operation<{ readonly lane: Lane; readonly index?: number }> = (document, { lane, index }) => {
  const place = index ?? document.lanes.length
  if (usedIds(document).has(lane.id)) return refuse('duplicate', lane.id)
  if (!isWhole(place, 0, document.lanes.length)) return refuse('out-of-range', lane.id)
  return ok(edited(document, { lanes: [...document.lanes.slice(0, place), lane, ...document.lanes.slice(place)] }))
}
