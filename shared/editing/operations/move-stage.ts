import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { settleNodes } from '../cells.ts'
import { edited, hasRecord, isWhole, refuse, reordered } from '../records.ts'
import type { Operation } from '../types.ts'

/** Moves a stage, with its nodes, to place `index` of the stages. */
export const moveStage: Operation<{ readonly stage: Id; readonly index: number }> = (document, { stage, index }) => {
  if (!hasRecord(document, 'stages', stage)) return refuse('unknown-id', stage)
  if (!isWhole(index, 0, document.stages.length - 1)) return refuse('out-of-range', stage)
  const stages = reordered(document.stages, stage, index)
  return ok(edited(document, { stages, nodes: settleNodes({ stages, nodes: document.nodes }) }))
}
