import type { Point } from '../../../shared/layout/board/types.ts'
import { select } from '../../store/session.ts'
import { clampZoom, toBoard } from '../geometry/view.ts'
import { hitAt, pressAt } from './press.ts'
import type { CanvasSpace } from './space.ts'

type Finger = { readonly id: number; at: Point }
/** Two fingers: the board points they hold, and how far apart they began. */
type Pinch = { readonly holds: Point; readonly span: number; readonly zoom: number }

/** Pixels a finger may move and still tap. */
const tremble = 8

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [(ax + bx) / 2, (ay + by) / 2]
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.max(1, Math.hypot(ax - bx, ay - by))

/** Ends the drag that one finger has begun: it was the first of two. */
function cancelDrag(): void {
  window.dispatchEvent(new PointerEvent('pointercancel'))
}

/**
 * Touch on the canvas: a tap selects, a finger on a node drags it and on empty ground moves the view, two fingers move and zoom. Returns what ends it.
 * It listens before React Flow does and keeps touches from it.
 */
export function listenToTouch(space: CanvasSpace, element: HTMLElement): () => void {
  const fingers: Finger[] = []
  let pinch: Pinch | null = null
  let isPanning = false
  /** Where a finger came down on empty ground; null once it means more than a tap. */
  let tapAt: Point | null = null
  const local = ([x, y]: Point): Point => {
    const { left, top } = space.frame()
    return [x - left, y - top]
  }
  const beginPinch = ([a, b]: readonly Finger[]): void => {
    if (!a || !b) return
    const view = space.view()
    pinch = { holds: toBoard(view, local(middle(a.at, b.at))), span: apart(a.at, b.at), zoom: view.zoom }
  }
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch' || (event.target instanceof Element && event.target.closest('textarea'))) return
    fingers.push({ id: event.pointerId, at: [event.clientX, event.clientY] })
    if (fingers.length === 2) {
      cancelDrag()
      isPanning = false
      tapAt = null
      beginPinch(fingers)
    } else if (fingers.length === 1) {
      const at: Point = [event.clientX, event.clientY]
      isPanning = hitAt(space, at) === null
      tapAt = isPanning ? at : null
      if (!isPanning) pressAt(space, at, false)
    }
  }
  const onMove = (event: PointerEvent): void => {
    const finger = fingers.find(({ id }) => id === event.pointerId)
    if (!finger) return
    const [dx, dy] = [event.clientX - finger.at[0], event.clientY - finger.at[1]]
    finger.at = [event.clientX, event.clientY]
    if (tapAt && apart(tapAt, finger.at) > tremble) tapAt = null
    const [a, b] = fingers
    const view = space.view()
    if (pinch && a && b) {
      const zoom = clampZoom((pinch.zoom * apart(a.at, b.at)) / pinch.span)
      const [x, y] = local(middle(a.at, b.at))
      space.moveView({ x: x - pinch.holds[0] * zoom, y: y - pinch.holds[1] * zoom, zoom })
    } else if (isPanning) space.moveView({ ...view, x: view.x + dx, y: view.y + dy })
  }
  const onUp = (event: PointerEvent): void => {
    const index = fingers.findIndex(({ id }) => id === event.pointerId)
    if (index < 0) return
    fingers.splice(index, 1)
    pinch = null
    if (tapAt) select()
    tapAt = null
    // The finger that stays after a pinch goes on moving the view.
    isPanning = fingers.length === 1
  }
  const keep = (event: TouchEvent): void => event.stopPropagation()
  element.addEventListener('pointerdown', onDown)
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onUp)
  element.addEventListener('touchstart', keep, true)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onUp)
    element.removeEventListener('touchstart', keep, true)
  }
}
