import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Node } from '../../document/schema/node.ts'
import { openSlots, settleNodes } from '../cells.ts'
import { edited, hasRecord, isWhole, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Adds a node at its cell. 'place' (default): a taken cell sends it to the next free row; 'insert': a new slot opens there for it.
 * A slot beyond the stage's end is the one after its last.
 */
export const addNode: Operation<{ readonly node: Node; readonly mode?: 'place' | 'insert' }> = (document, args) => {
  const { at, id } = args.node
  if (usedIds(document).has(id)) return refuse('duplicate', id)
  if (!hasRecord(document, 'stages', at.stage)) return refuse('unknown-id', at.stage)
  if (!hasRecord(document, 'lanes', at.lane)) return refuse('unknown-id', at.lane)
  if (!isWhole(at.slot, 0, 9_999) || !isWhole(at.row, 0, 9_999) || !isWhole(at.span, 1, 9_999)) {
    return refuse('out-of-range', id)
  }
  const slot = Math.min(at.slot, gridOf(document).slots.get(at.stage) ?? 0)
  const { stages, nodes: others } = args.mode === 'insert' ? openSlots(document, at.stage, slot, 1) : document
  const nodes = [...others, { ...args.node, at: { ...at, slot } }]
  return ok(edited(document, { stages, nodes: settleNodes({ stages, nodes }, new Set([id])) }))
}
