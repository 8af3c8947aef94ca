import { create } from 'zustand'
import { err, ok } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Id } from '../../shared/document/schema/text.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import {
  bail,
  createHistory,
  type History,
  mark,
  record,
  redo,
  squash,
  type UndoKey,
  undo,
} from '../../shared/editing/history/history.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { applyInView } from '../../shared/editing/view/in-view.ts'
import { sessionState } from './session.ts'

/** Where the open blueprint lives; documentId is null until it has been saved once. */
export type OpenFile = { readonly documentId: string | null; readonly name: string; readonly readOnly: boolean }

type EditorState = {
  readonly history: History | null
  /** The document as it is on disk; dirty is `present !== saved`, never a flag. null = never saved. */
  readonly saved: Blueprint | null
  readonly file: OpenFile | null
}

/** The open blueprint with its history. Change it through the functions below only. */
export const useEditor = create<EditorState>(() => ({ history: null, saved: null, file: null }))

/** The open blueprint, or null on the start screen. */
export const currentBlueprint = (): Blueprint | null => useEditor.getState().history?.present ?? null
export const useBlueprint = (): Blueprint | null => useEditor((state) => state.history?.present ?? null)

export const isDirty = (state: EditorState): boolean => state.history !== null && state.history.present !== state.saved
export const useDirty = (): boolean => useEditor(isDirty)

/** Opens a blueprint with a fresh history. `saved` false = it differs from the file (new from a template, or repaired on opening). */
export function openBlueprint(document: Blueprint, file: OpenFile, saved: boolean): void {
  useEditor.setState({ history: createHistory(document), saved: saved ? document : null, file })
}

export function closeBlueprint(): void {
  useEditor.setState({ history: null, saved: null, file: null })
}

/** `document` is now what the file holds; edits made while the save ran stay dirty. */
export function markSaved(document: Blueprint, file: OpenFile): void {
  useEditor.setState({ saved: document, file })
}

/** The name of the file the blueprint is saved in, where that is not called as `title` says; '' otherwise. */
export const useOtherName = (title: string): string =>
  useEditor(({ file }) => (file?.documentId && file.name.replace(/\.blueprint$/, '') !== title ? file.name : ''))

type Run = (document: Blueprint) => OperationResult

function editIn(view: DocumentView, label: UndoKey, operation: Run, acting?: readonly Id[]): OperationResult {
  const { history, file } = useEditor.getState()
  if (!history || file?.readOnly) return err({ code: 'invalid' })
  const result = applyInView(view, history.present, operation, {
    isHeld: sessionState().leversSeen,
    ...(acting ? { isActing: (node) => acting.includes(node) } : {}),
  })
  if (result.ok) useEditor.setState({ history: record(history, result.value, label) })
  return result
}

/**
 * Runs one operation on the document's own lanes as one undo step named `label`. A refused operation changes nothing and is returned to the caller.
 */
export const edit = (label: UndoKey, operation: Run): OperationResult => editIn('lanes', label, operation)

/**
 * The same among the lanes the board shows now: for whatever is about places on it. `acting` = the nodes that are meant to move; in the four-lever
 * view only they take another lever.
 */
export const editShown = (label: UndoKey, operation: Run, acting?: readonly Id[]): OperationResult =>
  editIn(sessionState().view === 'board' ? sessionState().pivot : 'lanes', label, operation, acting)

/** Puts the document back as it was at an earlier time, the places of both views included, as one more undo step. */
export function putBack(label: UndoKey, document: Blueprint): OperationResult {
  const { history, file } = useEditor.getState()
  if (!history || file?.readOnly) return err({ code: 'invalid' })
  useEditor.setState({ history: record(history, document, label) })
  return ok(document)
}

/** A gesture such as a drag: many edits, one undo step on `commit`, none on `cancel`. */
export type Gesture = { readonly commit: (label: UndoKey) => void; readonly cancel: () => void }

export function beginGesture(): Gesture {
  const start = useEditor.getState().history
  if (!start) return { commit: () => undefined, cancel: () => undefined }
  const from = mark(start)
  const finish = (end: (history: History) => History): void => {
    const { history } = useEditor.getState()
    if (history) useEditor.setState({ history: end(history) })
  }
  return {
    commit: (label) => finish((history) => squash(history, from, label)),
    cancel: () => finish((history) => bail(history, from)),
  }
}

export function undoEdit(): void {
  const { history } = useEditor.getState()
  if (history) useEditor.setState({ history: undo(history) })
}

export function redoEdit(): void {
  const { history } = useEditor.getState()
  if (history) useEditor.setState({ history: redo(history) })
}
