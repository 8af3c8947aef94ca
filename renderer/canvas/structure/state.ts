import { create } from 'zustand'
import type { Point } from '../../../shared/layout/board/types.ts'

/** The header under the pointer; `slot` = the gap between two columns of a stage that it is close to: the slot right of it. */
export type HeaderHover = { readonly type: 'stage' | 'lane'; readonly id: string; readonly slot: number | null }

/** An edge of a node by which it is made wider or narrower. */
export type Edge = { readonly node: string; readonly side: 'left' | 'right' }

/** A drag of a header; `index` = the place among the headers on show that it would take, null = where it is. Places in board units. */
export type HeaderDrag = {
  readonly type: 'stage' | 'lane'
  readonly id: string
  readonly from: Point
  readonly at: Point
  readonly index: number | null
}

/** A drag of an edge: the columns the node would cover, counted over the board. */
export type EdgeDrag = Edge & { readonly first: number; readonly last: number; readonly blocked: boolean }

type StructureState = {
  readonly hover: HeaderHover | null
  readonly edge: Edge | null
  readonly headerDrag: HeaderDrag | null
  readonly edgeDrag: EdgeDrag | null
}

/** What the pointer does with stages, lanes, columns and the edges of nodes: drawn over the board, never stored. */
export const useStructure = create<StructureState>(() => ({
  hover: null,
  edge: null,
  headerDrag: null,
  edgeDrag: null,
}))

export const setStructure = (change: Partial<StructureState>): void => useStructure.setState(change)

const sameHover = (a: HeaderHover | null, b: HeaderHover | null): boolean =>
  a === b || (a !== null && b !== null && a.type === b.type && a.id === b.id && a.slot === b.slot)
const sameEdge = (a: Edge | null, b: Edge | null): boolean =>
  a === b || (a !== null && b !== null && a.node === b.node && a.side === b.side)

/** Remembers what is under the resting pointer; renders nothing when it has not changed. */
export function setHovered(hover: HeaderHover | null, edge: Edge | null): void {
  const now = useStructure.getState()
  if (!sameHover(now.hover, hover) || !sameEdge(now.edge, edge)) useStructure.setState({ hover, edge })
}
