import type { Id } from '../../document/schema/text.ts'
import { columnsOf } from './columns.ts'
import { type Item, isStep } from './items.ts'
import { type Place, Sketch } from './sketch.ts'

/** Neighbours looked at when places are proposed; one node may have thousands. */
const mostNeighbours = 24
/** Lanes of a stage with more attachments than this are not searched for pairs to swap. */
const mostSwapped = 12
/** How often every attachment is lifted and set again with all the others in place. */
const rounds = 2

/** Where an attachment might go: above or below its neighbours, in the gaps beside them, and at the free end of its lane. */
export function proposalsFor(item: Item, sketch: Sketch, step: 1 | 2): Place[] {
  const columns = new Set<number>()
  const rows = new Map<number, Set<number>>()
  const propose = (x: number, row?: number) => {
    columns.add(x)
    if (row !== undefined) rows.set(x, (rows.get(x) ?? new Set()).add(row))
  }
  let count = 0
  for (const { other } of item.links) {
    const place = sketch.placeOf(other)
    if (!place || count++ >= mostNeighbours) continue
    const level = other.lane === item.lane ? place.row : undefined
    for (const x of [place.x, place.x - step, place.x + step]) propose(x, level)
  }
  const used = sketch.columns()
  const first = used[0] ?? 0
  const last = used.at(-1) ?? 0
  if (count === 0) for (const x of [first, last, last + step]) propose(x)
  return [...columns]
    .filter((x) => step === 1 || x >= 0)
    .flatMap((x) => {
      const free = sketch.freeRow(item.lane, x)
      const levels = [...(rows.get(x) ?? [])].filter((row) => row !== free && sketch.isFree(item.lane, { x, row }))
      return [free, ...levels].map((row) => ({ x, row }))
    })
}

function settle(item: Item, sketch: Sketch, step: 1 | 2, pull: (place: Place) => number): void {
  let best: Place | undefined
  let least = Number.POSITIVE_INFINITY
  for (const place of proposalsFor(item, sketch, step)) {
    const cost = sketch.cost(item, place) + pull(place)
    if (
      cost < least ||
      (cost === least && best && (place.x < best.x || (place.x === best.x && place.row < best.row)))
    ) {
      best = place
      least = cost
    }
  }
  sketch.put(item, best ?? { x: 0, row: sketch.freeRow(item.lane, 0) })
}

/** Lets two attachments of a lane change places where that saves bends; one alone could not move, because the other stands in its way. */
function trySwaps(attachments: readonly Item[], sketch: Sketch): void {
  const lanes = new Map<number, Item[]>()
  for (const item of attachments) {
    const items = lanes.get(item.lane)
    if (items) items.push(item)
    else lanes.set(item.lane, [item])
  }
  for (const items of lanes.values()) {
    if (items.length > mostSwapped) continue
    for (const a of items) for (const b of items) if (a.index < b.index) trySwap(a, b, sketch)
  }
}

function trySwap(a: Item, b: Item, sketch: Sketch): void {
  const [placeA, placeB] = [sketch.placeOf(a), sketch.placeOf(b)]
  if (!placeA || !placeB || a.links.length > mostNeighbours || b.links.length > mostNeighbours) return
  const together = (first: Place, second: Place): number => {
    sketch.lift(a)
    sketch.lift(b)
    sketch.put(b, second)
    const costA = sketch.cost(a, first)
    sketch.lift(b)
    sketch.put(a, first)
    const costB = sketch.cost(b, second)
    sketch.put(b, second)
    return costA + costB
  }
  const before = together(placeA, placeB)
  if (together(placeB, placeA) > before - 0.01) together(placeA, placeB)
}

/** A light pull towards neighbours in other stages: to the left edge for earlier ones, to the right for later ones. */
export function pullOf(item: Item, stages: ReadonlyMap<Id, number>): (place: Place) => number {
  const here = stages.get(item.stage) ?? 0
  let direction = 0
  for (const { other } of item.links.slice(0, mostNeighbours))
    direction += Math.sign((stages.get(other.stage) ?? 0) - here)
  return (place) => -0.05 * Math.sign(direction) * place.x
}

/** Nodes with most to connect first, then the order of the document. */
export function attachmentOrder(a: Item, b: Item): number {
  const near = (item: Item) => item.links.filter(({ other }) => other.stage === item.stage).length
  return near(b) - near(a) || a.index - b.index
}

export function protectSteps(steps: Iterable<Item>, sketch: Sketch): void {
  for (const item of steps) {
    for (const { other, type, isForward } of item.links) {
      if (sketch.placeOf(other)) {
        if (isForward) sketch.protect(item, other)
      } else if (other.stage !== item.stage && other.lane === item.lane && type === 'flow')
        sketch.openTo(item, isForward)
    }
  }
}

type Context = { readonly stages: ReadonlyMap<Id, number>; readonly rows: Map<number, number> }

/** Slot and row of every node of one stage, from the flow alone. */
export function arrangeStage(items: readonly Item[], context: Context): Map<Item, Place> {
  const sketch = new Sketch(context.rows)
  const columns = columnsOf(new Set(items.filter(isStep)))
  for (const [item, column] of columns) sketch.put(item, { x: column * 2, row: 0 })
  protectSteps(columns.keys(), sketch)
  const attachments = items.filter((item) => !columns.has(item)).sort(attachmentOrder)
  for (const item of attachments) settle(item, sketch, 1, pullOf(item, context.stages))
  for (let round = 0; round < rounds; round++) {
    for (const item of attachments) {
      sketch.lift(item)
      settle(item, sketch, 1, pullOf(item, context.stages))
    }
    trySwaps(attachments, sketch)
  }
  const slots = new Map(sketch.columns().map((x, slot) => [x, slot]))
  const places = new Map<Item, Place>()
  for (const [item, { x, row }] of sketch.entries()) places.set(item, { x: slots.get(x) ?? 0, row })
  return places
}

/** Slot and row of the `chosen` nodes of one stage, all others staying where they are: no column is opened between existing ones. */
export function arrangeAmong(items: readonly Item[], chosen: ReadonlySet<Item>, context: Context): Map<Item, Place> {
  const sketch = new Sketch(context.rows)
  const fixed = items.filter((item) => !chosen.has(item))
  for (const item of fixed) sketch.put(item, { x: item.slot * 2, row: item.row })
  protectSteps(fixed.filter(isStep), sketch)
  const steps = columnsOf(new Set(items.filter(isStep)))
  const order = (item: Item) => steps.get(item) ?? Number.POSITIVE_INFINITY
  const moving = items.filter((item) => chosen.has(item))
  moving.sort((a, b) => (order(a) === order(b) ? attachmentOrder(a, b) : order(a) - order(b)))
  for (const item of moving) settle(item, sketch, 2, pullOf(item, context.stages))
  const places = new Map<Item, Place>()
  for (const [item, { x, row }] of sketch.entries()) if (chosen.has(item)) places.set(item, { x: x / 2, row })
  return places
}
