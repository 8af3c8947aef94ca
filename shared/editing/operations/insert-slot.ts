import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { openSlots, settleNodes } from '../cells.ts'
import { edited, hasRecord, isWhole, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/** Opens an empty slot before slot `slot` of a stage (its slot count: at the end), through all lanes. */
export const insertSlot: Operation<{ readonly stage: Id; readonly slot: number }> = (document, { stage, slot }) => {
  if (!hasRecord(document, 'stages', stage)) return refuse('unknown-id', stage)
  const count = gridOf(document).slots.get(stage) ?? 0
  if (!isWhole(slot, 0, count) || count >= 500) return refuse('out-of-range', stage)
  const { stages, nodes } = openSlots(document, stage, slot, 1)
  return ok(edited(document, { stages, nodes: settleNodes({ stages, nodes }) }))
}
