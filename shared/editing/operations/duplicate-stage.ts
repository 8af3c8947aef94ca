import { columnRange, gridOf } from '../../document/grid.ts'
import type { Id } from '../../document/schema/text.ts'
import { growSpans } from '../cells.ts'
import { duplicateIds, renameFor, withCopies } from '../duplicate.ts'
import { edited, refuse } from '../records.ts'
import type { Operation } from '../types.ts'

/**
 * Copies a stage with its nodes, the connections among them and their moments, and sets the copy behind it. `ids` names a fresh id for each of
 * `duplicateIds(document, 'stage', stage)`. Copied nodes end with their stage; spans that lead over its end reach on across the copy.
 */
export const duplicateStage: Operation<{ readonly stage: Id; readonly ids: Readonly<Record<Id, Id>> }> = (
  document,
  { stage, ids },
) => {
  const index = document.stages.findIndex((one) => one.id === stage)
  const original = document.stages[index]
  if (!original) return refuse('unknown-id', stage)
  const checked = renameFor(document, duplicateIds(document, 'stage', stage), ids)
  if ('refusal' in checked) return checked.refusal
  const { rename } = checked
  const grid = gridOf(document)
  const slots = grid.slots.get(stage) ?? original.slots
  const end = (grid.first.get(stage) ?? 0) + slots
  const copy = { ...original, id: rename(stage) }
  const nodes = document.nodes.filter((node) => node.at.stage === stage)
  const stages = [...document.stages.slice(0, index + 1), copy, ...document.stages.slice(index + 1)]
  const opened = edited(document, { stages, nodes: growSpans(document, end, slots) })
  return withCopies(opened, nodes, {
    rename,
    place: ({ at }) => {
      const range = columnRange(grid, at)
      return { ...at, stage: copy.id, span: range ? Math.min(range.end, end) - range.start : at.span }
    },
  })
}
