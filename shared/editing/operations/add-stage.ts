import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Stage } from '../../document/schema/stage.ts'
import { growSpans, settleNodes } from '../cells.ts'
import { edited, isWhole, refuse, usedIds } from '../records.ts'
import type { Operation } from '../types.ts'

/** Adds a stage before place `index` of the stages; at the end when left out. */
export const addStage: Operation<{ readonly stage: Stage; readonly index?: number }> = (document, { stage, index }) => {
  const place = index ?? document.stages.length
  if (usedIds(document).has(stage.id)) return refuse('duplicate', stage.id)
  if (!isWhole(place, 0, document.stages.length)) return refuse('out-of-range', stage.id)
  const stages = [...document.stages.slice(0, place), stage, ...document.stages.slice(place)]
  const next = document.stages[place]
  const nodes = next ? growSpans(document, gridOf(document).first.get(next.id) ?? 0, stage.slots) : document.nodes
  return ok(edited(document, { stages, nodes: settleNodes({ stages, nodes }) }))
}
