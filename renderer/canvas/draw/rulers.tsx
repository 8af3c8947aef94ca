import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import type { Board, BoardLane, Box } from '../../../shared/layout/board/types.ts'
import { laneColour } from '../../../shared/layout/page/board-ground-items.ts'
import { type Selected, select } from '../../store/session.ts'
import css from '../canvas.module.css'
import type { View } from '../geometry/view.ts'
import { joinLines } from '../names.ts'

/** On-screen size of a header's words below which the ruler says them instead. */
const readable = 6.5

/** Width that a lane's name needs at least, pixels: three Chinese characters. */
const leastName = 44

/** Height of a lane's name, pixels. */
const nameHeight = 20

type Span = { readonly start: number; readonly length: number }

/** The part of a board range that is on screen; null when too little of it is to carry a name. */
function onScreen(
  start: number,
  length: number,
  shift: number,
  zoom: number,
  room: number,
  least: number,
): Span | null {
  const from = Math.max(0, start * zoom + shift)
  const to = Math.min(room, (start + length) * zoom + shift)
  return to - from >= least ? { start: from, length: to - from } : null
}

const press = (item: Selected) => () => select(item)

type Strip = { readonly board: Board; readonly view: View; readonly room: number }

/** Over the headers while they are in view, else pinned to the top edge. */
function Stages({ board, view, room }: Strip) {
  return board.stages.map((stage) => {
    const span = onScreen(stage.x, stage.w, view.x, view.zoom, room, 24)
    const words = joinLines(stage.label.lines)
    if (!span || words === '') return null
    const at = stage.y * view.zoom + view.y
    const inView = at + stage.h * view.zoom >= 8
    const top = inView ? Math.max(0, at) : 0
    const height = inView ? Math.max(20, stage.h * view.zoom) : 22
    return (
      <button
        key={stage.id}
        type="button"
        tabIndex={-1}
        className={css.rulerStage}
        style={{ left: span.start + 0.5, width: span.length - 1, top, height }}
        onPointerDown={press({ type: 'stage', id: stage.id })}
      >
        {words}
      </button>
    )
  })
}

/** Whether the beginning of the painted lane names is out of sight at the left. */
const isCut = (board: Board, { x, zoom }: View): boolean => (board.lanes[0]?.label.x ?? 0) * zoom + x < 0

type Name = {
  readonly look: 'pinned' | 'sticky' | 'narrow' | 'faint'
  readonly height: number
  readonly style: CSSProperties
}

/**
 * How a lane's name stands while the painted one cannot be read: held at the edge while the header is partly in view; in the gap at the top of the
 * lane once it is gone, where it covers nodes least; beside a small board before the first column, or faint, so that cards show through.
 */
function nameOf(lane: BoardLane, { start, length }: Span, { board, view, from }: Omit<LaneStrip, 'room'>): Name {
  const { label } = lane
  const { zoom } = view
  const edge = lane.x * zoom + view.x
  const header = board.laneHeader.w * zoom
  const gap = (board.columns[0]?.x ?? board.laneHeader.w) * zoom + view.x - Math.max(0, edge) - 4
  const left = Math.max(0, edge)
  if (edge + header < 12) {
    const style = { left, top: Math.max(start + 1, from), maxWidth: Math.max(112, header) }
    return { look: 'pinned', height: nameHeight, style }
  }
  if (isCut(board, view) && label.size * zoom >= readable) {
    const lineHeight = label.lineHeight * zoom
    const height = Math.max(nameHeight, label.lines.length * lineHeight + 4)
    const middle = (label.y + (label.lines.length / 2 - 5 / 6) * label.lineHeight) * zoom + view.y
    const style = { left, top: middle - height / 2, maxWidth: header, height, fontSize: label.size * zoom }
    return { look: 'sticky', height, style: { ...style, lineHeight: `${lineHeight}px` } }
  }
  const isNarrow = gap >= leastName
  const style = { left, top: start + length / 2 - nameHeight / 2, maxWidth: isNarrow ? gap : Math.max(112, header) }
  return { look: isNarrow ? 'narrow' : 'faint', height: nameHeight, style }
}

type LaneStrip = Strip & { readonly from: number }

/** Over the lane names while they are in view, else pinned to the left edge. */
function Lanes({ board, view, room, from }: LaneStrip) {
  let taken = Number.NEGATIVE_INFINITY
  return board.lanes.map((lane) => {
    const span = onScreen(lane.y, lane.h, view.y, view.zoom, room, 12)
    const words = joinLines(lane.label.lines)
    if (!span || span.start + span.length < from + 12 || words === '') return null
    const { look, height, style } = nameOf(lane, span, { board, view, from })
    // Lanes lower than a name: one name is better than several over one another.
    const top = Number(style.top)
    if (top < taken) return null
    taken = top + height
    return (
      <button
        key={lane.id}
        type="button"
        tabIndex={-1}
        className={`${css.rulerLane} ${look === 'pinned' ? '' : css[look]}`}
        style={{ ...style, '--lane': laneColour[lane.role] } as CSSProperties}
        title={words}
        onPointerDown={press({ type: 'lane', id: lane.id })}
      >
        {look === 'sticky' ? lane.label.lines.join('\n') : words}
      </button>
    )
  })
}

const bottomOf = (boxes: readonly Box[]): number => Math.max(...boxes.map(({ y, h }) => y + h))

/**
 * Names of stages along the top and of lanes along the left while their headers are out of sight or too small to read, so that a node's place is
 * always known. They select what they name.
 */
export function Rulers({ board }: { readonly board: Board }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const view = { x, y, zoom }
  const stageSize = (board.stages[0]?.label.size ?? 15) * zoom
  const laneSize = (board.lanes[0]?.label.size ?? 15) * zoom
  const boardSeen = y + board.height * zoom > 60 && x + board.width * zoom > 60
  const stagesHidden = board.stages.length > 0 && (bottomOf(board.stages) * zoom + y < 8 || stageSize < readable)
  const lanesHidden = isCut(board, view) || laneSize < readable
  if (!boardSeen || (!stagesHidden && !lanesHidden)) return null
  return (
    <div className={css.rulers} data-layer="rulers">
      {lanesHidden && <Lanes board={board} view={view} room={height} from={stagesHidden ? 24 : 0} />}
      {stagesHidden && <Stages board={board} view={view} room={width} />}
    </div>
  )
}
