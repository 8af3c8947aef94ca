import { useStore, ViewportPortal } from '@xyflow/react'
import type { Board, Box } from '../../../shared/layout/board/types.ts'
import { useSession } from '../../store/session.ts'
import css from '../canvas.module.css'
import { targetBox } from '../geometry/cells.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import { nodesWithHandles } from '../gestures/press.ts'
import { useGesture } from '../gestures/state.ts'
import { joinLines } from '../names.ts'
import { accent } from '../overlay/selection.tsx'
import { gripOf } from './edges.ts'
import { dropBar } from './headers.ts'
import { type EdgeDrag, type HeaderDrag, useStructure } from './state.ts'

/** Nodes lower than this on screen show no grips. */
const gripHeight = 30
const bad = '#B3261E'

function Grips({ board, px }: { readonly board: Board; readonly px: number }) {
  const selection = useSession((state) => state.selection)
  const hover = useGesture((state) => state.hover)
  const edge = useStructure((state) => state.edge)
  const ids = nodesWithHandles(selection, hover ?? edge?.node ?? null)
  const nodes = board.nodes.filter(({ id, h }) => ids.includes(id) && h >= gripHeight * px)
  return nodes.flatMap((node) =>
    (['left', 'right'] as const).map((side) => {
      const grip = gripOf(node, side, px)
      const isHeld = edge?.node === node.id && edge.side === side
      return (
        <rect
          key={`${node.id} ${side}`}
          data-grip={`${node.id} ${side}`}
          {...{ x: grip.x, y: grip.y, width: grip.w, height: grip.h }}
          rx={grip.w / 2}
          fill={isHeld ? accent : '#fff'}
          stroke={accent}
          strokeWidth={1.5 * px}
        />
      )
    }),
  )
}

/** The cells the node would cover; a bar at the edge where another node is in the way. */
function Covered({ board, drag, px }: { readonly board: Board; readonly drag: EdgeDrag; readonly px: number }) {
  const node = board.nodes.find(({ id }) => id === drag.node)
  const [first, last] = [board.columns[drag.first], board.columns[drag.last]]
  if (!node || !first || !last) return null
  const right = last.x + last.w
  const stop = drag.side === 'right' ? right + 6 * px : first.x - 6 * px
  return (
    <g data-layer="span">
      {board.columns.slice(drag.first, drag.last + 1).map((column) => (
        <rect
          key={`${column.stage} ${column.slot}`}
          x={column.x}
          y={node.y}
          width={column.w}
          height={node.h}
          rx={8}
          fill={accent}
          fillOpacity={0.1}
        />
      ))}
      <rect
        x={first.x}
        y={node.y}
        width={right - first.x}
        height={node.h}
        rx={8}
        fill="none"
        stroke={accent}
        strokeWidth={2 * px}
        strokeDasharray={`${6 * px} ${4 * px}`}
      />
      {drag.blocked && (
        <rect x={stop - 2 * px} y={node.y - 4 * px} width={4 * px} height={node.h + 8 * px} fill={bad} />
      )}
    </g>
  )
}

function boxOfHeader(board: Board, { type, id }: HeaderDrag): Box | null {
  if (type === 'stage') return board.stages.find((one) => one.id === id) ?? null
  const lane = board.lanes.find((one) => one.id === id)
  return lane ? laneNameBox(board, lane) : null
}

const nameOf = (board: Board, { type, id }: HeaderDrag): string =>
  joinLines((type === 'stage' ? board.stages : board.lanes).find((one) => one.id === id)?.label.lines ?? [])

/** The header on its way and the bar where it goes; its columns or its lane are shaded, so that one sees what travels with it. */
function Dragged({ board, drag, px }: { readonly board: Board; readonly drag: HeaderDrag; readonly px: number }) {
  const box = boxOfHeader(board, drag)
  const bar = drag.index === null ? null : dropBar(board, drag.type, drag.index)
  if (!box) return null
  const isStage = drag.type === 'stage'
  const [dx, dy] = [drag.at[0] - drag.from[0], drag.at[1] - drag.from[1]]
  const whole: Box = isStage ? { ...box, y: 0, h: board.height } : { ...box, x: 0, w: board.width }
  return (
    <g data-layer="header-drag">
      <rect x={whole.x} y={whole.y} width={whole.w} height={whole.h} fill={accent} fillOpacity={0.08} />
      <rect
        x={box.x + (isStage ? dx : 0)}
        y={box.y + (isStage ? 0 : dy)}
        width={box.w}
        height={box.h}
        rx={5}
        fill="#fff"
        fillOpacity={0.94}
        stroke={accent}
        strokeWidth={2 * px}
      />
      <text
        x={box.x + box.w / 2 + (isStage ? dx : 0)}
        y={box.y + box.h / 2 + 5 + (isStage ? 0 : dy)}
        fontSize={14}
        fontWeight={700}
        textAnchor="middle"
        fill="#1F2A3A"
      >
        {nameOf(board, drag)}
      </text>
      {bar && <rect data-layer="header-bar" {...thick(bar, isStage, px)} fill={accent} />}
    </g>
  )
}

/** The bar at least three pixels thick, whatever the zoom. */
function thick(bar: Box, isStage: boolean, px: number) {
  const size = Math.max(4, 3 * px)
  return isStage
    ? { x: bar.x + bar.w / 2 - size / 2, y: bar.y, width: size, height: bar.h }
    : { x: bar.x, y: bar.y + bar.h / 2 - size / 2, width: bar.w, height: size }
}

/** The empty cell that was chosen for new nodes. */
function ChosenCell({ board, px }: { readonly board: Board; readonly px: number }) {
  const cell = useSession((state) => state.cell)
  if (!cell) return null
  const { x, y, w, h } = targetBox(board, { ...cell, insert: false })
  return (
    <rect
      data-layer="cell"
      {...{ x, y, width: w, height: h }}
      rx={8}
      fill={accent}
      fillOpacity={0.06}
      stroke={accent}
      strokeWidth={1.5 * px}
      strokeDasharray={`${3 * px} ${3 * px}`}
    />
  )
}

/** What floats over the board for stages, lanes, columns and edges of nodes, in board units. */
export function StructureMarks({ board, editable }: { readonly board: Board; readonly editable: boolean }) {
  const px = 1 / useStore((state) => state.transform[2])
  const headerDrag = useStructure((state) => state.headerDrag)
  const edgeDrag = useStructure((state) => state.edgeDrag)
  const isResting = useGesture((state) => state.gesture.type === 'idle')
  const isEditing = useSession((state) => state.labelEdit !== null)
  return (
    <ViewportPortal>
      <svg className={css.overlay} width={board.width} height={board.height} aria-hidden="true">
        <ChosenCell board={board} px={px} />
        {editable && isResting && !isEditing && !headerDrag && !edgeDrag && <Grips board={board} px={px} />}
        {headerDrag && <Dragged board={board} drag={headerDrag} px={px} />}
        {edgeDrag && <Covered board={board} drag={edgeDrag} px={px} />}
      </svg>
    </ViewportPortal>
  )
}
