import type { Blueprint } from '../../document/schema/document.ts'
import type { Key } from '../../i18n/key.ts'

/** The message that names a step in "Undo …" and "Redo …". */
export type UndoKey = Extract<Key, `undo.${string}`>

/** One step: the document on the other side of it and the step's name. */
type Step = { readonly document: Blueprint; readonly label: UndoKey }

/**
 * Undo and redo as data: every document is an immutable snapshot that shares its unchanged records with its neighbours, so a step costs
 * what it changed. Undo and redo return the identical objects: `history.present !== savedDocument` is the dirty flag.
 */
export type History = {
  readonly present: Blueprint
  /** Oldest first; each holds the document before the step. */
  readonly past: readonly Step[]
  /** Next redo last; each holds the document after the step. */
  readonly future: readonly Step[]
  /** Steps that fell off the old end; keeps marks valid. */
  readonly dropped: number
}

/** A point to come back to: where a gesture (drag, typing) began. */
export type HistoryMark = { readonly document: Blueprint; readonly depth: number }

/** Steps kept; older ones can no longer be undone. */
export const historyLimit = 500

/** A history whose present is `document`, with nothing to undo. */
export const createHistory = (document: Blueprint): History => ({ present: document, past: [], future: [], dropped: 0 })

/** `history` with `document` as its present and one more step named `label`; the same history when the document is the same object. */
export function record(history: History, document: Blueprint, label: UndoKey): History {
  if (document === history.present) return history
  const past = [...history.past, { document: history.present, label }]
  const excess = Math.max(0, past.length - historyLimit)
  return { present: document, past: past.slice(excess), future: [], dropped: history.dropped + excess }
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    present: step.document,
    past: history.past.slice(0, -1),
    future: [...history.future, { document: history.present, label: step.label }],
    dropped: history.dropped,
  }
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1)
  if (!step) return history
  return {
    present: step.document,
    past: [...history.past, { document: history.present, label: step.label }],
    future: history.future.slice(0, -1),
    dropped: history.dropped,
  }
}

export const canUndo = (history: History): boolean => history.past.length > 0
export const canRedo = (history: History): boolean => history.future.length > 0
/** Name of the step that undo would take back; null when there is none. */
export const undoLabel = (history: History): UndoKey | null => history.past.at(-1)?.label ?? null
/** Name of the step that redo would do again; null when there is none. */
export const redoLabel = (history: History): UndoKey | null => history.future.at(-1)?.label ?? null

/** The present point, for `squash` or `bail` when the gesture ends. */
export const mark = (history: History): HistoryMark => ({
  document: history.present,
  depth: history.dropped + history.past.length,
})

const pastBefore = (history: History, from: HistoryMark): readonly Step[] =>
  history.past.slice(0, Math.max(0, from.depth - history.dropped))

/** Everything since the mark as one step named `label`; no step at all when the gesture came back to where it began. */
export function squash(history: History, from: HistoryMark, label: UndoKey): History {
  if (history.dropped + history.past.length <= from.depth) return history
  const past = pastBefore(history, from)
  if (history.present === from.document) return { ...history, past }
  return { ...history, past: [...past, { document: from.document, label }] }
}

/** Back to the mark as if the gesture had not been; what it did cannot be redone. The same history when nothing happened since. */
export function bail(history: History, from: HistoryMark): History {
  const nothingHappened = history.dropped + history.past.length === from.depth && history.present === from.document
  if (nothingHappened) return history
  return { ...history, present: from.document, past: pastBefore(history, from), future: [] }
}
