import { useStoreApi } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { Point } from '../../shared/layout/board/types.ts'
import { useSession } from '../store/session.ts'
import { trackPalette } from './gestures/palette.ts'
import { cursorFor, doublePressAt, hitAt, pressAt } from './gestures/press.ts'
import type { CanvasSpace } from './gestures/space.ts'
import { endGesture, isIdle, setHover } from './gestures/state.ts'
import { listenToTouch } from './gestures/touch.ts'
import { trackPointer } from './gestures/track.ts'

export type PointerHandlers = {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

const isField = (target: EventTarget): boolean => target instanceof Element && target.closest('textarea') !== null

function followHover(space: CanvasSpace, element: HTMLElement, at: Point): void {
  const hit = hitAt(space, at)
  setHover(hit?.type === 'node' ? hit.id : hit?.type === 'handle' ? hit.node : null)
  element.style.cursor = cursorFor(hit, space.editable())
}

/** Milliseconds without a move of the view after which it rests. */
const rest = 120

/** While the view moves under a resting pointer nothing is hovered; once it rests, what is there now. */
function useHoverUnderMovingView(hover: () => void): void {
  const store = useStoreApi()
  useEffect(() => {
    let timer = 0
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform || !isIdle()) return
      setHover(null)
      window.clearTimeout(timer)
      timer = window.setTimeout(hover, rest)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [store, hover])
}

/** A kind dragged out of the palette is announced in the session; the canvas takes the pointer over from there. */
function usePaletteDrags(space: CanvasSpace): void {
  useEffect(
    () =>
      useSession.subscribe((state, before) => {
        const kind: NodeKind | null = state.paletteDrag
        if (kind === null || kind === before.paletteDrag || !space.editable()) return
        trackPointer(space, [-1, -1], trackPalette(space, kind), true)
      }),
    [space],
  )
}

/**
 * The pointer on the canvas. `panning` tells whether Space is held: then React Flow pans and a press means nothing else. What lies under the
 * pointer is found on the board, not in the DOM, so that it also works where the board is drawn without elements.
 */
export function usePointer(
  space: CanvasSpace,
  flow: RefObject<HTMLElement | null>,
  panning: RefObject<boolean>,
): PointerHandlers {
  usePaletteDrags(space)
  useEffect(() => (flow.current ? listenToTouch(space, flow.current) : undefined), [space, flow])
  useEffect(() => endGesture, [])
  /** Where the pointer rests on the canvas, in the window; null while it is elsewhere. */
  const resting = useRef<Point | null>(null)
  const hover = useCallback(() => {
    if (flow.current && resting.current && isIdle()) followHover(space, flow.current, resting.current)
  }, [space, flow])
  useHoverUnderMovingView(hover)
  return useMemo(
    () => ({
      onPointerDown: (event) => {
        const isPress = event.button === 0 && event.pointerType !== 'touch' && !panning.current
        if (!isPress || isField(event.target)) return
        // The label being edited is kept before anything else happens to the board.
        const active = document.activeElement
        if (active instanceof HTMLTextAreaElement && flow.current?.contains(active)) active.blur()
        pressAt(space, [event.clientX, event.clientY], event.shiftKey || event.ctrlKey || event.metaKey)
      },
      onPointerMove: (event) => {
        if (event.buttons !== 0) return
        resting.current = isField(event.target) ? null : [event.clientX, event.clientY]
        if (resting.current) hover()
        else setHover(null)
      },
      onPointerLeave: () => {
        resting.current = null
        setHover(null)
      },
      onDoubleClick: (event) => {
        if (!isField(event.target)) doublePressAt(space, [event.clientX, event.clientY])
      },
    }),
    [space, flow, panning, hover],
  )
}
