import { useStoreApi } from '@xyflow/react'
import { useContext, useEffect, useLayoutEffect, useRef } from 'react'
import type { Board } from '../../../shared/layout/board/types.ts'
import { currentBlueprint } from '../../store/editor.ts'
import css from '../canvas.module.css'
import { MountedContext } from '../flow/mounted.ts'
import type { Size, View } from '../geometry/view.ts'
import { paintBoard, type Scene } from './paint-board.ts'
import { createPictures } from './pictures.ts'

const none: ReadonlySet<string> = new Set()

/** The drawing on one canvas element: draws at once when told to, or with the next frame when something small has changed. */
function createLayer(element: HTMLCanvasElement, scene: () => Omit<Scene, 'ratio' | 'picture'>) {
  const ctx = element.getContext('2d')
  let frame = 0
  const pictures = createPictures(
    (id) => currentBlueprint()?.assets.find((asset) => asset.id === id),
    () => later(),
  )
  const draw = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    const now = scene()
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(now.size.width * ratio), Math.round(now.size.height * ratio)]
    if (element.width !== width) element.width = width
    if (element.height !== height) element.height = height
    if (ctx) paintBoard(ctx, { ...now, ratio, picture: pictures.of })
  }
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  return {
    draw,
    later,
    end: () => {
      cancelAnimationFrame(frame)
      pictures.end()
    },
  }
}

type LayerProps = {
  readonly board: Board
  readonly size: Size
  /** The view before React Flow has one. */
  readonly opening: View
  /** Whether everything is drawn, or only what has no elements of its own. */
  readonly isFar: (board: Board, zoom: number) => boolean
}

/**
 * The board drawn on one canvas, under everything that has elements: ground and connections always, nodes while they are far off or have no elements
 * yet. It follows the view in the same frame as React Flow does.
 */
export function BoardLayer({ board, size, opening, isFar }: LayerProps) {
  const store = useStoreApi()
  const mounted = useContext(MountedContext)
  const element = useRef<HTMLCanvasElement>(null)
  const shown = useRef({ board, size })
  const layer = useRef<ReturnType<typeof createLayer> | null>(null)
  const isOpen = useRef(false)
  const first = useRef(opening)

  useLayoutEffect(() => {
    if (!element.current) return
    const made = createLayer(element.current, () => {
      const [x, y, zoom] = store.getState().transform
      const view = isOpen.current ? { x, y, zoom } : first.current
      const far = isFar(shown.current.board, view.zoom)
      return { ...shown.current, view, mounted: far || !mounted ? none : mounted.nodes }
    })
    layer.current = made
    if (mounted) mounted.onChange = made.later
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform) return
      isOpen.current = true
      made.draw()
    })
    document.fonts.addEventListener('loadingdone', made.later)
    return () => {
      stop()
      document.fonts.removeEventListener('loadingdone', made.later)
      if (mounted) mounted.onChange = () => undefined
      made.end()
      layer.current = null
    }
  }, [store, mounted, isFar])

  useLayoutEffect(() => {
    shown.current = { board, size }
    layer.current?.draw()
  }, [board, size])

  useEffect(() => followRatio(() => layer.current?.draw()), [])
  return (
    <div className={css.drawing} aria-hidden="true" data-layer="drawing">
      <canvas ref={element} />
    </div>
  )
}

/** Calls `onChange` whenever the window comes to a screen of another resolution, or the page is zoomed. */
function followRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null
  const changed = (): void => {
    onChange()
    listen()
  }
  const listen = (): void => {
    query?.removeEventListener('change', changed)
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', changed)
  }
  listen()
  return () => query?.removeEventListener('change', changed)
}
