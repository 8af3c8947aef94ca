import { type KeyboardEvent, useRef } from 'react'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { runCommand } from '../../commands/run.ts'
import { type Selected, select, sessionState, setSession } from '../../store/session.ts'
import type { TableModel } from './model.ts'
import { nextInTable, stepInTable, type TablePosition } from './position.ts'
import type { TableEdit } from './use-table-edit.ts'
import { placeOfElement, type TableFocus } from './use-table-focus.ts'

const moves: Readonly<Record<string, CommandId>> = {
  ArrowLeft: 'arrange.left',
  ArrowRight: 'arrange.right',
  ArrowUp: 'arrange.up',
  ArrowDown: 'arrange.down',
}

/** Whether a key press writes a character, or begins one in an input method. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return key === 'Process' || ([...key].length === 1 && key !== ' ')
}

const isSelected = (item: Selected): boolean =>
  sessionState().selection.some(({ type, id }) => type === item.type && id === item.id)

function onItem(item: Selected, id: CommandId): void {
  if (!isSelected(item)) select(item)
  void runCommand(id, 'key')
}

type Options = {
  readonly model: TableModel
  readonly focus: TableFocus
  readonly edit: TableEdit
  readonly readOnly: boolean
}

/** What keys do in the table (ARIA grid pattern, and a spreadsheet's habits): returns the handler of the table. */
export function useTableKeys({ model, focus, edit, readOnly }: Options): (event: KeyboardEvent) => void {
  const { at, go } = focus
  /** After Escape the next Tab leaves the table instead of going on through it. */
  const leaving = useRef(false)

  /** Keys that change something; true when `event` was one. */
  const change = (event: KeyboardEvent, place: TablePosition): boolean => {
    const item = model.itemAt(place)
    const isMod = event.ctrlKey || event.metaKey
    const inCell = place.row > 0 && place.column > 0
    const move = event.altKey && !event.shiftKey && !isMod ? moves[event.key] : undefined
    if (move && item?.type === 'node') onItem(item, move)
    else if (event.key === 'Insert' || (event.key === 'Enter' && isMod)) {
      if (inCell) edit.add(place, false)
      else if (item) onItem(item, item.type === 'stage' ? 'insert.stage' : 'insert.lane')
    } else if (event.key === 'Enter' || (event.key === 'F2' && !event.shiftKey)) {
      if (item) edit.edit(item, false)
      else if (inCell) edit.add(place, false)
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !isMod) {
      if (item) onItem(item, 'edit.delete')
    } else return false
    return true
  }
  /** Typing writes into the cell: replaces the label there, or begins a node. The key itself goes to the field that opens. */
  const type = (event: KeyboardEvent, place: TablePosition): boolean => {
    if (readOnly || !isTyping(event)) return false
    const item = model.itemAt(place)
    if (item) edit.edit(item, true)
    else edit.add(place, true)
    return true
  }
  const choose = (event: KeyboardEvent, place: TablePosition): boolean => {
    const item = model.itemAt(place)
    if (event.key === 'Escape') {
      select()
      leaving.current = true
    } else if (event.key === ' ') {
      select(...(item ? [item] : []))
      setSession({ inspector: true })
    } else return false
    return true
  }
  const navigate = (event: KeyboardEvent, place: TablePosition): boolean => {
    if (event.altKey) return false
    const isTab = event.key === 'Tab'
    if (isTab && (leaving.current || event.ctrlKey || event.metaKey)) return false
    const to = isTab ? nextInTable(model, place, event.shiftKey ? -1 : 1) : stepInTable(model, place, event)
    if (to) go(to)
    return to !== null
  }
  return (event) => {
    if (!placeOfElement(event.target) || (event.target instanceof Element && event.target.matches('textarea'))) return
    if (type(event, at)) return
    const done = (!readOnly && change(event, at)) || choose(event, at) || navigate(event, at)
    if (done) event.preventDefault()
    if (event.key !== 'Escape' && event.key !== 'Shift') leaving.current = false
  }
}
