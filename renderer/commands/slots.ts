import { gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { emptySlots, isSlotUsed } from '../../shared/editing/cells.ts'
import { insertSlot } from '../../shared/editing/operations/insert-slot.ts'
import { removeSlot } from '../../shared/editing/operations/remove-slot.ts'
import { editShown } from '../store/editor.ts'
import { animateNextBoard } from '../store/motion.ts'
import { sessionState, setSession } from '../store/session.ts'
import { viewNow } from '../store/shown.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { nodesOf } from './selected.ts'
import type { Handler } from './types.ts'

/** Where columns open beside what is selected, and the empty ones that close. */
type SlotPlace = {
  readonly stage: string
  readonly before: number
  readonly after: number
  readonly remove: readonly number[]
}

/** The columns the selection means: of the chosen cell, else beside the last selected node or at the ends of the selected stage, and all empty ones there. */
function slotPlace(document: Blueprint): SlotPlace | null {
  const { selection, cell } = sessionState()
  if (cell) {
    const { stage, slot } = cell
    const count = gridOf(document).slots.get(stage) ?? 0
    const isEmpty = slot < count && !isSlotUsed(document.nodes, stage, slot)
    return { stage, before: Math.min(slot, count), after: Math.min(slot + 1, count), remove: isEmpty ? [slot] : [] }
  }
  const node = nodesOf(document, selection).at(-1)
  const stage = node?.at.stage ?? selection.find((item) => item.type === 'stage')?.id
  const count = stage === undefined ? undefined : gridOf(document).slots.get(stage)
  if (stage === undefined || count === undefined) return null
  const [before, after] = node ? [node.at.slot, Math.min(node.at.slot + node.at.span, count)] : [0, count]
  return { stage, before, after, remove: emptySlots(document, stage) }
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

/** Closes the empty columns that are meant, as one step; says why not where there is none. */
function close(): void {
  const document = viewNow()
  const place = document && slotPlace(document)
  if (!place) return
  const { stage, before, remove } = place
  const slots = remove.length > 0 ? remove.toReversed() : [before]
  animateNextBoard()
  if (
    report(
      editShown('undo.removeSlot', chain(...slots.map((slot) => (now: Blueprint) => removeSlot(now, { stage, slot })))),
    )
  )
    setSession({ cell: null })
}

export const slotHandlers = {
  'slot.before': open('before'),
  'slot.after': open('after'),
  'slot.remove': close,
} satisfies Record<string, Handler>
