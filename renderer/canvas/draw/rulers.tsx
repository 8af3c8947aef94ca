import { useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { laneColour } from '../../../shared/layout/page/board-ground-items.ts'
import { useSession } from '../../store/session.ts'
import css from '../canvas.module.css'
import { contains } from '../geometry/box.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import { laneColumn, nameSize, rulersIn, stageRuler } from '../geometry/rulers.ts'
import type { View } from '../geometry/view.ts'
import { joinLines } from '../names.ts'

type Span = { readonly start: number; readonly length: number }

/** The part of a board range that is on screen; null when too little of it is. */
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

/** Numbers of the annotations that are painted in a header: what stands over the header says them too. */
function Notes({ board, header }: { readonly board: Board; readonly header: Box }) {
  const notes = board.annotations.filter(({ x, y }) => contains(header, [x, y]))
  if (notes.length === 0) return null
  return (
    <span className={css.rulerNotes}>
      {notes.map(({ id, number }) => (
        <span key={id} data-annotation={id}>
          {number}
        </span>
      ))}
    </span>
  )
}

type Strip = { readonly board: Board; readonly view: View; readonly room: number }

/** Over the headers while they are in view, else held at the top edge. */
function Stages({ board, view, room }: Strip) {
  return board.stages.map((stage) => {
    const span = onScreen(stage.x, stage.w, view.x, view.zoom, room, 24)
    const words = joinLines(stage.label.lines)
    if (!span || words === '') return null
    // Higher than a small header, it stands out above: below lies the curve.
    const bottom = (stage.y + stage.h) * view.zoom + view.y
    const height = bottom >= stageRuler ? Math.max(20, Math.min(bottom, stage.h * view.zoom)) : stageRuler
    const top = Math.max(0, bottom - height)
    return (
      <button
        key={stage.id}
        type="button"
        tabIndex={-1}
        className={css.rulerStage}
        style={{ left: span.start, width: span.length, top, height }}
        title={words}
        data-stage={stage.id}
      >
        <span className={css.oneLine}>
          {words}
          {stage.second && <small> {joinLines(stage.second.lines)}</small>}
        </span>
        <Notes board={board} header={stage} />
      </button>
    )
  })
}

/** Height of a line of a lane's name in its size. */
const leading = 1.25
/** Lanes lower than this have no room for a name, pixels. */
const leastNamed = 10

/** A column of the lanes' names, held over the painted headers or at the left edge; as high as each lane is on screen. */
function Lanes({ board, view, room, from }: Strip & { readonly from: number }) {
  const { left, width, text } = laneColumn(board, view)
  const size = nameSize(board, view.zoom)
  const selection = useSession((state) => state.selection)
  const isChosen = (id: string): boolean => selection.some((item) => item.type === 'lane' && item.id === id)
  return board.lanes.map((lane) => {
    const span = onScreen(lane.y, lane.h, view.y, view.zoom, room, 1)
    if (!span || span.start + span.length <= from) return null
    const top = Math.max(span.start, from)
    const height = span.start + span.length - top
    const lines = Math.max(1, Math.floor(height / (size * leading)))
    const words = joinLines(lane.label.lines)
    const style = { left, width, top, height, '--lane': laneColour[lane.role], '--lines': lines }
    const names = { width: text - 14, fontSize: Math.min(size, height - 1), lineHeight: leading }
    return (
      <button
        key={lane.id}
        type="button"
        tabIndex={-1}
        className={css.rulerLane}
        data-tint={lane.tint}
        data-chosen={isChosen(lane.id) || undefined}
        style={style as CSSProperties}
        title={words}
        data-lane={lane.id}
      >
        {height >= leastNamed && (
          <span className={lines > 1 ? css.rulerName : `${css.rulerName} ${css.oneLine}`} style={names}>
            {words}
            {lane.second && lines > 2 && <small> {joinLines(lane.second.lines)}</small>}
          </span>
        )}
        <Notes board={board} header={laneNameBox(board, lane)} />
      </button>
    )
  })
}

/**
 * Names of stages along the top and of lanes along the left while their headers are out of sight or too small to read, so that a node's place is
 * always known. A press on them is one on the header they stand for (structure/use-structure-pointer.ts).
 */
export function Rulers({ board }: { readonly board: Board }) {
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const view = { x, y, zoom }
  const { lanes, stages } = rulersIn(board, view)
  if (!lanes && !stages) return null
  return (
    <div className={css.rulers} data-layer="rulers">
      {lanes && <Lanes board={board} view={view} room={height} from={stages ? stageRuler : 0} />}
      {stages && <Stages board={board} view={view} room={width} />}
    </div>
  )
}
