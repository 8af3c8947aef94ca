import { type KeyboardEvent, useRef } from 'react'
import { report } from '../../commands/errors.ts'
import { runCommand } from '../../commands/run.ts'
import { currentBlueprint, edit } from '../../store/editor.ts'
import { type Selected, select, sessionState, setSession } from '../../store/session.ts'
import { type Shift, shiftRow } from './reorder.ts'
import { fold } from './state.ts'
import { matchTyped, type OutlineRow, stepInTree } from './tree.ts'
import type { TreeFocus } from './use-tree-focus.ts'

const shifts: Readonly<Record<string, Shift>> = {
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowLeft: 'above',
  ArrowRight: 'below',
}

/** Typed letters belong together as long as they follow within this many milliseconds. */
const pause = 700

export const itemOf = (row: OutlineRow): Selected => ({ type: row.type, id: row.id })
const isItem = (item: Selected, row: OutlineRow): boolean => item.type === row.type && item.id === row.id

/** Selects a row alone, or adds it to what is selected (takes it away when it was). */
export function selectRow(row: OutlineRow, toggle: boolean): void {
  const { selection } = sessionState()
  if (!toggle) select(itemOf(row))
  else if (selection.some((item) => isItem(item, row))) select(...selection.filter((item) => !isItem(item, row)))
  else select(...selection, itemOf(row))
}

/** Selects all nodes between two rows. */
export function selectRange(visible: readonly OutlineRow[], from: string, to: string): void {
  const ends = [from, to].map((key) => visible.findIndex((row) => row.key === key))
  const range = visible.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1)
  const nodes = range.filter((row) => row.type === 'node')
  select(...(nodes.length > 0 ? nodes : range).map(itemOf))
}

type Options = {
  readonly visible: readonly OutlineRow[]
  readonly collapsed: ReadonlySet<string>
  readonly tree: TreeFocus
  readonly readOnly: boolean
  readonly nameOf: (row: OutlineRow) => string
  readonly beginDraft: (row: OutlineRow) => boolean
  readonly onMoved: (row: OutlineRow) => void
}

function useTypeahead({ visible, nameOf, tree }: Pick<Options, 'visible' | 'nameOf' | 'tree'>) {
  const typed = useRef({ letters: '', at: Number.NEGATIVE_INFINITY })
  const isGoingOn = (now: number): boolean => now - typed.current.at <= pause
  const take = (key: string, row: OutlineRow, now: number): void => {
    const letters = isGoingOn(now) ? typed.current.letters + key : key
    typed.current = { letters, at: now }
    const found = matchTyped(visible, nameOf, row.key, letters)
    if (found !== null) tree.focus(found)
  }
  return { isGoingOn, take }
}

function remove(row: OutlineRow): void {
  if (!sessionState().selection.some((item) => isItem(item, row))) select(itemOf(row))
  void runCommand('edit.delete', 'key')
}

/** Keys that change something: the function returned says whether an event was one. */
function useChanges({ tree, beginDraft, onMoved }: Options) {
  const insert = (row: OutlineRow): void => {
    if (beginDraft(row)) return
    select(itemOf(row))
    void runCommand('insert.stage', 'key')
  }
  const move = (row: OutlineRow, shift: Shift): void => {
    const before = currentBlueprint()
    const label = row.type === 'stage' ? 'undo.moveStage' : row.type === 'lane' ? 'undo.moveLane' : 'undo.moveNode'
    const result = edit(label, (document) => shiftRow(document, row, shift))
    if (!result.ok && result.error.code !== 'out-of-range') report(result)
    if (currentBlueprint() === before) return
    tree.focus(row.key)
    onMoved(row)
  }
  return (event: KeyboardEvent, row: OutlineRow): boolean => {
    const isMod = event.ctrlKey || event.metaKey
    const shift = event.altKey && !event.shiftKey && !isMod ? shifts[event.key] : undefined
    if (shift) move(row, shift)
    else if (event.key === 'Insert' || (event.key === 'Enter' && isMod)) insert(row)
    else if (event.key === 'F2' && !event.shiftKey) setSession({ labelEdit: itemOf(row) })
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !isMod) remove(row)
    else return false
    return true
  }
}

/** What keys do in the outline (ARIA tree pattern, and editing): returns the handler of the tree. */
export function useOutlineKeys(options: Options): (event: KeyboardEvent) => void {
  const { visible, collapsed, tree, readOnly } = options
  const change = useChanges(options)
  const typeahead = useTypeahead(options)
  const anchor = useRef<string | null>(null)

  const extend = (row: OutlineRow, key: string): void => {
    const step = stepInTree(visible, collapsed, row.key, key)
    if (!step || !('focus' in step)) return
    anchor.current ??= row.key
    tree.focus(step.focus)
    selectRange(visible, anchor.current, step.focus)
  }
  /** Keys that select; true when `event` was one. */
  const choose = (event: KeyboardEvent, row: OutlineRow): boolean => {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (event.key === 'Enter') {
      selectRow(row, false)
      setSession({ inspector: true })
    } else if (event.key === ' ' && !typeahead.isGoingOn(event.timeStamp))
      selectRow(row, event.ctrlKey || event.metaKey)
    else if (event.key === 'Escape') select()
    else if (event.shiftKey && isArrow) extend(row, event.key)
    else return false
    return true
  }
  const navigate = (event: KeyboardEvent, row: OutlineRow): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    const step = stepInTree(visible, collapsed, row.key, event.key)
    if (step && 'focus' in step) tree.focus(step.focus)
    else if (step) fold('open' in step ? { open: [step.open] } : { close: [step.close] })
    else if ([...event.key].length === 1) typeahead.take(event.key, row, event.timeStamp)
    else return event.key === 'ArrowRight' || event.key === 'ArrowLeft'
    return true
  }
  return (event) => {
    const row = tree.at
    if (!row || !(event.target instanceof Element) || !event.target.matches('[data-row]')) return
    if (!event.shiftKey) anchor.current = null
    const done = (!readOnly && change(event, row)) || choose(event, row) || navigate(event, row)
    if (done) event.preventDefault()
  }
}
