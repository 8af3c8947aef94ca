import type { TextRecord } from '../../shared/editing/find/texts.ts'
import { currentBlueprint } from '../store/editor.ts'
import { type Selected, select, sessionState, setSession } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { sayIfOutOfSight } from './out-of-sight.ts'

const lists = { node: 'nodes', connection: 'connections', moment: 'moments', stage: 'stages', lane: 'lanes' } as const

const exists = ({ type, id }: Selected): boolean =>
  currentBlueprint()?.[lists[type]].some((one) => one.id === id) ?? false

/** What stands for a record on the board: itself, for an annotation what it is about, nothing for the blueprint. */
function itemOf({ type, id }: TextRecord): Selected | null {
  if (type === 'document') return null
  if (type !== 'annotation') return { type, id }
  const anchor = currentBlueprint()?.annotations.find((one) => one.id === id)?.anchor
  return anchor ? { type: anchor.type, id: anchor.id } : null
}

/** How to go there: `field` = show this field of the inspector; `take` = and give it the keyboard. */
export type Way = { readonly field?: string; readonly take?: boolean }

/** Selects a record, brings it into view and, with a field, shows that in the inspector. A record that is gone by now changes nothing. */
export function goTo(record: TextRecord, { field, take = false }: Way = {}): void {
  const item = itemOf(record)
  if (item && !exists(item)) return
  if (item) {
    select(item)
    viewport().reveal(item)
    sayIfOutOfSight(item)
  } else if (record.type === 'document') {
    select()
  } else return
  if (record.type === 'annotation') setSession({ dock: 'annotations', annotation: record.id })
  else if (field !== undefined) {
    const part = record.type === 'moment' || record.type === 'node' ? record.type : null
    setSession({ inspector: true, fieldFocus: { field, part, take } })
  } else if (record.type === 'moment' && sessionState().inspector) {
    setSession({ fieldFocus: { field: '', part: 'moment', take: false } })
  }
}
