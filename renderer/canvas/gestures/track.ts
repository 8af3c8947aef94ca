import type { Point } from '../../../shared/layout/board/types.ts'
import { edgeScroll } from '../geometry/view.ts'
import type { CanvasSpace } from './space.ts'

export type Track = {
  /**
   * The pointer has gone far enough to mean a drag, or moved on, or the view moved under it; `at` in the window. `isCopy` = Ctrl or Cmd is held, which may
   * change without a move of the pointer.
   */
  readonly move: (at: Point, isCopy: boolean) => void
  readonly drop: (at: Point, isCopy: boolean) => void
  /** Escape, a lost pointer, or the window losing focus. Also called when a drag is cancelled before it began. */
  readonly cancel: () => void
  /** The only direction the edges scroll in; both when left out. */
  readonly axis?: 'x' | 'y'
  /** The button went up without a drag. */
  readonly click?: () => void
}

/** Pixels the pointer may tremble before a press becomes a drag. */
const threshold = 4

/** `armed` = the edges scroll; a drag that comes in from outside first has to leave the edge it crossed. */
type Running = { at: Point; isCopy: boolean; dragging: boolean; frame: number; armed: boolean }

const holdsCopyKey = (event: PointerEvent | KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** Scrolls the canvas while the pointer rests near its edge, so that a drag reaches what is out of sight. */
function followEdges(space: CanvasSpace, running: Running, { move, axis }: Track): void {
  const step = (): void => {
    running.frame = requestAnimationFrame(step)
    const frame = space.frame()
    const [x, y] = running.at
    const inside = x >= frame.left && y >= frame.top && x <= frame.left + frame.width && y <= frame.top + frame.height
    if (!inside) return
    const pull = edgeScroll([x - frame.left, y - frame.top], frame)
    const [dx, dy] = [axis === 'y' ? 0 : pull[0], axis === 'x' ? 0 : pull[1]]
    const still = dx === 0 && dy === 0
    running.armed ||= still
    if (still || !running.armed) return
    const view = space.view()
    space.moveView({ ...view, x: view.x + dx, y: view.y + dy })
    move(running.at, running.isCopy)
  }
  running.frame = requestAnimationFrame(step)
}

/**
 * Follows the pointer from a press at `start` until it is released or the drag is cancelled. `started` = it is a drag from the first move on
 * (a palette drag), else only beyond a few pixels.
 */
export function trackPointer(space: CanvasSpace, start: Point, track: Track, started = false): void {
  const running: Running = { at: start, isCopy: false, dragging: false, frame: 0, armed: !started }
  const begin = (): void => {
    running.dragging = true
    followEdges(space, running, track)
  }
  const stop = (): void => {
    cancelAnimationFrame(running.frame)
    for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, true)
  }
  const cancel = (): void => {
    stop()
    track.cancel()
  }
  const onMove = (event: PointerEvent): void => {
    running.at = [event.clientX, event.clientY]
    running.isCopy = holdsCopyKey(event)
    const far = Math.hypot(event.clientX - start[0], event.clientY - start[1]) >= threshold
    if (!running.dragging && (far || started)) begin()
    if (running.dragging) track.move(running.at, running.isCopy)
  }
  const onUp = (event: PointerEvent): void => {
    stop()
    if (running.dragging) track.drop([event.clientX, event.clientY], holdsCopyKey(event))
    else if (track.click) track.click()
    else track.cancel()
  }
  const onKeys = (event: KeyboardEvent): void => {
    if (running.isCopy === holdsCopyKey(event)) return
    running.isCopy = holdsCopyKey(event)
    if (running.dragging) track.move(running.at, running.isCopy)
  }
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    cancel()
  }
  const listeners = [
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', cancel],
    ['blur', (event: Event) => event.target === window && cancel()],
    ['keydown', onEscape],
    ['keydown', onKeys],
    ['keyup', onKeys],
  ] as const
  for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, true)
}
