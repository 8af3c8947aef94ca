import { gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { isLaneOpen } from '../../document/view/visible-document.ts'
import { rowCounts, settleNodes, withCell } from '../cells.ts'
import { crowdOf, exchange, makeRoom, type Places } from '../make-way.ts'
import { edited, hasRecord, mapped, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The moved nodes and what they come by; `step` is one column, row or lane back (-1) or on (1). */
type Group = { readonly document: Blueprint; readonly nodes: readonly Node[]; readonly step: -1 | 1 }

/** The nodes with their cells as `to` gives them; null as soon as one has nowhere to go. */
function placesOf(nodes: readonly Node[], to: (at: Cell) => Cell | null): Places | null {
  const places = new Map<Id, Cell>()
  for (const { id, at } of nodes) {
    const cell = to(at)
    if (!cell) return null
    places.set(id, cell)
  }
  return places
}

/** One column on, through the stages; a wide node is at the edge when its last column is. */
function sideways({ document, nodes, step }: Group): Places | null {
  const grid = gridOf(document)
  const places = placesOf(nodes, (at) => {
    const column = (grid.first.get(at.stage) ?? 0) + at.slot + step
    const place = column + at.span <= grid.columns.length ? grid.columns[column] : undefined
    return place ? { ...at, ...place } : null
  })
  if (!places) return null
  const back = ({ stage, slot }: Cell) => grid.columns[(grid.first.get(stage) ?? 0) + slot - step]
  return makeRoom(document, places, back)
}

/** To another row of the one lane they are in: they change places with what is next to them there, else they pass it. */
function throughRows({ document, nodes, step }: Group, rows: number): Places | null {
  const all = nodes.map(({ at }) => at.row)
  const most = step > 0 ? rows - 1 - Math.max(...all) : Math.min(...all)
  const crowd = crowdOf(document, new Set(nodes.map(({ id }) => id)))
  for (let far = 1; far <= most; far++) {
    const places = placesOf(nodes, (at) => ({ ...at, row: at.row + far * step }))
    const found = places && exchange(crowd, places, ({ row }) => (far === 1 ? { row: row - step } : undefined))
    if (found) return found
  }
  return null
}

/** Into the neighbouring lanes, in the rows they are in; from one lane into the nearest rows of the next. */
function throughLanes({ document, nodes, step }: Group, rows: ReadonlyMap<Id, number>): Places | null {
  const own = new Set(nodes.map(({ at }) => at.lane))
  // Out of sight is no place to go to.
  const lanes = document.lanes.filter((lane) => own.has(lane.id) || isLaneOpen(lane)).map(({ id }) => id)
  const all = nodes.map(({ at }) => at.row)
  const top = Math.min(...all)
  const height = Math.max(...all) - top + 1
  const places = placesOf(nodes, (at) => {
    const lane = lanes[lanes.indexOf(at.lane) + step]
    if (lane === undefined) return null
    if (own.size > 1) return { ...at, lane }
    return { ...at, lane, row: at.row - top + (step > 0 ? 0 : Math.max(0, (rows.get(lane) ?? 0) - height)) }
  })
  return places && makeRoom(document, places, () => undefined)
}

function vertically(group: Group): Places | null {
  const { document, nodes } = group
  const moving = new Set(nodes.map(({ id }) => id))
  const rows = rowCounts(document.nodes.filter(({ id }) => !moving.has(id)))
  const [lane, ...more] = new Set(nodes.map(({ at }) => at.lane))
  const inside = lane !== undefined && more.length === 0 ? throughRows(group, rows.get(lane) ?? 0) : null
  return inside ?? throughLanes(group, rows)
}

/** Every stage with the columns it has now, also those that nobody will be in. */
function holdColumns({ stages, nodes }: Blueprint): Blueprint['stages'] {
  const { slots } = gridOf({ stages, nodes })
  return mapped(stages, (stage) => {
    const count = slots.get(stage.id) ?? stage.slots
    return count === stage.slots ? stage : { ...stage, slots: count }
  })
}

/** Whether nodes stand in other rows than they should, or a stage has lost columns that lay between them. */
function isTorn(before: Blueprint, nodes: readonly Node[], places: Places): boolean {
  const now = gridOf({ stages: before.stages, nodes })
  const was = gridOf(before)
  const shifts = new Set<number>()
  for (const { id, at } of nodes) {
    const place = places.get(id)
    if (!place) continue
    if (at.row !== place.row || at.span !== place.span) return true
    shifts.add((now.first.get(at.stage) ?? 0) - (was.first.get(at.stage) ?? 0))
  }
  return shifts.size > 1
}

/**
 * Moves nodes one step with the arrow keys, as one: left and right through columns and on into the next stage; up and down through the rows of a lane and
 * on into the next lane that is shown in full, and where they are in several lanes, by a lane. What is in the way in their own lane and stage takes the
 * place they leave; what cannot is left alone, and they go to the next free row, those of one lane together. Nothing else changes its lane or stage. At the
 * edge of the board: refused as out of range.
 */
export const moveNodeBy: Operation<{ readonly nodes: readonly Id[]; readonly direction: Direction }> = (
  document,
  { nodes: wanted, direction },
) => {
  const unknown = wanted.find((id) => !hasRecord(document, 'nodes', id))
  if (unknown !== undefined) return refuse('unknown-id', unknown)
  const moving = new Set(wanted)
  const nodes = document.nodes.filter(({ id }) => moving.has(id))
  if (nodes.length === 0) return ok(document)
  const step = direction === 'left' || direction === 'up' ? -1 : 1
  const move = direction === 'left' || direction === 'right' ? sideways : vertically
  const places = move({ document, nodes, step })
  if (!places) return refuse('out-of-range', nodes[0]?.id)
  const placed = mapped(document.nodes, (node) => withCell(node, places.get(node.id) ?? {}))
  const settle = (stages: Blueprint['stages']): Node[] => settleNodes({ stages, nodes: placed }, moving)
  const settled = settle(document.stages)
  // A single node lets an empty column behind it close; a group keeps its distances.
  if (nodes.length === 1 || !isTorn(document, settled, places)) return ok(edited(document, { nodes: settled }))
  const stages = holdColumns(document)
  return ok(edited(document, { stages, nodes: settle(stages) }))
}
