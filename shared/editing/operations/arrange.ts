import { err, ok } from '../../document/result.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { type Item, itemsOf } from '../arrange/items.ts'
import { arrangeKeeping } from '../arrange/keep.ts'
import type { Place } from '../arrange/sketch.ts'
import { arrangeAmong, arrangeStage } from '../arrange/stage.ts'
import { closeEmptySlots, settleNodes, withCell } from '../cells.ts'
import { edited } from '../records.ts'
import type { Operation } from '../types.ts'

const mostRounds = 4
const usualMargin = 2.4

export type ArrangeArgs = {
  /** Only these nodes move; without it, all of them. */
  readonly nodes?: readonly Id[]
  /** Only what is in these stages moves; without it, in all of them. */
  readonly stages?: readonly Id[]
  /** What stands well stays: the order of steps is kept, and only what saves bends is moved, to free cells. Without it everything is set anew. */
  readonly keep?: boolean
  /** With `keep`: how many bends a move has to save; more keeps more. Default 2.4. */
  readonly margin?: number
}

type Choice = { readonly chosen: ReadonlySet<Id> | null; readonly stages: readonly Id[]; readonly keep: number | null }

function placesOf(document: Blueprint, { chosen, stages, keep }: Choice): Map<Id, Place> {
  const byStage = new Map<Id, Item[]>(stages.map((id) => [id, []]))
  for (const item of itemsOf(document)) byStage.get(item.stage)?.push(item)
  const context = {
    stages: new Map(document.stages.map(({ id }, index) => [id, index])),
    rows: new Map<number, number>(),
  }
  const places = new Map<Id, Place>()
  for (const items of byStage.values()) {
    const some = chosen && new Set(items.filter(({ id }) => chosen.has(id)))
    const arranged =
      keep !== null
        ? arrangeKeeping(items, context, keep)
        : some
          ? arrangeAmong(items, some, context)
          : arrangeStage(items, context)
    for (const [item] of arranged) if (some && !some.has(item)) arranged.delete(item)
    for (const [item, place] of arranged) places.set(item.id, place)
  }
  return places
}

/** Nodes on their new places; where a node that stays, or a narrower one, is in the way, they go to the next free row. */
function applyPlaces(document: Blueprint, places: ReadonlyMap<Id, Place>): Node[] {
  const place = (node: Node): Node => {
    const found = places.get(node.id)
    return found ? withCell(node, { slot: found.x, row: found.row }) : node
  }
  const staying = document.nodes.filter(({ id }) => !places.has(id))
  const moving = document.nodes.filter(({ id }) => places.has(id)).map(place)
  // Narrow nodes hold the columns; wide ones go under what they would cover.
  moving.sort((a, b) => a.at.span - b.at.span || a.at.row - b.at.row)
  const settled = settleNodes({ stages: document.stages, nodes: [...staying, ...moving] })
  const byId = new Map(settled.map((node) => [node.id, node]))
  return document.nodes.map((node) => {
    const next = byId.get(node.id) ?? node
    return withCell(node, next.at)
  })
}

/** Rows of a lane that no node is in close. */
function withoutEmptyRows(nodes: readonly Node[]): Node[] {
  const used = new Map<Id, Set<number>>()
  for (const { at } of nodes) used.set(at.lane, (used.get(at.lane) ?? new Set()).add(at.row))
  const rows = new Map([...used].map(([lane, set]) => [lane, [...set].sort((a, b) => a - b)]))
  return nodes.map((node) => withCell(node, { row: rows.get(node.at.lane)?.indexOf(node.at.row) ?? node.at.row }))
}

/** The document without columns, and where what stands is kept also rows, that nobody is in. */
function withoutGaps(document: Blueprint, { stages, keep }: Choice): Blueprint {
  const nodes = keep === null ? document.nodes : withoutEmptyRows(document.nodes)
  const closed = closeEmptySlots({ stages: document.stages, nodes }, stages)
  return edited(document, { stages: closed.stages, nodes: settleNodes(closed) })
}

const isSamePlaced = (a: Blueprint, b: Blueprint): boolean =>
  a.stages.every(({ slots }, index) => slots === b.stages[index]?.slots) &&
  a.nodes.every(({ at }, index) => {
    const other = b.nodes[index]?.at
    return at.slot === other?.slot && at.row === other.row && at.span === other.span
  })

/** The first of the ids that none of the records has. */
function strangerAmong(ids: readonly Id[] = [], records: readonly { readonly id: Id }[]): Id | undefined {
  const known = new Set(records.map(({ id }) => id))
  return ids.find((id) => !known.has(id))
}

/**
 * 整理: gives every node (or the chosen ones) a slot and a row from the flow, its stage and lane unchanged. Connected steps share a column across lanes, the
 * flow leads to the right, and standards, places and people stand above, below or beside the step they belong to, out of the way of straight connections.
 * Columns that nobody is in close, unless only some nodes were chosen. Same document, same result; refused only for an unknown id.
 */
export const arrange: Operation<ArrangeArgs> = (
  document,
  { nodes: wanted, stages, keep = false, margin = usualMargin },
) => {
  const stranger = strangerAmong(wanted, document.nodes) ?? strangerAmong(stages, document.stages)
  if (stranger !== undefined) return err({ code: 'unknown-id', id: stranger })
  const choice: Choice = {
    chosen: wanted ? new Set(wanted) : null,
    stages: stages ?? document.stages.map(({ id }) => id),
    keep: keep ? margin : null,
  }
  const tighten = (one: Blueprint): Blueprint => (choice.chosen ? one : withoutGaps(one, choice))
  // What stands is kept as it stands; what is set anew would leave wide nodes over columns that are to close.
  let current = keep ? document : tighten(document)
  // Where steps keep their order for want of a flow, a second look may still tidy up; pressing the key again then changes nothing.
  for (let round = 0; round < (choice.chosen && !keep ? 1 : mostRounds); round++) {
    const next = tighten(edited(current, { nodes: applyPlaces(current, placesOf(current, choice)) }))
    if (isSamePlaced(next, current)) break
    current = next
  }
  return ok(isSamePlaced(current, document) ? document : current)
}
