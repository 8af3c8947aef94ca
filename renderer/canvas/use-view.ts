import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import type { Board } from '../../shared/layout/board/types.ts'
import { currentBlueprint } from '../store/editor.ts'
import { type Selected, setSession } from '../store/session.ts'
import { setViewport as register } from '../store/viewport.ts'
import { boxOf, nodeAt } from './geometry/hit-test.ts'
import {
  fillView,
  fitView,
  keepInView,
  middleOfBoard,
  panLimits,
  revealView,
  type Size,
  type View,
  zoomAround,
  zoomStep,
} from './geometry/view.ts'
import { boardPoint, type CanvasSpace, isOnCanvas } from './gestures/space.ts'
import { keepView } from './last-view.ts'
import { pictureOf } from './paint/picture.ts'

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
const same = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 1e-4

/** Fills the registry through which commands, the palette and the status bar move the view. */
function useViewCommands(space: CanvasSpace, go: (view: View, animate: boolean) => void, focus: () => void): void {
  useEffect(() => {
    const zoomTo = (zoom: number): void => {
      const [view, board, frame] = [space.view(), space.board(), space.frame()]
      go(fillView(zoomAround(view, zoom, middleOfBoard(view, board, frame)), board, frame), true)
    }
    return register({
      fit: () => go(fitView(space.board(), space.frame()), true),
      zoomIn: () => zoomTo(zoomStep(space.view().zoom, 1)),
      zoomOut: () => zoomTo(zoomStep(space.view().zoom, -1)),
      zoomTo,
      reveal: (item: Selected, zoom = 'readable') => {
        const box = boxOf(space.board(), item)
        if (box) go(revealView(space.view(), space.frame(), box, zoom === 'readable'), true)
      },
      focus,
      picture: pictureOf,
      nodeAt: (x, y) =>
        isOnCanvas(space, [x, y]) ? (nodeAt(space.board(), boardPoint(space, [x, y]))?.id ?? null) : null,
    })
  }, [space, go, focus])
}

type Transform = readonly [x: number, y: number, zoom: number]

/**
 * While the board is panned it has a layer of its own that is moved, not drawn again (dashed lines are dear to draw). Not while zooming: a layer
 * keeps its resolution, so text would blur.
 */
function ownLayerWhilePanning(flow: RefObject<HTMLElement | null>) {
  let timer = 0
  const end = (): void => {
    window.clearTimeout(timer)
    if (flow.current) delete flow.current.dataset.panning
  }
  const moved = (isPan: boolean): void => {
    if (!isPan || !flow.current) {
      end()
      return
    }
    window.clearTimeout(timer)
    timer = window.setTimeout(end, 200)
    flow.current.dataset.panning = ''
  }
  return { moved, end }
}

/** Milliseconds between two reports of the zoom while it changes: everything that shows it is rendered again each time. */
const sayEvery = 100

/** Reports the zoom to the session, not with every step of a gesture but soon after the last one. */
function sayZoom() {
  let timer = 0
  let latest = 0
  return {
    zoom: (zoom: number): void => {
      latest = zoom
      if (timer !== 0) return
      timer = window.setTimeout(() => {
        timer = 0
        setSession({ zoom: latest })
      }, sayEvery)
    },
    end: () => window.clearTimeout(timer),
  }
}

/**
 * Keeps the view in order: reports the zoom, limits panning so that the board cannot be lost, moves the dots of the ground along, keeps a
 * fitted board fitted when the window changes, and offers the view to commands.
 */
export function useView(
  space: CanvasSpace,
  board: Board,
  size: Size,
  flow: RefObject<HTMLElement | null>,
  dots: RefObject<HTMLElement | null>,
): void {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  const fitted = useRef<View>(fitView(board, size))
  const shape = useRef({ board, size })

  const go = useRef((view: View, animate: boolean): void => {
    const target = keepInView(view, space.board(), space.frame())
    void setViewport(target, animate && !isStill() ? { duration: 160 } : undefined)
  }).current

  useEffect(() => {
    const own = ownLayerWhilePanning(flow)
    const say = sayZoom()
    const follow = ([x, y, zoom]: Transform, [, , oldZoom]: Transform): void => {
      const now = shape.current
      // Straight to the zoom behaviour: through React Flow's props every step would render the whole flow again.
      store.getState().panZoom?.setTranslateExtent(panLimits(now.board, now.size, zoom))
      if (dots.current) dots.current.style.transform = `translate(${x % 24}px, ${y % 24}px)`
      own.moved(zoom === oldZoom)
      if (zoom !== oldZoom) say.zoom(zoom)
    }
    const { transform } = store.getState()
    setSession({ zoom: transform[2] })
    follow(transform, transform)
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform) follow(state.transform, before.transform)
    })
    return () => {
      stop()
      own.end()
      say.end()
      const document = currentBlueprint()
      const [x, y, zoom] = store.getState().transform
      const now = shape.current
      const isFitted = same({ x, y, zoom }, fitView(now.board, now.size))
      if (document) keepView(document.id, isFitted ? null : { x, y, zoom })
    }
  }, [store, dots, flow])

  useEffect(() => {
    const before = shape.current
    shape.current = { board, size }
    const wasFitted = same(space.view(), fitView(before.board, before.size)) || same(space.view(), fitted.current)
    const resized = before.size.width !== size.width || before.size.height !== size.height
    if (resized && wasFitted) {
      fitted.current = fitView(board, size)
      go(fitted.current, false)
    }
    store.getState().panZoom?.setTranslateExtent(panLimits(board, size, space.view().zoom))
  }, [space, store, board, size, go])

  const focus = useRef(() => flow.current?.focus({ preventScroll: true })).current
  useViewCommands(space, go, focus)
}
