import { columnRange, type Grid, gridOf, type Occupancy, occupancyOf } from '../grid.ts'
import type { Cell } from '../schema/node.ts'
import type { Stage } from '../schema/stage.ts'
import type { Id } from '../schema/text.ts'

/** A node as far as its place goes. */
export type Seat = { readonly id: Id; readonly at: Cell }

/** Whether two cells are the same place in the same view. */
export const isSameCell = (a: Cell, b: Cell): boolean =>
  a.lane === b.lane && a.stage === b.stage && a.slot === b.slot && a.row === b.row && a.span === b.span

const compareIds = (a: Seat, b: Seat): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Stages behind whose last column no slot can open without changing what a span covers. */
function crossedStages(grid: Grid, seats: readonly Seat[]): ReadonlySet<Id> {
  const crossed = new Set<Id>()
  for (const { at } of seats) {
    const range = columnRange(grid, at)
    if (!range || at.span === 1) continue
    for (let column = range.start; column < range.end - 1; column++) {
      const here = grid.columns[column]?.stage
      if (here !== undefined && here !== grid.columns[column + 1]?.stage) crossed.add(here)
    }
  }
  return crossed
}

/** Newcomers in slots that exist, or in one that opens behind the last of the stage where that changes no span. */
function withinSlots(stages: readonly Stage[], settled: readonly Seat[], newcomers: readonly Seat[]): Seat[] {
  const grid = gridOf({ stages, nodes: settled })
  const slots = new Map(grid.slots)
  let crossed: ReadonlySet<Id> | undefined
  return newcomers.map((seat) => {
    const { stage, slot } = seat.at
    const count = slots.get(stage)
    if (count === undefined || slot < count) return seat
    crossed ??= crossedStages(grid, settled)
    const isOpening = !crossed.has(stage) && count <= 9_999
    if (isOpening) slots.set(stage, count + 1)
    return { id: seat.id, at: { ...seat.at, slot: isOpening ? count : count - 1 } }
  })
}

function settle(occupancy: Occupancy, seat: Seat, cells: Map<Id, Cell>): void {
  const range = columnRange(occupancy.grid, seat.at)
  if (!range) {
    cells.set(seat.id, seat.at)
    return
  }
  const span = range.end - range.start
  const at = span === seat.at.span ? seat.at : { ...seat.at, span }
  const row = occupancy.freeRow(at)
  const cell = row === at.row ? at : { ...at, row }
  occupancy.place(seat.id, cell)
  cells.set(seat.id, cell)
}

/** Who is to stand where. */
export type Seating = {
  /** They stay where they are; of two in one cell the one with the later id goes to the next free row. */
  readonly settled: readonly Seat[]
  /** They keep their slot and take the first free row from theirs on. */
  readonly yielding?: readonly Seat[]
  /** They take their slot if the stage has it, else one behind its last, and the first free row; they never change what the others cover. */
  readonly newcomers?: readonly Seat[]
}

/** A cell of its own for every node, whatever the order of the records. A span ends with the board. */
export function fitCells(stages: readonly Stage[], seating: Seating): Map<Id, Cell> {
  const { settled, yielding = [], newcomers = [] } = seating
  const inOrder = (a: Seat, b: Seat) => a.at.slot - b.at.slot || a.at.row - b.at.row || compareIds(a, b)
  const held = [...settled, ...yielding]
  const guests = [...yielding.toSorted(inOrder), ...withinSlots(stages, held, newcomers.toSorted(inOrder))]
  const grid = gridOf({ stages, nodes: [...settled, ...guests] })
  const occupancy = occupancyOf(grid)
  const cells = new Map<Id, Cell>()
  const isClear = settled.every((seat) => {
    settle(occupancy, seat, cells)
    return cells.get(seat.id)?.row === seat.at.row
  })
  if (!isClear) return fitByIds(grid, settled, guests)
  for (const seat of guests) settle(occupancy, seat, cells)
  return cells
}

/** The slow way for nodes that share cells: of those the first by id stays, the rest go where there is room. */
function fitByIds(grid: Grid, settled: readonly Seat[], guests: readonly Seat[]): Map<Id, Cell> {
  const occupancy = occupancyOf(grid)
  const cells = new Map<Id, Cell>()
  const displaced = settled.toSorted(compareIds).filter((seat) => {
    if (occupancy.occupant(seat.at) !== undefined) return true
    settle(occupancy, seat, cells)
    return false
  })
  for (const seat of [...displaced, ...guests]) settle(occupancy, seat, cells)
  return cells
}
