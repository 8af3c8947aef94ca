import type { Id } from '../../document/schema/text.ts'
import { type Item, isStep } from './items.ts'
import { type Place, Sketch } from './sketch.ts'
import { attachmentOrder, proposalsFor, protectSteps, pullOf } from './stage.ts'

type Context = { readonly stages: ReadonlyMap<Id, number>; readonly rows: Map<number, number> }

const presentPlace = (item: Item): Place => ({ x: item.slot * 2, row: item.row })

function sketchOf(places: ReadonlyMap<Item, Place>, context: Context): Sketch {
  const sketch = new Sketch(context.rows)
  for (const [item, place] of places) sketch.put(item, place)
  return sketch
}

/** The columns between the steps before and after `item` in its lane: there it can go without changing the order of the flow. */
function roomOf(item: Item, steps: readonly Item[], sketch: Sketch): { from: number; to: number } {
  const here = sketch.placeOf(item) ?? presentPlace(item)
  let from = Number.NEGATIVE_INFINITY
  let to = Number.POSITIVE_INFINITY
  for (const other of steps) {
    const place = other === item || other.lane !== item.lane ? undefined : sketch.placeOf(other)
    if (!place || place.row !== here.row) continue
    if (place.x < here.x) from = Math.max(from, place.x)
    if (place.x > here.x) to = Math.min(to, place.x)
  }
  return { from, to }
}

type Choice = {
  readonly isAllowed: (place: Place) => boolean
  readonly pull: (place: Place) => number
  /** What a move must save, in bends, before something that has a place leaves it. */
  readonly margin: number
}

/** Sets `item` where it saves most, if that is worth leaving its place. */
function improve(item: Item, sketch: Sketch, { isAllowed, pull, margin }: Choice): void {
  const here = sketch.placeOf(item)
  if (!here) return
  sketch.lift(item)
  let best = here
  let least = sketch.cost(item, here) + pull(here) - margin
  for (const place of proposalsFor(item, sketch, 2)) {
    if (!isAllowed(place) || !sketch.isFree(item.lane, place)) continue
    const cost = sketch.cost(item, place) + pull(place)
    if (cost < least) {
      best = place
      least = cost
    }
  }
  sketch.put(item, best)
}

/**
 * Slot and row of the nodes of one stage that are better off elsewhere; the others are not in the result. Steps stay in their order; nothing that has a good
 * place leaves it (a move has to save `margin` bends), and no column opens between existing ones.
 */
export function arrangeKeeping(items: readonly Item[], context: Context, margin: number): Map<Item, Place> {
  const steps = items.filter(isStep)
  const places = new Map(items.map((item) => [item, presentPlace(item)]))
  const first = sketchOf(places, context)
  for (const item of steps.filter(({ span }) => span === 1)) {
    const room = roomOf(item, steps, first)
    improve(item, first, { isAllowed: ({ x }) => x > room.from && x < room.to, pull: () => 0, margin })
  }
  const second = sketchOf(new Map(first.entries()), context)
  protectSteps(steps, second)
  const attachments = items.filter((item) => !isStep(item) && item.span === 1).sort(attachmentOrder)
  for (const item of attachments)
    improve(item, second, { isAllowed: ({ x }) => x >= 0, pull: pullOf(item, context.stages), margin })
  return compacted(items, second)
}

/** Columns that have become empty close. */
function compacted(items: readonly Item[], sketch: Sketch): Map<Item, Place> {
  const used = new Set(sketch.columns())
  const left = new Set(items.map(({ slot }) => slot * 2).filter((x) => !used.has(x)))
  const result = new Map<Item, Place>()
  for (const [item, { x, row }] of sketch.entries()) {
    const closed = [...left].filter((column) => column < x).length
    const slot = x / 2 - closed
    if (slot !== item.slot || row !== item.row) result.set(item, { x: slot, row })
  }
  return result
}
