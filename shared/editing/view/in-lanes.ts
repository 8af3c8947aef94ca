import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import { fitCells, type Seat } from '../../document/view/fit-cells.ts'
import { isPlaced } from '../../document/view/lever-cells.ts'
import { leverLaneId } from '../../document/view/lever-lanes.ts'
import { viewOf } from '../../document/view/view-of.ts'
import { edited, mapped } from '../records.ts'
import type { OperationResult } from '../types.ts'
import { holdColumns } from './hold-columns.ts'
import type { Run } from './in-levers.ts'
import { cellsById, hasSameStages, isSameBoard, pinAll, slotsOf, unpinNode } from './pins.ts'

const hasSameStation = (a: Node, b: Node | undefined): boolean =>
  a === b || (b !== undefined && a.id === b.id && a.kind === b.kind && a.at.stage === b.at.stage)

/** Whether nothing has changed that the four-lever view reads: it then stands still by itself. */
function isUntouched(document: Blueprint, after: Blueprint): boolean {
  return (
    hasSameStages(document, after) &&
    after.stages.every(
      (stage, index) => stage.leverSlots !== undefined && stage.leverSlots === document.stages[index]?.leverSlots,
    ) &&
    after.nodes.length === document.nodes.length &&
    after.nodes.every((node, index) => node.leverAt !== undefined && hasSameStation(node, document.nodes[index]))
  )
}

/** New nodes carry no place in the four-lever view from where they were copied. */
function withoutForeignCells(document: Blueprint, after: Blueprint): Blueprint {
  if (after.nodes === document.nodes) return after
  const known = new Set(document.nodes.map((node) => node.id))
  return edited(after, { nodes: mapped(after.nodes, (node) => (known.has(node.id) ? node : unpinNode(node))) })
}

/** The four-lever view after an edit among the lanes: what was shown stays, the others take what is free. */
function keepLevers(shown: Blueprint, after: Blueprint): Blueprint {
  const before = cellsById(shown.nodes)
  const settled: Seat[] = []
  const yielding: Seat[] = []
  const newcomers: Seat[] = []
  for (const { id, kind, at } of after.nodes) {
    const lane = leverLaneId(kind)
    const there = before.get(id)
    if (there?.lane === lane && there.stage === at.stage) settled.push({ id, at: there })
    else if (there?.stage === at.stage) yielding.push({ id, at: { ...there, lane, row: 0 } })
    else if (there) newcomers.push({ id, at: { ...there, lane, stage: at.stage, slot: at.slot } })
    else newcomers.push({ id, at: { ...at, lane, row: 0 } })
  }
  const slots = slotsOf(shown.stages)
  const shownStages = after.stages.map((stage) => ({ ...stage, slots: slots.get(stage.id) ?? stage.slots }))
  const stages = holdColumns(shownStages, shown.nodes, [...settled, ...yielding])
  return pinAll(after, fitCells(stages, { settled, yielding, newcomers }), slotsOf(stages))
}

/** Runs an operation on the document itself and keeps the four-lever view where it is; see `applyInView`. */
export function applyInLanes(document: Blueprint, run: Run, isHeld: boolean): OperationResult {
  const result = run(document)
  if (!result.ok || result.value === document) return result
  const after = withoutForeignCells(document, result.value)
  if (after.nodes === document.nodes && after.stages === document.stages) return ok(after)
  const isFollowing = !isPlaced(document)
  if (isFollowing ? !isHeld : isUntouched(document, after)) return ok(after)
  const shown = viewOf(document, 'levers')
  if (isFollowing && isSameBoard(viewOf(after, 'levers'), shown)) return ok(after)
  if (hasSameStages(document, after)) return ok(keepLevers(shown, after))
  // Stages are shared: what the operation does to the columns here it does to those of the other view.
  const there = run(shown)
  return ok(keepLevers(there.ok ? there.value : shown, after))
}
