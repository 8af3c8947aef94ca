import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { usualKind } from '../../../shared/editing/usual-kind.ts'
import { placeFor } from '../../commands/place.ts'
import { renameItem } from '../../commands/rename.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { type Selected, select, setSession } from '../../store/session.ts'
import { addLabelled } from '../item-edits.ts'
import type { LabelExit } from '../label-input.tsx'
import { buildTable, type TableModel } from './model.ts'
import { nextField, type TablePosition } from './position.ts'
import type { TableFocus } from './use-table-focus.ts'

/** A node being typed into a cell that is not in the document yet. */
export type Draft = { readonly row: number; readonly column: number; readonly kind: NodeKind }

/** Where the focus goes when a field at `at` is left: on with Tab, otherwise it stays. */
function leaveTo(shape: TableModel, at: TablePosition, exit: LabelExit): TablePosition | null {
  if (exit === 'blur') return null
  if (exit === 'tab') return nextField(shape, at, 1) ?? at
  return exit === 'back' ? (nextField(shape, at, -1) ?? at) : at
}

function addInCell(document: Blueprint, draft: Draft, language: Language, words: string): string | null {
  const lane = document.lanes[draft.row - 1]
  const stage = document.stages[draft.column - 1]
  if (!lane || !stage) return null
  const beside: Selected[] = [
    { type: 'lane', id: lane.id },
    { type: 'stage', id: stage.id },
  ]
  const place = placeFor(document, beside, draft.kind)
  return place && addLabelled(place, draft.kind, language, words)
}

/** Editing in the table: labels in place, and new nodes typed into cells. */
export function useTableEdit(language: Language, focus: TableFocus) {
  const [draft, setDraft] = useState<Draft | null>(null)
  /** Typing began the edit, so it replaces the words. */
  const replaces = useRef(false)

  /** The field must have the focus before the key is handled, so that the key (or its input method) writes into it. */
  const open = (isTyped: boolean, begin: () => void): void => {
    replaces.current = isTyped
    if (isTyped) flushSync(begin)
    else begin()
  }
  const edit = (item: Selected, isTyped: boolean): void => open(isTyped, () => setSession({ labelEdit: item }))
  const add = ({ row, column }: Pick<TablePosition, 'row' | 'column'>, isTyped: boolean, kind?: NodeKind): void => {
    const document = currentBlueprint()
    const lane = document?.lanes[row - 1]
    if (document && lane) open(isTyped, () => setDraft({ row, column, kind: kind ?? usualKind(document, lane.id) }))
  }
  const finishLabel = (item: Selected, words: string | null, exit: LabelExit): void => {
    setSession({ labelEdit: null })
    if (words !== null) renameItem(item, language, words)
    const document = currentBlueprint()
    const model = document && buildTable(document)
    const at = model?.placeOf(item)
    const to = model && at ? leaveTo(model, at, exit) : null
    if (to) focus.go(to)
  }
  const finishDraft = (words: string | null, exit: LabelExit): void => {
    setDraft(null)
    const before = currentBlueprint()
    if (!draft || !before) return
    const id = words ? addInCell(before, draft, language, words) : null
    if (id !== null) select({ type: 'node', id })
    const document = currentBlueprint()
    if (!document) return
    const model = buildTable(document)
    const at = (id === null ? null : model.placeOf({ type: 'node', id })) ?? { ...draft, item: 0 }
    const to = leaveTo(model, at, exit)
    if (to) focus.go(to)
  }
  return { draft, replaces, edit, add, finishLabel, finishDraft }
}

export type TableEdit = ReturnType<typeof useTableEdit>
