import { create } from 'zustand'
import { err } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
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

/** Runs one operation as one undo step named `label`. A refused operation changes nothing and is returned to the caller. */
export function edit(label: UndoKey, operation: (document: Blueprint) => OperationResult): OperationResult {
  const { history, file } = useEditor.getState()
  if (!history || file?.readOnly) return err({ code: 'invalid' })
  const result = operation(history.present)
  if (result.ok) useEditor.setState({ history: record(history, result.value, label) })
  return result
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
