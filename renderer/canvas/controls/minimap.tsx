import { useStore } from '@xyflow/react'
import { memo, type PointerEvent, useEffect, useRef } from 'react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { palette } from '../../../shared/layout/look.ts'
import { at } from '../../../shared/layout/page/path.ts'
import { useT } from '../../store/settings.ts'
import css from '../canvas.module.css'
import { boxBetween } from '../geometry/box.ts'
import { coversBoard, keepInView, mapOf, type View, visibleBox } from '../geometry/view.ts'
import type { CanvasSpace } from '../gestures/space.ts'
import { detailAt } from '../paint/detail.ts'
import { paintCards } from '../paint/nodes.ts'

const outline = ({ x, y, w, h }: Box): string => `M${at(x, y)} H${at(x + w)} V${at(y + h)} H${at(x)} Z`

type Scaled = { readonly scale: number; readonly width: number; readonly height: number }

/** The board as few boxes, `scale` pixels per board unit. */
function paintMap(element: HTMLCanvasElement, board: Board, { scale, width, height }: Scaled): void {
  const ctx = element.getContext('2d')
  if (!ctx) return
  const ratio = window.devicePixelRatio || 1
  // Not measured: the canvas has no size while another view or a high dock hides it.
  element.width = Math.round(width * ratio)
  element.height = Math.round(height * ratio)
  ctx.setTransform(scale * ratio, 0, 0, scale * ratio, 0, 0)
  const fill = (colour: string, boxes: readonly Box[]): void => {
    ctx.fillStyle = colour
    for (const { x, y, w, h } of boxes) ctx.fillRect(x, y, w, h)
  }
  fill(palette.white, [{ x: 0, y: 0, w: board.width, h: board.height }])
  const tinted = board.lanes.filter(({ tint }) => tint === 0)
  fill(palette.paper, tinted)
  fill(palette.ink, board.stages)
  const thin = 0.7 / scale
  fill(
    palette.muted,
    board.lines.map(({ x1, x2, y }) => ({ x: x1, y: y - thin / 2, w: x2 - x1, h: thin })),
  )
  paintCards({ ctx, legible: Number.POSITIVE_INFINITY, picture: () => null }, board.nodes, detailAt(scale, ratio))
}

/** The picture of the whole board; made anew when there is time after the board has changed, so that an edit does not wait for it. */
const MapPicture = memo(function MapPicture({ board, scale, width, height }: Scaled & { readonly board: Board }) {
  const element = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const paint = (): void => {
      if (element.current) paintMap(element.current, board, { scale, width, height })
    }
    const wish = window.requestIdleCallback(paint, { timeout: 300 })
    return () => window.cancelIdleCallback(wish)
  }, [board, scale, width, height])
  return (
    <div className={css.mapPicture} aria-hidden="true">
      <canvas ref={element} />
    </div>
  )
})

function Frame({ board, scale }: { readonly board: Board; readonly scale: number }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const size = { width: useStore((state) => state.width), height: useStore((state) => state.height) }
  const seen = visibleBox({ x, y, zoom }, size)
  const end = [Math.min(board.width, seen.x + seen.w), Math.min(board.height, seen.y + seen.h)] as const
  const inside = boxBetween([Math.max(0, seen.x), Math.max(0, seen.y)], end)
  return (
    <>
      <path
        d={`${outline({ x: 0, y: 0, w: board.width, h: board.height })} ${outline(inside)}`}
        fillRule="evenodd"
        fill="#1F2A3A"
        fillOpacity={0.1}
      />
      <rect
        x={inside.x}
        y={inside.y}
        width={inside.w}
        height={inside.h}
        rx={3 / scale}
        fill="none"
        stroke="#2467BA"
        strokeWidth={1.6 / scale}
      />
    </>
  )
}

/** The whole board in small with the part in view; click or drag to move the view. Hidden from the keyboard, which has its own ways. */
export function Minimap({ board, space }: { readonly board: Board; readonly space: CanvasSpace }) {
  const t = useT()
  const { scale, width, height } = mapOf(board)
  const isInTheWay = useStore(({ transform: [x, y, zoom], width: w, height: h }) =>
    coversBoard({ x, y, zoom }, board, { width: w, height: h }, { width: width + 20, height: height + 20 }),
  )
  if (isInTheWay) return null
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    const [bx, by] = [(event.clientX - box.left) / scale, (event.clientY - box.top) / scale]
    const size = space.frame()
    const { zoom } = space.view()
    const view: View = { x: size.width / 2 - bx * zoom, y: size.height / 2 - by * zoom, zoom }
    space.moveView(keepInView(view, board, size))
  }
  return (
    <div
      className={css.minimap}
      style={{ width: width + 2, height: height + 2 }}
      title={t('canvas.map')}
      data-layer="minimap"
    >
      <MapPicture board={board} scale={scale} width={width} height={height} />
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${Math.max(1, board.width)} ${Math.max(1, board.height)}`}
        aria-hidden="true"
        onPointerDown={go}
        onPointerMove={go}
      >
        <Frame board={board} scale={scale} />
      </svg>
    </div>
  )
}
