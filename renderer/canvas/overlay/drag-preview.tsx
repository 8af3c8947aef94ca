import type { NodeKind } from '../../../shared/document/schema/node.ts'
import type { Board, BoardNode, Box, Point } from '../../../shared/layout/board/types.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { nodeItems } from '../../../shared/layout/page/board-node-items.ts'
import { at } from '../../../shared/layout/page/path.ts'
import type { DropTarget } from '../../store/session.ts'
import css from '../canvas.module.css'
import { Items } from '../draw/items.tsx'
import { borderTowards, boxBetween, centre, grow } from '../geometry/box.ts'
import { targetBox } from '../geometry/cells.ts'
import { handlePoint } from '../geometry/hit-test.ts'
import { connectionOf, nodeOf } from '../geometry/lookup.ts'
import type { Gesture } from '../gestures/state.ts'
import { accent } from './selection.tsx'

const bad = '#B3261E'
/** A larger group travels as its first members: nobody counts the ghosts, and each costs a picture. */
const mostGhosts = 60

/** The cell or gap a drop goes to. A gap is a bar with two arrowheads, so it reads without colour. */
export function Target({
  board,
  target,
  span,
  px,
}: {
  readonly board: Board
  readonly target: DropTarget
  readonly span: number
  readonly px: number
}) {
  const box = targetBox(board, target, span)
  if (target.insert) {
    const [x] = centre(box)
    const tip = 7 * px
    const head = (y: number, down: number): string =>
      `M${at(x - tip, y)} L${at(x + tip, y)} L${at(x, y + tip * down)} Z`
    return (
      <g data-layer="insert" fill={accent}>
        <rect x={x - 1.5 * px} y={box.y} width={3 * px} height={box.h} />
        <path d={`${head(box.y, 1)} ${head(box.y + box.h, -1)}`} />
      </g>
    )
  }
  return (
    <rect
      data-layer="target"
      x={box.x}
      y={box.y}
      width={box.w}
      height={box.h}
      rx={8}
      fill={accent}
      fillOpacity={0.1}
      stroke={accent}
      strokeWidth={2 * px}
      strokeDasharray={`${6 * px} ${4 * px}`}
    />
  )
}

function Ghosts({
  nodes,
  from,
  to,
}: {
  readonly nodes: readonly BoardNode[]
  readonly from: Point
  readonly to: Point
}) {
  return (
    <g data-layer="ghost" className={css.ghost}>
      {nodes.map((node) => (
        <Items key={node.id} items={nodeItems(frameOf({ scale: 1, dx: to[0] - from[0], dy: to[1] - from[1] }), node)} />
      ))}
    </g>
  )
}

/** The plus beside the pointer that says that copies will be dropped. */
function CopyMark({ point: [x, y], px }: { readonly point: Point; readonly px: number }) {
  const [cx, cy] = [x + 16 * px, y + 16 * px]
  const arm = 4.5 * px
  return (
    <g data-layer="copy">
      <circle cx={cx} cy={cy} r={9 * px} fill={accent} stroke="#fff" strokeWidth={1.5 * px} />
      <path
        d={`M${at(cx - arm, cy)} L${at(cx + arm, cy)} M${at(cx, cy - arm)} L${at(cx, cy + arm)}`}
        stroke="#fff"
        strokeWidth={2 * px}
        strokeLinecap="round"
      />
    </g>
  )
}

function NewGhost({
  kind,
  point: [x, y],
  words,
}: {
  readonly kind: NodeKind
  readonly point: Point
  readonly words: string
}) {
  const look = kindLook[kind]
  return (
    <g data-layer="ghost" className={css.ghost} transform={`translate(${x - 60} ${y - 22})`}>
      <rect
        width={120}
        height={44}
        rx={Math.min(look.radius, 22)}
        fill={look.fill}
        stroke={look.colour}
        strokeWidth={1.6}
      />
      <path d={look.icon} fill={look.colour} transform="translate(14 14)" />
      <text x={38} y={27} fontSize={14} fill="#1F2A3A">
        {words}
      </text>
    </g>
  )
}

/** Where the line of a connection being drawn or re-attached is held fast. */
function fixedPoint(board: Board, gesture: Drafting): Point | undefined {
  if (gesture.type === 'connect') {
    const source = nodeOf(board, gesture.from)
    return source && handlePoint(source, gesture.side)
  }
  const points = connectionOf(board, gesture.connection)?.points
  return gesture.end === 'to' ? points?.[0] : points?.at(-1)
}

type Drafting = Gesture & { type: 'connect' | 'reconnect' }

function Draft({ board, gesture, px }: { readonly board: Board; readonly gesture: Drafting; readonly px: number }) {
  const over = gesture.over === null ? undefined : nodeOf(board, gesture.over)
  const start = fixedPoint(board, gesture)
  if (!start) return null
  const end = over && gesture.allowed ? borderTowards(over, start) : gesture.at
  const colour = gesture.allowed ? accent : bad
  const ring: Box | null = over ? grow(over, 4 * px) : null
  return (
    <g data-layer="draft" fill="none" stroke={colour} strokeWidth={2 * px}>
      {ring && (
        <rect
          x={ring.x}
          y={ring.y}
          width={ring.w}
          height={ring.h}
          rx={8}
          strokeWidth={(gesture.allowed ? 3 : 2) * px}
          {...(gesture.allowed ? {} : { strokeDasharray: `${3 * px} ${3 * px}` })}
        />
      )}
      <path d={`M${at(...start)} L${at(...end)}`} strokeDasharray={`${6 * px} ${4 * px}`} />
      <circle cx={end[0]} cy={end[1]} r={4 * px} fill={colour} stroke="none" />
    </g>
  )
}

/** The picture of the gesture under way: ghost, connection draft, or selection frame. `words` names the kind dragged from the palette. */
export function GesturePreview({
  board,
  gesture,
  px,
  words,
}: {
  readonly board: Board
  readonly gesture: Gesture
  readonly px: number
  readonly words: (kind: NodeKind) => string
}) {
  switch (gesture.type) {
    case 'idle':
      return null
    case 'move': {
      const nodes = gesture.ids.slice(0, mostGhosts).flatMap((id) => nodeOf(board, id) ?? [])
      return (
        <>
          <Ghosts nodes={nodes} from={gesture.from} to={gesture.at} />
          {gesture.isCopy && <CopyMark point={gesture.at} px={px} />}
        </>
      )
    }
    case 'palette':
      return gesture.at ? <NewGhost kind={gesture.kind} point={gesture.at} words={words(gesture.kind)} /> : null
    case 'connect':
    case 'reconnect':
      return <Draft board={board} gesture={gesture} px={px} />
    case 'marquee': {
      const { x, y, w, h } = boxBetween(gesture.from, gesture.at)
      return (
        <rect
          data-layer="marquee"
          x={x}
          y={y}
          width={w}
          height={h}
          fill={accent}
          fillOpacity={0.08}
          stroke={accent}
          strokeWidth={px}
          strokeDasharray={`${5 * px} ${3 * px}`}
        />
      )
    }
  }
}
