import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { closeSlot, isSlotUsed, settleNodes } from '../cells.ts'
import { edited, hasRecord, isWhole, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Closes a slot of a stage in which no node starts; refused while one does, and for a stage's last slot. */
export const removeSlot: Operation<{ readonly stage: Id; readonly slot: number }> = (document, { stage, slot }) => {
  if (!hasRecord(document, 'stages', stage)) return refuse('unknown-id', stage)
  const count = gridOf(document).slots.get(stage) ?? 0
  if (!isWhole(slot, 0, count - 1)) return refuse('out-of-range', stage)
  if (isSlotUsed(document.nodes, stage, slot)) return refuse('not-empty', stage)
  if (count === 1) return refuse('last-one', stage)
  const { stages, nodes } = closeSlot(document, stage, slot)
  return ok(edited(document, { stages, nodes: settleNodes({ stages, nodes }) }))
}
