import { create } from 'zustand'
import type { NodeKind } from '../../shared/document/schema/node.ts'

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

type SessionState = {
  /** The view on show; kept from one blueprint to the next. */
  readonly view: EditorView
  readonly selection: readonly Selected[]
  /** The label being edited in place. */
  readonly labelEdit: Selected | null
  readonly zoom: number
  readonly dropTarget: DropTarget | null
  /** The kind a palette drag carries. */
  readonly paletteDrag: NodeKind | null
  /** The language shown and edited in the document, or both. */
  readonly documentLanguages: 'zh-CN' | 'en' | 'both'
  readonly dialog: 'export' | 'shortcuts' | 'help' | 'connect' | null
  /** Whether the inspector is shown. */
  readonly inspector: boolean
}

/** What the user is doing right now: never saved, never part of the document or its history. */
export const useSession = create<SessionState>(() => ({
  view: 'board',
  selection: [],
  labelEdit: null,
  zoom: 1,
  dropTarget: null,
  paletteDrag: null,
  documentLanguages: 'zh-CN',
  dialog: null,
  inspector: true,
}))

export const setSession = (change: Partial<SessionState>): void => useSession.setState(change)
export const sessionState = (): SessionState => useSession.getState()

export function select(...selection: Selected[]): void {
  useSession.setState({ selection })
}
