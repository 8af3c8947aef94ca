import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
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

/** Over the lane names while they are in view, else pinned to the left edge. */
function Lanes({ board, view, room, from }: Strip & { readonly from: number }) {
  let taken = Number.NEGATIVE_INFINITY
  return board.lanes.map((lane) => {
    const span = onScreen(lane.y, lane.h, view.y, view.zoom, room, 12)
    if (!span || span.start + span.length < from + 12) return null
    const words = joinLines(lane.label.lines)
    if (words === '') return null
    const left = lane.x * view.zoom + view.x
    // Beside hidden headers the names stand over nodes: in the gap at the top of their lane they cover least.
    const isPinned = isCut(board, view)
    // Beside a small board the names end before the first column; where that leaves no room for one they are faint, so that cards show through.
    const gap = (board.columns[0]?.x ?? board.laneHeader.w) * view.zoom + view.x - Math.max(0, left) - 4
    const isNarrow = !isPinned && gap >= leastName
    const top = isPinned ? Math.max(span.start + 1, from) : span.start + span.length / 2 - 10
    // Lanes lower than a name: one name is better than several over one another.
    if (top < taken) return null
    taken = top + nameHeight
    const style = {
      left: Math.max(0, left),
      top,
      maxWidth: isNarrow ? gap : Math.max(112, board.laneHeader.w * view.zoom),
      '--lane': laneColour[lane.role],
    } as CSSProperties
    return (
      <button
        key={lane.id}
        type="button"
        tabIndex={-1}
        className={
          isNarrow ? `${css.rulerLane} ${css.narrow}` : isPinned ? css.rulerLane : `${css.rulerLane} ${css.faint}`
        }
        style={style}
        title={words}
        onPointerDown={press({ type: 'lane', id: lane.id })}
      >
        {words}
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
