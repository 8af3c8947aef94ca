import { columnRange, gridOf } from '../../document/grid.ts'
import type { Stage } from '../../document/schema/stage.ts'
import type { Id } from '../../document/schema/text.ts'
import type { Seat } from '../../document/view/fit-cells.ts'
import { mapped } from '../records.ts'

/**
 * The stages of a view after nodes have left it (`before` → `after`): a column that nobody starts in any more stays open while a span covers it, so that the
 * span and everything right of it stay as they are. The same list where nothing has to be held.
 */
export function holdColumns(stages: Stage[], before: readonly Seat[], after: readonly Seat[]): Stage[] {
  const wide = after.filter(({ at }) => at.span > 1)
  if (wide.length === 0) return stages
  const grid = gridOf({ stages, nodes: before })
  const left = gridOf({ stages, nodes: after })
  if (grid.columns.length === left.columns.length) return stages
  const held = new Map<Id, number>()
  for (const { at } of wide) {
    const range = columnRange(grid, at)
    for (const { stage, slot } of range ? grid.columns.slice(range.start, range.end) : []) {
      if (slot >= (left.slots.get(stage) ?? 0)) held.set(stage, Math.max(held.get(stage) ?? 0, slot + 1))
    }
  }
  return mapped(stages, (stage) => {
    const slots = held.get(stage.id)
    return slots === undefined ? stage : { ...stage, slots }
  })
}
