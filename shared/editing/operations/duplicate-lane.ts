import type { Id } from '../../document/schema/text.ts'
import { duplicateIds, renameFor, withCopies } from '../duplicate.ts'
import { edited, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Copies a lane with its nodes, the connections among them and their moments, and sets the copy below it. `ids` names a fresh id for each of
 * `duplicateIds(document, 'lane', lane)`. A separation line stays below both.
 */
export const duplicateLane: Operation<{ readonly lane: Id; readonly ids: Readonly<Record<Id, Id>> }> = (
  document,
  { lane, ids },
) => {
  const index = document.lanes.findIndex((one) => one.id === lane)
  const original = document.lanes[index]
  if (!original) return refuse('unknown-id', lane)
  const checked = renameFor(document, duplicateIds(document, 'lane', lane), ids)
  if ('refusal' in checked) return checked.refusal
  const { rename } = checked
  const copy = { ...original, id: rename(lane) }
  const above = original.line === null ? original : { ...original, line: null }
  const lanes = [...document.lanes.slice(0, index), above, copy, ...document.lanes.slice(index + 1)]
  const nodes = document.nodes.filter((node) => node.at.lane === lane)
  return withCopies(edited(document, { lanes }), nodes, { rename, place: ({ at }) => ({ ...at, lane: copy.id }) })
}
