import { gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { isSlotUsed } from '../../shared/editing/cells.ts'
import { insertSlot } from '../../shared/editing/operations/insert-slot.ts'
import { removeSlot } from '../../shared/editing/operations/remove-slot.ts'
import { editShown } from '../store/editor.ts'
import { animateNextBoard } from '../store/motion.ts'
import { sessionState, setSession } from '../store/session.ts'
import { viewNow } from '../store/shown.ts'
import { report } from './errors.ts'
import { nodesOf } from './selected.ts'
import type { Handler } from './types.ts'

/** Where columns open beside what is selected, and the one that closes. `remove` is null when no empty one is meant. */
type SlotPlace = {
  readonly stage: string
  readonly before: number
  readonly after: number
  readonly remove: number | null
}

const emptySlots = (document: Blueprint, stage: string): number[] => {
  const count = gridOf(document).slots.get(stage) ?? 0
  return Array.from({ length: count }, (_, slot) => slot).filter((slot) => !isSlotUsed(document.nodes, stage, slot))
}

/** The columns the selection means: of the chosen cell, of the last selected node, or the ends of the selected stage. */
export function slotPlace(document: Blueprint): SlotPlace | null {
  const { selection, cell } = sessionState()
  if (cell) {
    const { stage, slot } = cell
    const count = gridOf(document).slots.get(stage) ?? 0
    const isEmpty = slot < count && !isSlotUsed(document.nodes, stage, slot)
    return { stage, before: Math.min(slot, count), after: Math.min(slot + 1, count), remove: isEmpty ? slot : null }
  }
  const node = nodesOf(document, selection).at(-1)
  if (node) {
    const { stage, slot, span } = node.at
    const count = gridOf(document).slots.get(stage) ?? 0
    return {
      stage,
      before: slot,
      after: Math.min(slot + span, count),
      remove: emptySlots(document, stage).at(-1) ?? null,
    }
  }
  const stage = selection.find((item) => item.type === 'stage')?.id
  const count = stage === undefined ? undefined : gridOf(document).slots.get(stage)
  if (stage === undefined || count === undefined) return null
  return { stage, before: 0, after: count, remove: emptySlots(document, stage).at(-1) ?? null }
}

/** Opens a column before slot `slot` of a stage. */
export function openColumn(stage: string, slot: number): boolean {
  animateNextBoard()
  return report(editShown('undo.insertSlot', (document) => insertSlot(document, { stage, slot })))
}

const open =
  (side: 'before' | 'after'): Handler =>
  () => {
    const document = viewNow()
    const place = document && slotPlace(document)
    if (!place) return
    const { cell } = sessionState()
    // The chosen cell stays the one under the pointer.
    const moved = cell && side === 'before' ? { ...cell, slot: cell.slot + 1 } : cell
    if (openColumn(place.stage, place[side])) setSession({ cell: moved })
  }

function close(): void {
  const document = viewNow()
  const place = document && slotPlace(document)
  if (!place) return
  const slot = place.remove ?? place.before
  animateNextBoard()
  if (report(editShown('undo.removeSlot', (now) => removeSlot(now, { stage: place.stage, slot }))))
    setSession({ cell: null })
}

export const slotHandlers = {
  'slot.before': open('before'),
  'slot.after': open('after'),
  'slot.remove': close,
} satisfies Record<string, Handler>
