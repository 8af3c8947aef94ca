import { duplicateIds } from '../../shared/editing/duplicate.ts'
import { duplicateLane } from '../../shared/editing/operations/duplicate-lane.ts'
import { duplicateStage } from '../../shared/editing/operations/duplicate-stage.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { animateNextBoard } from '../store/motion.ts'
import { select, sessionState } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { report } from './errors.ts'

/** Duplicates the selected stage or lane with its contents and selects the copy. Returns whether one was selected. */
export function duplicateStructure(): boolean {
  const document = currentBlueprint()
  const item = sessionState().selection.find(({ type }) => type === 'stage' || type === 'lane')
  if (!document || !item || (item.type !== 'stage' && item.type !== 'lane')) return false
  const { type, id } = item
  const ids = Object.fromEntries(duplicateIds(document, type, id).map((old) => [old, newId()]))
  animateNextBoard()
  const result =
    type === 'stage'
      ? edit('undo.duplicateStage', (now) => duplicateStage(now, { stage: id, ids }))
      : edit('undo.duplicateLane', (now) => duplicateLane(now, { lane: id, ids }))
  const copy = ids[id]
  if (report(result) && copy !== undefined) {
    select({ type, id: copy })
    viewport().reveal({ type, id: copy }, 'keep')
  }
  return true
}
