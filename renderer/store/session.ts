import { create } from 'zustand'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import { kindOfLane } from '../../shared/document/view/lever-lanes.ts'

/** Something on the board that can be selected. Moments are selected by their own id; their node is shown selected with them. */
export type Selected = { readonly type: 'node' | 'connection' | 'moment' | 'stage' | 'lane'; readonly id: string }

/** A cell of the board a drag points at; `insert` = between slots, before `slot`. */
export type DropTarget = {
  readonly lane: string
  readonly stage: string
  readonly slot: number
  readonly row: number
  readonly insert: boolean
}

/** The ways to look at the open blueprint. */
export type EditorView = 'board' | 'moments' | 'outline' | 'table'

/** A field of the inspector to bring into view: its path of names (`data-field`), and whether it also takes the keyboard. */
export type FieldFocus = { readonly field: string; readonly part: 'moment' | 'node' | null; readonly take: boolean }

/** What a context menu is about; what it names is selected (a cell: `cell`). */
export type MenuTarget = Selected['type'] | 'line' | 'cell' | 'nodes'
export type ContextMenu = { readonly target: MenuTarget; readonly x: number; readonly y: number }

type SessionState = {
  /** The view on show; kept from one blueprint to the next. */
  readonly view: EditorView
  /** Which lanes the board has: the document's own, or one per lever. */
  readonly pivot: DocumentView
  /** Whether the four-lever view of this document has been looked at; from then on edits among the lanes leave it in place. */
  readonly leversSeen: boolean
  readonly selection: readonly Selected[]
  /** The empty cell that new nodes go to; gone with the next selection. */
  readonly cell: DropTarget | null
  /** The lane whose separation line is being renamed in place. */
  readonly lineEdit: string | null
  /** The context menu that is open, at a place of the window. */
  readonly menu: ContextMenu | null
  /** The label being edited in place. */
  readonly labelEdit: Selected | null
  readonly zoom: number
  readonly dropTarget: DropTarget | null
  /** The kind a palette drag carries. */
  readonly paletteDrag: NodeKind | null
  /** The language shown and edited in the document, or both. */
  readonly documentLanguages: 'zh-CN' | 'en' | 'both'
  readonly dialog: 'export' | 'shortcuts' | 'help' | 'connect' | 'attachStart' | 'attachEnd' | null
  /** Whether the inspector is shown. */
  readonly inspector: boolean
  /** The list under the view, if one is open, and how high it is in pixels. */
  readonly dock: 'checks' | 'annotations' | null
  readonly dockHeight: number
  /** The annotation chosen in the list or on the board, by id. */
  readonly annotation: string | null
  /** The finding of the checks gone to last, by its key. */
  readonly finding: string | null
  /** The missing translation gone to last: which, and its place in the list. */
  readonly missing: { readonly key: string; readonly index: number } | null
  /** Set to make the inspector show a field; it clears this when done. */
  readonly fieldFocus: FieldFocus | null
}

/** What the user is doing right now: never saved, never part of the document or its history. */
export const useSession = create<SessionState>(() => ({
  view: 'board',
  pivot: 'lanes',
  leversSeen: false,
  selection: [],
  cell: null,
  lineEdit: null,
  menu: null,
  labelEdit: null,
  zoom: 1,
  dropTarget: null,
  paletteDrag: null,
  documentLanguages: 'zh-CN',
  dialog: null,
  inspector: true,
  dock: null,
  dockHeight: 240,
  annotation: null,
  finding: null,
  missing: null,
  fieldFocus: null,
}))

export const setSession = (change: Partial<SessionState>): void => useSession.setState(change)
export const sessionState = (): SessionState => useSession.getState()

export function select(...selection: Selected[]): void {
  // The lanes of the four-lever view are in no document: there is nothing to do with them.
  const known = selection.filter(({ type, id }) => type !== 'lane' || kindOfLane(id) === undefined)
  useSession.setState({ selection: known, cell: null })
}
