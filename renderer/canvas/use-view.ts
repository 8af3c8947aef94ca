import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Board, Box, Point } from '../../shared/layout/board/types.ts'
import { currentBlueprint } from '../store/editor.ts'
import { findState } from '../store/find.ts'
import { type Selected, sessionState, setSession } from '../store/session.ts'
import { setViewport as register } from '../store/viewport.ts'
import { boxOf, nodeAt } from './geometry/hit-test.ts'
import { coveredByRulers, fitBoard, roomForNames } from './geometry/rulers.ts'
import {
  coveredAtFoot,
  fillView,
  type Insets,
  keepInView,
  middleOfBoard,
  panLimits,
  revealView,
  type Size,
  toScreen,
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

/** The middle of what is selected, where it is in view: that is what somebody zooms in on. */
function chosenPoint(board: Board, view: View, { width, height }: Size): Point | null {
  const item = sessionState().selection.at(-1)
  const box = item && item.type !== 'stage' && item.type !== 'lane' ? boxOf(board, item) : null
  const [x, y] = box ? toScreen(view, [box.x + box.w / 2, box.y + box.h / 2]) : [-1, -1]
  return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : null
}

/** Height of the find bar with the words around a match, and of its line for replacing, pixels. */
const findBar = { finding: 100, replacing: 38 } as const

/** What lies over the canvas in this view where `box` is: the rulers, the find bar at the top, controls and map at the foot. */
function covering(board: Board, view: View, size: Size, box: Box): Insets {
  const rulers = coveredByRulers(board, view)
  const { open, replacing } = findState()
  const find = open ? findBar.finding + (replacing ? findBar.replacing : 0) : 0
  return { left: rulers.left, top: Math.max(rulers.top, find), right: 0, bottom: coveredAtFoot(view, board, size, box) }
}

type Steer = {
  readonly go: (view: View, animate: boolean) => void
  /** The view that is being gone to, or the present one: a second key while the first is under way goes on from where that leads. */
  readonly heading: () => View
}

/** How long the view takes to get where it goes, in milliseconds. */
const travel = 160

function createSteer(space: CanvasSpace, set: (view: View, duration: number) => void): Steer {
  let goal: { readonly view: View; readonly until: number } | null = null
  return {
    go: (view, animate) => {
      const target = keepInView(view, space.board(), space.frame())
      const duration = animate && !isStill() ? travel : 0
      goal = { view: target, until: performance.now() + duration }
      set(target, duration)
    },
    heading: () => (goal && performance.now() < goal.until ? goal.view : space.view()),
  }
}

/** Fills the registry through which commands, the palette and the status bar move the view. */
function useViewCommands(space: CanvasSpace, steer: Steer, focus: () => void): void {
  useEffect(() => {
    const { go, heading } = steer
    const zoomTo = (zoom: number): void => {
      const [view, board, frame] = [heading(), space.board(), space.frame()]
      const next = zoomAround(view, zoom, chosenPoint(board, view, frame) ?? middleOfBoard(view, board, frame))
      go(fillView(next, board, frame, roomForNames(board, next.zoom)), true)
    }
    return register({
      fit: () => go(fitBoard(space.board(), space.frame()), true),
      zoomIn: () => zoomTo(zoomStep(heading().zoom, 1)),
      zoomOut: () => zoomTo(zoomStep(heading().zoom, -1)),
      zoomTo,
      reveal: (item: Selected, zoom = 'readable') => {
        const [board, frame] = [space.board(), space.frame()]
        const box = boxOf(board, item)
        if (!box) return
        const look = (covered?: Insets): View => revealView(heading(), frame, box, zoom === 'readable', covered)
        go(look(covering(board, look(), frame, box)), true)
      },
      focus,
      picture: pictureOf,
      nodeAt: (x, y) =>
        isOnCanvas(space, [x, y]) ? (nodeAt(space.board(), boardPoint(space, [x, y]))?.id ?? null) : null,
    })
  }, [space, steer, focus])
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
  const fitted = useRef<View>(fitBoard(board, size))
  const shape = useRef({ board, size })

  const steer = useMemo(
    () => createSteer(space, (view, duration) => void setViewport(view, duration > 0 ? { duration } : undefined)),
    [space, setViewport],
  )
  const { go } = steer

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
      const isFitted = same({ x, y, zoom }, fitBoard(now.board, now.size))
      if (document) keepView(document.id, isFitted ? null : { x, y, zoom })
    }
  }, [store, dots, flow])

  useEffect(() => {
    const before = shape.current
    shape.current = { board, size }
    const wasFitted = same(space.view(), fitBoard(before.board, before.size)) || same(space.view(), fitted.current)
    const resized = before.size.width !== size.width || before.size.height !== size.height
    if (resized && wasFitted) {
      fitted.current = fitBoard(board, size)
      go(fitted.current, false)
    }
    store.getState().panZoom?.setTranslateExtent(panLimits(board, size, space.view().zoom))
  }, [space, store, board, size, go])

  const focus = useRef(() => flow.current?.focus({ preventScroll: true })).current
  useViewCommands(space, steer, focus)
}
