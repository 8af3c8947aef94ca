import { type Grid, gridOf, type Occupancy, occupancyOf } from '../document/grid.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { Cell, Node } from '../document/schema/node.ts'
import type { Id } from '../document/schema/text.ts'

/** The cells of nodes that move, by id. */
export type Places = ReadonlyMap<Id, Cell>

/** The cell next to one, against the direction of a move; undefined beyond the edge. */
type Back = (at: Cell) => Partial<Cell> | undefined

/** The nodes that move, by the cells they leave, and all others, by lane. */
export type Crowd = {
  readonly grid: Grid
  readonly left: Occupancy
  readonly others: ReadonlyMap<Id, readonly Node[]>
}

/** Who moves and who does not; good for any number of places they might go to. */
export function crowdOf(document: Blueprint, moving: ReadonlySet<Id>): Crowd {
  const grid = gridOf(document)
  const leaving: Node[] = []
  const others = new Map<Id, Node[]>()
  for (const node of document.nodes) {
    if (moving.has(node.id)) leaving.push(node)
    else if (!others.get(node.at.lane)?.push(node)) others.set(node.at.lane, [node])
  }
  return { grid, left: occupancyOf(grid, leaving), others }
}

const othersAround = ({ others }: Crowd, places: Places): readonly Node[] => {
  const [first] = places.values()
  return others.get(first?.lane ?? '') ?? []
}

/** The cell that `node` finds on the other side of those coming towards it: one that they leave, in its own lane and stage. */
function behind({ left }: Crowd, node: Node, coming: Occupancy, back: Back): Cell | null {
  let at = node.at
  while (coming.occupant(at) !== undefined) {
    const next = back(at)
    if (!next) return null
    at = { ...at, ...next }
    if (at.row < 0 || at.stage !== node.at.stage || left.occupant(at) === undefined) return null
  }
  return at
}

/**
 * The places of moved nodes, all in one lane, with those of the nodes they change places with: these take cells the moved ones leave. null when one in the
 * way has none to take. `back` leads a cell on, against the move.
 */
export function exchange(crowd: Crowd, places: Places, back: Back): Places | null {
  const coming = occupancyOf(crowd.grid)
  for (const [id, at] of places) coming.place(id, at)
  const staying: Node[] = []
  const passing = new Map<Id, Cell>()
  for (const node of othersAround(crowd, places)) {
    if (coming.occupant(node.at) === undefined) {
      staying.push(node)
      continue
    }
    const at = behind(crowd, node, coming, back)
    if (!at) return null
    passing.set(node.id, at)
  }
  const occupancy = occupancyOf(crowd.grid, staying)
  for (const [id, at] of passing) {
    if (occupancy.occupant(at) !== undefined) return null
    occupancy.place(id, at)
  }
  return new Map([...places, ...passing])
}

/** The places moved down to the next rows free of others, or up to the last row of the lane where they left a gap below it. */
function standBelow(crowd: Crowd, places: Places): Places {
  const cells = [...places.values()]
  const [lane = ''] = cells.map((cell) => cell.lane)
  const occupancy = occupancyOf(crowd.grid, othersAround(crowd, places))
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
 * Room for moved nodes, lane by lane: those of a lane keep their rows where nothing is in the way, or what is can change places with them (`back` as in
 * `exchange`); else they go together to the next free rows.
 */
export function makeRoom(document: Blueprint, places: Places, back: Back): Places {
  const crowd = crowdOf(document, new Set(places.keys()))
  return new Map(byLane(places).flatMap((part) => [...(exchange(crowd, part, back) ?? standBelow(crowd, part))]))
}
