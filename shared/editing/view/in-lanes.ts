import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { fitCells, isSameCell, type Seat } from '../../document/view/fit-cells.ts'
import { isPlaced, leverStages } from '../../document/view/lever-cells.ts'
import { leverLaneId } from '../../document/view/lever-lanes.ts'
import { viewOf } from '../../document/view/view-of.ts'
import { edited, mapped } from '../records.ts'
import type { OperationResult } from '../types.ts'
import type { Run } from './in-levers.ts'
import { cellsById, hasSameStages, pinAll, slotsOf, unpinNode } from './pins.ts'

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

/** Whether every stage, and every node that keeps stage and kind, is where it was in the four-lever view. */
function isStill(document: Blueprint, after: Blueprint): boolean {
  const cells = cellsById(viewOf(document, 'levers').nodes)
  const slots = slotsOf(document.stages)
  const isInPlace = viewOf(after, 'levers').nodes.every(({ id, at: now }) => {
    const at = cells.get(id) ?? now
    return at.lane !== now.lane || at.stage !== now.stage || isSameCell(at, now)
  })
  return isInPlace && after.stages.every(({ id, slots: count }) => (slots.get(id) ?? count) === count)
}

/** New nodes carry no place in the four-lever view from where they were copied. */
function withoutForeignCells(document: Blueprint, after: Blueprint): Blueprint {
  if (after.nodes === document.nodes) return after
  const known = new Set(document.nodes.map((node) => node.id))
  return edited(after, { nodes: mapped(after.nodes, (node) => (known.has(node.id) ? node : unpinNode(node))) })
}

/** Cells of the four-lever view after an edit among the lanes: those that were there stay, the others take what is free. */
function fitLevers(shown: Blueprint, after: Blueprint): Map<Id, Cell> {
  const before = cellsById(shown.nodes)
  const settled: Seat[] = []
  const newcomers: Seat[] = []
  for (const { id, kind, at } of after.nodes) {
    const lane = leverLaneId(kind)
    const there = before.get(id)
    if (there?.lane === lane && there.stage === at.stage) settled.push({ id, at: there })
    else if (there?.stage === at.stage) newcomers.push({ id, at: { ...there, lane, row: 0 } })
    else if (there) newcomers.push({ id, at: { ...there, lane, stage: at.stage, slot: at.slot } })
    else newcomers.push({ id, at: { ...at, lane, row: 0 } })
  }
  return fitCells(leverStages(after.stages), settled, newcomers)
}

/** Runs an operation on the document itself and keeps the four-lever view where it is; see `applyInView`. */
export function applyInLanes(document: Blueprint, run: Run, isHeld: boolean): OperationResult {
  const result = run(document)
  if (!result.ok || result.value === document) return result
  const after = withoutForeignCells(document, result.value)
  if (after.nodes === document.nodes && after.stages === document.stages) return ok(after)
  const isFollowing = !isPlaced(document)
  if (isFollowing ? !isHeld || isStill(document, after) : isUntouched(document, after)) return ok(after)
  let shown = viewOf(document, 'levers')
  if (!hasSameStages(document, after)) {
    // Stages are shared: what the operation does to the columns here it does to those of the other view.
    const there = run(shown)
    if (there.ok) shown = there.value
  }
  const slots = new Map([...slotsOf(after.stages), ...slotsOf(shown.stages)])
  const stages = mapped(after.stages, (stage) => ({ ...stage, leverSlots: slots.get(stage.id) ?? stage.slots }))
  return ok(pinAll(after, fitLevers(shown, { ...after, stages }), slots))
}
