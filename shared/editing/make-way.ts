import { columnRange, type Grid, gridOf, occupancyOf } from '../document/grid.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { Cell, Node } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'

/** The cells of nodes that move, by id. */
export type Places = ReadonlyMap<Id, Cell>

/** The cell next to one, against the direction of a move; undefined beyond the edge. */
type Back = (at: Cell) => Partial<Cell> | undefined

const overlaps = (grid: Grid, a: Cell, b: Cell): boolean => {
  const [one, two] = [columnRange(grid, a), columnRange(grid, b)]
  return a.lane === b.lane && a.row === b.row && !!one && !!two && one.start < two.end && two.start < one.end
}

/** The cell that `node` finds on the other side of those coming towards it: one that they leave, in its own lane and stage. */
function behind(grid: Grid, node: Node, coming: readonly Cell[], left: readonly Cell[], back: Back): Cell | null {
  let at = node.at
  while (coming.some((cell) => overlaps(grid, cell, at))) {
    const next = back(at)
    if (!next) return null
    at = { ...at, ...next }
    if (at.row < 0 || at.stage !== node.at.stage || !left.some((cell) => overlaps(grid, cell, at))) return null
  }
  return at
}

/** Where some nodes want to go, and who is there: the nodes that move, and all others. */
type Crowd = { readonly grid: Grid; readonly moving: readonly Node[]; readonly others: readonly Node[] }

function crowdOf(document: Blueprint, places: Places): Crowd {
  const moving: Node[] = []
  const others: Node[] = []
  for (const node of document.nodes) (places.has(node.id) ? moving : others).push(node)
  return { grid: gridOf(document), moving, others }
}

/** The places with those of the nodes that stand there now and can take cells the moved ones leave; null when something in the way has none to take. */
function changePlaces({ grid, moving, others }: Crowd, places: Places, back: Back): Places | null {
  const coming = [...places.values()]
  const left = moving.map(({ at }) => at)
  const isInTheWay = ({ at }: Node): boolean => coming.some((cell) => overlaps(grid, cell, at))
  const occupancy = occupancyOf(
    grid,
    others.filter((node) => !isInTheWay(node)),
  )
  for (const [id, at] of places) occupancy.place(id, at)
  const result = new Map(places)
  for (const node of others.filter(isInTheWay)) {
    const at = behind(grid, node, coming, left, back)
    if (!at || occupancy.occupant(at) !== undefined) return null
    occupancy.place(node.id, at)
    result.set(node.id, at)
  }
  return result
}

/** The places moved down to the next rows free of others, or up to the last row of the lane where they left a gap below it. */
function standBelow({ grid, others }: Crowd, places: Places): Places {
  const cells = [...places.values()]
  const [lane = ''] = cells.map((cell) => cell.lane)
  const occupancy = occupancyOf(grid, others)
  let shift = Math.min(0, occupancy.rows(lane) - Math.min(...cells.map(({ row }) => row)))
  while (cells.some((at) => occupancy.occupant({ ...at, row: at.row + shift }) !== undefined)) shift++
  return new Map([...places].map(([id, at]) => [id, { ...at, row: at.row + shift }]))
}

function byLane(places: Places): Places[] {
  const lanes = new Map<Id, Map<Id, Cell>>()
  for (const [id, at] of places) lanes.set(at.lane, (lanes.get(at.lane) ?? new Map<Id, Cell>()).set(id, at))
  return [...lanes.values()]
}

/**
 * The places of moved nodes with those of the nodes they change places with; null when one in the way has no cell to take. `back` leads a cell on, against
 * the move.
 */
export function exchange(document: Blueprint, places: Places, back: Back): Places | null {
  return changePlaces(crowdOf(document, places), places, back)
}

/**
 * Room for moved nodes, lane by lane: those of a lane keep their rows where nothing is in the way, or what is can change places with them (`back` as in
 * `exchange`); else they go together to the next free rows.
 */
export function makeRoom(document: Blueprint, places: Places, back: Back): Places {
  const crowd = crowdOf(document, places)
  return new Map(byLane(places).flatMap((part) => [...(changePlaces(crowd, part, back) ?? standBelow(crowd, part))]))
}
