import { usualKind } from '../../../shared/editing/usual-kind.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { showAnnotation } from '../../commands/annotations.ts'
import { type Selected, select, sessionState, setSession } from '../../store/session.ts'
import { annotationAt } from '../geometry/annotation-at.ts'
import { cellAt } from '../geometry/cells.ts'
import { type Hit, hitTest, itemOf, showsHandles } from '../geometry/hit-test.ts'
import { nodeOf } from '../geometry/lookup.ts'
import { addNodeAt } from './add.ts'
import { trackConnect } from './connect.ts'
import { trackMarquee } from './marquee.ts'
import { trackMove } from './move.ts'
import { trackReconnect } from './reconnect.ts'
import { boardPoint, type CanvasSpace } from './space.ts'
import { useGesture } from './state.ts'
import { type Track, trackPointer } from './track.ts'

/** Pixels by which a thin thing may be missed. */
const reach = 6

/** Nodes that show their handles: the hovered one and a single selected one. */
export function nodesWithHandles(selection: readonly Selected[], hover: string | null): readonly string[] {
  const nodes = selection.filter((item) => item.type === 'node')
  const single = selection.length === 1 && nodes[0] ? [nodes[0].id] : []
  return hover !== null && !single.includes(hover) ? [...single, hover] : single
}

/** The connection whose ends can be dragged: a single selected one. */
function draggableEnds(space: CanvasSpace): string | undefined {
  const [item, more] = sessionState().selection
  return item?.type === 'connection' && !more && space.editable() ? item.id : undefined
}

/** What lies under a place of the window. */
export function hitAt(space: CanvasSpace, at: Point): Hit {
  const { zoom } = space.view()
  const board = space.board()
  const candidates = space.editable() ? nodesWithHandles(sessionState().selection, useGesture.getState().hover) : []
  const handles = candidates.filter((id) => {
    const node = nodeOf(board, id)
    return node !== undefined && showsHandles(node, zoom)
  })
  return hitTest(board, boardPoint(space, at), { handles, ends: draggableEnds(space), reach: reach / zoom })
}

const isSelected = (item: Selected): boolean =>
  sessionState().selection.some((other) => other.type === item.type && other.id === item.id)

const without = (item: Selected): Selected[] =>
  sessionState().selection.filter((other) => other.type !== item.type || other.id !== item.id)

/** A press on something selectable without a node to drag: it is selected, or with `add` put in or taken out. */
export function pick(item: Selected, add: boolean): void {
  if (!add) select(item)
  else if (isSelected(item)) select(...without(item))
  else select(...sessionState().selection, item)
}

const nothing: Track = { move: () => undefined, drop: () => undefined, cancel: () => undefined }

/** A press on a node, or on the badge of one: selects at once, drags the selection, and on release without a drag narrows it to this one. */
function trackPress(space: CanvasSpace, item: Selected, node: string, at: Point, add: boolean): Track {
  const wasSelected = isSelected(item)
  if (!wasSelected) pick(item, add)
  const click = (): void => {
    if (wasSelected) pick(item, add)
  }
  if (!space.editable()) return { ...nothing, click }
  const selected = sessionState().selection.flatMap((each) => (each.type === 'node' ? [each.id] : []))
  const ids = selected.includes(node) ? selected : [node]
  // Ctrl adds to the selection, and a drag with it copies: what is meant then is the node alone, if it was not selected before.
  const copied = wasSelected ? ids : [node]
  return { ...trackMove(space, { ids, copied }, node, { start: at, click }), click }
}

/** Begins what a press of the main button at `at` (window) means. `add` = Shift or Ctrl/Cmd is held. */
export function pressAt(space: CanvasSpace, at: Point, add: boolean): void {
  const note = add ? null : annotationAt(space.board(), boardPoint(space, at), 2 / space.view().zoom)
  if (note !== null) {
    showAnnotation(note)
    return
  }
  const hit = hitAt(space, at)
  if (hit === null) {
    trackPointer(space, at, trackMarquee(space, at, add ? sessionState().selection : []))
  } else if (hit.type === 'handle') {
    trackPointer(space, at, trackConnect(space, hit.node, hit.side))
  } else if (hit.type === 'end') {
    trackPointer(space, at, trackReconnect(space, hit.connection, hit.end))
  } else if (hit.type === 'node') {
    trackPointer(space, at, trackPress(space, { type: 'node', id: hit.id }, hit.id, at, add))
  } else if (hit.type === 'moment' && hit.node !== null) {
    trackPointer(space, at, trackPress(space, { type: 'moment', id: hit.id }, hit.node, at, add))
  } else {
    pick({ type: hit.type, id: hit.id }, add)
  }
}

/** A double click: edits the label under it, or adds a node of the lane's usual kind to an empty cell. */
export function doublePressAt(space: CanvasSpace, at: Point): void {
  if (!space.editable()) return
  const hit = hitAt(space, at)
  if (hit === null || hit.type === 'handle') {
    const board = space.board()
    const cell = hit === null ? cellAt(board, space.document(), boardPoint(space, at), new Set()) : null
    if (cell) addNodeAt(usualKind(space.document(), cell.lane), cell)
    return
  }
  const isBadge = hit.type === 'moment' && hit.node !== null
  const item: Selected = isBadge ? { type: 'node', id: hit.node } : itemOf(hit)
  select(item)
  setSession({ labelEdit: item })
}

/** The cursor over a hit. */
export function cursorFor(hit: Hit, editable: boolean): string {
  if (hit === null) return 'default'
  if (hit.type === 'handle' || hit.type === 'end') return 'crosshair'
  return hit.type === 'node' && editable ? 'grab' : 'pointer'
}
