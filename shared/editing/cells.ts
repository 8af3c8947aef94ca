import { columnRange, gridOf, occupancyOf } from '../document/grid.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { Cell, Node } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'
import { mapped } from './records.ts'

type Placed = Pick<Blueprint, 'stages' | 'nodes'>

/** A node in another cell; the same node when the cell is the same. */
export function withCell(node: Node, cell: Partial<Cell>): Node {
  const isThere = Object.entries(cell).every(([key, value]) => node.at[key] === value)
  return isThere ? node : { ...node, at: { ...node.at, ...cell } }
}

/**
 * The nodes with every cell valid again: spans end at the right end of the board, and of two nodes that claim a cell the later one in the
 * list goes to the next free row. Nodes in `yielding` give way to all others. The same list when all was well.
 */
export function settleNodes({ stages, nodes }: Placed, yielding: ReadonlySet<Id> = new Set()): Node[] {
  const grid = gridOf({ stages, nodes })
  const occupancy = occupancyOf(grid)
  const settled = new Map<Id, Node>()
  const settle = (node: Node): void => {
    const range = columnRange(grid, node.at)
    if (!range) return
    const at = { ...node.at, span: range.end - range.start }
    const row = occupancy.freeRow(at)
    occupancy.place(node.id, { ...at, row })
    settled.set(node.id, withCell(node, { span: at.span, row }))
  }
  for (const node of nodes) if (!yielding.has(node.id)) settle(node)
  for (const node of nodes) if (yielding.has(node.id)) settle(node)
  return mapped(nodes, (node) => settled.get(node.id) ?? node)
}

/** `stages` with that stage asking for `count` slots, if its nodes do not need as many anyway or it asks for more. */
function holdSlots({ stages, nodes }: Placed, id: Id, count: number): Blueprint['stages'] {
  const needed = nodes.reduce((most, { at }) => (at.stage === id ? Math.max(most, at.slot + 1) : most), 0)
  return mapped(stages, (stage) => {
    const isRight = stage.id !== id || stage.slots === count || (needed === count && stage.slots < count)
    return isRight ? stage : { ...stage, slots: count }
  })
}

/**
 * Stages and nodes after `count` new slots have opened before slot `slot` of a stage: later nodes move right, spans across the place grow, and
 * the stage has just so many slots more.
 */
export function openSlots(document: Placed, stage: Id, slot: number, count: number): Placed {
  const grid = gridOf(document)
  const grown = growSpans(document, (grid.first.get(stage) ?? 0) + slot, count)
  const nodes = mapped(grown, (node) =>
    node.at.stage === stage && node.at.slot >= slot ? withCell(node, { slot: node.at.slot + count }) : node,
  )
  return { stages: holdSlots({ ...document, nodes }, stage, (grid.slots.get(stage) ?? 0) + count), nodes }
}

/**
 * Stages and nodes after slot `slot` of a stage, in which no node starts, has closed: later nodes move left, spans across it shrink, and the
 * stage has one slot less.
 */
export function closeSlot(document: Placed, stage: Id, slot: number): Placed {
  const grid = gridOf(document)
  const column = (grid.first.get(stage) ?? 0) + slot
  const nodes = mapped(document.nodes, (node) => {
    if (node.at.stage === stage && node.at.slot > slot) return withCell(node, { slot: node.at.slot - 1 })
    const range = columnRange(grid, node.at)
    const isAcross = range !== null && range.start < column && column < range.end
    return isAcross ? withCell(node, { span: node.at.span - 1 }) : node
  })
  return { stages: holdSlots({ ...document, nodes }, stage, (grid.slots.get(stage) ?? 1) - 1), nodes }
}

/**
 * The slots of a stage that can close over all lanes: nobody starts there, and no node is there just to be wide, without another one further on that it
 * covers as well. One stays.
 */
export function emptySlots({ stages, nodes }: Placed, stage: Id): number[] {
  const grid = gridOf({ stages, nodes })
  const count = grid.slots.get(stage) ?? 0
  const first = grid.first.get(stage) ?? 0
  const starts = new Set<number>()
  for (const { at } of nodes) starts.add((grid.first.get(at.stage) ?? 0) + at.slot)
  const wide = nodes.flatMap(({ at }) => (at.span > 1 ? (columnRange(grid, at) ?? []) : []))
  const isHeld = (column: number): boolean =>
    wide.some(({ start, end }) => {
      if (start >= column || column >= end) return false
      for (let later = column + 1; later < end; later++) if (starts.has(later)) return false
      return true
    })
  const all = Array.from({ length: count }, (_, slot) => slot)
  const empty = all.filter((slot) => !starts.has(first + slot) && !isHeld(first + slot))
  return empty.length === count ? empty.slice(1) : empty
}

/** Stages and nodes after the slots that `emptySlots` finds have closed, in the given stages. */
export function closeEmptySlots(document: Placed, stages: readonly Id[]): Placed {
  let placed = document
  for (const stage of stages) {
    for (const slot of emptySlots(placed, stage).reverse()) placed = closeSlot(placed, stage, slot)
  }
  return placed
}

/** The nodes with spans across column `column` of the board grown by `count` columns; for columns that open there. */
export function growSpans(document: Placed, column: number, count: number): Node[] {
  const grid = gridOf(document)
  return mapped(document.nodes, (node) => {
    const range = columnRange(grid, node.at)
    const isAcross = range !== null && range.start < column && column < range.end
    return isAcross ? withCell(node, { span: node.at.span + count }) : node
  })
}

/** The nodes that start outside a stage with their spans shortened by the columns they cover of it; for a stage that goes. */
export function shrinkSpans(document: Placed, stage: Id): Node[] {
  const grid = gridOf(document)
  const start = grid.first.get(stage) ?? 0
  const end = start + (grid.slots.get(stage) ?? 0)
  return mapped(document.nodes, (node) => {
    const range = columnRange(grid, node.at)
    if (!range || node.at.stage === stage) return node
    const covered = Math.min(range.end, end) - Math.max(range.start, start)
    return covered > 0 ? withCell(node, { span: range.end - range.start - covered }) : node
  })
}

/** Whether a node starts in that slot of that stage. */
export const isSlotUsed = (nodes: readonly Node[], stage: Id, slot: number): boolean =>
  nodes.some((node) => node.at.stage === stage && node.at.slot === slot)

/** How many rows the nodes need in each lane. */
export function rowCounts(nodes: readonly Node[]): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const { at } of nodes) counts.set(at.lane, Math.max(counts.get(at.lane) ?? 0, at.row + 1))
  return counts
}
