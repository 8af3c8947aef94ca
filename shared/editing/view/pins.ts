import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node } from '../../document/schema/node.ts'
import type { Stage } from '../../document/schema/stage.ts'
import type { Id } from '../../document/schema/text.ts'
import { isSameCell } from '../../document/view/fit-cells.ts'
import { edited, mapped, patched } from '../records.ts'

/** A node that keeps `cell` in the four-lever view; the same node when it has it. */
export function pinNode(node: Node, { slot, row, span }: Cell): Node {
  const { leverAt } = node
  const isThere = leverAt?.slot === slot && leverAt.row === row && leverAt.span === span
  return isThere ? node : { ...node, leverAt: { ...leverAt, slot, row, span } }
}

/** A stage that keeps its least number of slots in the four-lever view. */
export const pinStage = (stage: Stage, slots: number): Stage => patched(stage, { leverSlots: slots })

/** A node without a place of its own in the four-lever view. */
export const unpinNode = (node: Node): Node => patched(node, { leverAt: undefined })

/** The document with every node and stage of the four-lever view holding the place given; those without one stay as they are. */
export function pinAll(document: Blueprint, cells: ReadonlyMap<Id, Cell>, slots: ReadonlyMap<Id, number>): Blueprint {
  return edited(document, {
    stages: mapped(document.stages, (stage) => pinStage(stage, slots.get(stage.id) ?? stage.leverSlots ?? stage.slots)),
    nodes: mapped(document.nodes, (node) => {
      const cell = cells.get(node.id)
      return cell ? pinNode(node, cell) : node
    }),
  })
}

export const slotsOf = (stages: readonly Stage[]): Map<Id, number> =>
  new Map(stages.map((stage) => [stage.id, stage.slots]))

export const cellsById = (nodes: readonly Node[]): Map<Id, Cell> => new Map(nodes.map((node) => [node.id, node.at]))

/** Whether two documents have the same stages in the same order. */
export const hasSameStages = (a: Blueprint, b: Blueprint): boolean =>
  a.stages === b.stages ||
  (a.stages.length === b.stages.length && a.stages.every((stage, index) => stage.id === b.stages[index]?.id))

/**
 * Whether `next` shows every stage, and every node that is in both and keeps lane and stage, where `before` does. (In the four-lever view another lane is
 * another lever: those nodes were meant to move.)
 */
export function isSameBoard(next: Blueprint, before: Blueprint): boolean {
  const cells = cellsById(before.nodes)
  const slots = slotsOf(before.stages)
  const isInPlace = next.nodes.every(({ id, at: now }) => {
    const at = cells.get(id) ?? now
    return at.lane !== now.lane || at.stage !== now.stage || isSameCell(at, now)
  })
  return isInPlace && next.stages.every(({ id, slots: count }) => (slots.get(id) ?? count) === count)
}
