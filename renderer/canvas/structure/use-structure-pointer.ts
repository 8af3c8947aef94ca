import { type RefObject, useEffect } from 'react'
import type { Point } from '../../../shared/layout/board/types.ts'
import { showAnnotation } from '../../commands/annotations.ts'
import { select, sessionState, setSession } from '../../store/session.ts'
import { pivotNow } from '../../store/shown.ts'
import { viewport } from '../../store/viewport.ts'
import { toBoard } from '../geometry/view.ts'
import { hitAt, nodesWithHandles, pick } from '../gestures/press.ts'
import type { CanvasSpace } from '../gestures/space.ts'
import { isIdle, useGesture } from '../gestures/state.ts'
import { trackPointer } from '../gestures/track.ts'
import { edgeAt } from './edges.ts'
import { headerAt, pillAt } from './headers.ts'
import { openMenuAt } from './open-menu.ts'
import { ownLine } from './own-line.ts'
import { type Edge, setHovered, useStructure } from './state.ts'
import { trackEdge } from './track-edge.ts'
import { trackHeader } from './track-header.ts'

/** Screen pixels: around a header for the buttons on its edge; between a gap and the pointer; between an edge and the pointer. */
const slack = 12
const gapReach = 14
const edgeReach = 5
/** Nodes lower than this on screen show no grips. */
const gripHeight = 30

const boardPointOf = (space: CanvasSpace, at: Point): Point => {
  const { left, top } = space.frame()
  return toBoard(space.view(), [at[0] - left, at[1] - top])
}

/** The edge under a place of the window: of the nodes that show their handles. A handle in the same place goes first. */
function edgeUnder(space: CanvasSpace, at: Point): Edge | null {
  if (!space.editable()) return null
  const { zoom } = space.view()
  const ids = nodesWithHandles(
    sessionState().selection,
    useGesture.getState().hover ?? useStructure.getState().edge?.node ?? null,
  )
  const nodes = space.board().nodes.filter(({ id, h }) => ids.includes(id) && h * zoom >= gripHeight)
  const edge = edgeAt(nodes, boardPointOf(space, at), edgeReach / zoom, 1 / zoom)
  return edge && hitAt(space, at)?.type !== 'handle' ? edge : null
}

const isOnBoard = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-canvas]') !== null && !event.target.closest('textarea')

/** A press that begins a drag of a header or an edge. Returns whether nothing else may come of it. */
function pressed(space: CanvasSpace, at: Point): boolean {
  if (!space.editable()) return false
  const edge = edgeUnder(space, at)
  if (edge) {
    select({ type: 'node', id: edge.node })
    trackPointer(space, at, trackEdge(space, edge))
    return true
  }
  const hit = hitAt(space, at)
  const isFixed = hit?.type === 'lane' && pivotNow() === 'levers'
  if (hit && !isFixed && (hit.type === 'stage' || hit.type === 'lane'))
    trackPointer(space, at, trackHeader(space, hit.type, hit.id, at))
  return isFixed
}

const isOnRuler = (event: Event): boolean =>
  event.target instanceof Element && event.target.closest('[data-layer="rulers"]') !== null

/** The stage or lane that the ruler under an event names. */
function headerOn(event: Event): { readonly type: 'stage' | 'lane'; readonly id: string } | null {
  const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage], [data-lane]') : null
  if (field?.dataset.stage) return { type: 'stage', id: field.dataset.stage }
  return field?.dataset.lane ? { type: 'lane', id: field.dataset.lane } : null
}

/** A press on a ruler is one on the header it stands for, or on the number of an annotation; the keyboard stays with the board. */
function pressedRuler(space: CanvasSpace, event: PointerEvent): void {
  event.preventDefault()
  viewport().focus()
  const note = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-annotation]') : null
  const header = headerOn(event)
  if (note?.dataset.annotation) showAnnotation(note.dataset.annotation)
  else if (header) {
    pick(header, event.shiftKey || event.ctrlKey || event.metaKey)
    const at: Point = [event.clientX, event.clientY]
    const isFixed = header.type === 'lane' && pivotNow() === 'levers'
    if (space.editable() && !isFixed) trackPointer(space, at, trackHeader(space, header.type, header.id, at))
  }
}

/**
 * The pointer on headers, lines and the edges of nodes, and the context menu. It listens before the canvas does and leaves it everything else.
 */
export function useStructurePointer(space: CanvasSpace, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onMove = (event: PointerEvent): void => {
      if (event.buttons !== 0 || !isIdle()) return
      const at: Point = [event.clientX, event.clientY]
      const { zoom } = space.view()
      const edge = isOnBoard(event) ? edgeUnder(space, at) : null
      const hover = edge ? null : headerAt(space.board(), boardPointOf(space, at), slack / zoom, gapReach / zoom)
      setHovered(hover, edge)
      element.toggleAttribute('data-edge', edge !== null)
    }
    const onLeave = (): void => setHovered(null, null)
    const onDown = (event: PointerEvent): void => {
      const isPress = event.button === 0 && event.pointerType !== 'touch' && isOnBoard(event)
      if (isPress && pressed(space, [event.clientX, event.clientY])) event.stopPropagation()
      if (event.button === 0 && isOnRuler(event)) pressedRuler(space, event)
    }
    const onDouble = (event: MouseEvent): void => {
      if (!space.editable()) return
      if (isOnRuler(event)) setSession({ labelEdit: headerOn(event) })
      if (!isOnBoard(event) || pivotNow() === 'levers') return
      const line = ownLine(pillAt(space.board(), boardPointOf(space, [event.clientX, event.clientY])))
      if (!line) return
      event.stopPropagation()
      select({ type: 'lane', id: line.lane })
      setSession({ lineEdit: line.lane })
    }
    const onMenu = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('textarea, input')) return
      event.preventDefault()
      const header = isOnRuler(event) ? headerOn(event) : null
      if (header) select(header)
      if (header) setSession({ menu: { target: header.type, x: event.clientX, y: event.clientY } })
      else if (isOnBoard(event)) openMenuAt(space, [event.clientX, event.clientY])
    }
    element.addEventListener('pointermove', onMove, true)
    element.addEventListener('pointerleave', onLeave)
    element.addEventListener('pointerdown', onDown, true)
    element.addEventListener('dblclick', onDouble, true)
    element.addEventListener('contextmenu', onMenu)
    return () => {
      element.removeEventListener('pointermove', onMove, true)
      element.removeEventListener('pointerleave', onLeave)
      element.removeEventListener('pointerdown', onDown, true)
      element.removeEventListener('dblclick', onDouble, true)
      element.removeEventListener('contextmenu', onMenu)
    }
  }, [space, root])
}
