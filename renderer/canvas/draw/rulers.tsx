import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { laneColour } from '../../../shared/layout/page/board-ground-items.ts'
import { type Selected, select } from '../../store/session.ts'
import css from '../canvas.module.css'
import type { View } from '../geometry/view.ts'

/** On-screen size below which a header cannot be read and the ruler says its words instead. */
const readable = 9

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

function Stages({ board, view, width, top }: { board: Board; view: View; width: number; top: number }) {
  return board.stages.map((stage) => {
    const span = onScreen(stage.x, stage.w, view.x, view.zoom, width, 28)
    const words = stage.label.lines.join(' ')
    if (!span || words === '') return null
    return (
      <button
        key={stage.id}
        type="button"
        tabIndex={-1}
        className={css.rulerStage}
        style={{ left: span.start + 1, width: span.length - 2, top }}
        onPointerDown={press({ type: 'stage', id: stage.id })}
      >
        {words}
      </button>
    )
  })
}

function Lanes({ board, view, height, top }: { board: Board; view: View; height: number; top: number }) {
  return board.lanes.map((lane) => {
    const span = onScreen(lane.y, lane.h, view.y, view.zoom, height, 14)
    const words = lane.label.lines.join(' ')
    if (!span || words === '') return null
    const middle = Math.max(span.start + span.length / 2, top + 14)
    const style = { top: middle - 11, '--lane': laneColour[lane.role] } as CSSProperties
    return (
      <button
        key={lane.id}
        type="button"
        tabIndex={-1}
        className={css.rulerLane}
        style={style}
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
  const lanesHidden = (board.laneHeader.x + board.laneHeader.w) * zoom + x < 12 || laneSize < readable
  if (!boardSeen || (!stagesHidden && !lanesHidden)) return null
  const top = Math.max(0, Math.min(y - 26, height - 24))
  return (
    <div className={css.rulers} data-layer="rulers">
      {lanesHidden && <Lanes board={board} view={view} height={height} top={stagesHidden ? top + 26 : 0} />}
      {stagesHidden && <Stages board={board} view={view} width={width} top={top} />}
    </div>
  )
}
