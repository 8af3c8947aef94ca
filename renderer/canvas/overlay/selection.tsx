import { memo } from 'react'
import type { Board, BoardLine, BoardNode, Box, Point } from '../../../shared/layout/board/types.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { at, roundedPath } from '../../../shared/layout/page/path.ts'
import type { Selected } from '../../store/session.ts'
import { Items } from '../draw/items.tsx'
import { grow } from '../geometry/box.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import { carrierOf, connectionOf, nodeOf } from '../geometry/lookup.ts'
import { detailAt } from '../paint/detail.ts'
import { parts } from '../paint/parts.ts'

/** The one colour of selection, targets and handles; selection also has a shape of its own: a ring set off from the thing. */
export const accent = '#2467BA'

/** `above` = around something on a node's corner, over which the ring of the node must not run. */
type Ring = { readonly box: Box; readonly radius: number; readonly above?: boolean }

function ringOf(board: Board, item: Selected): readonly Ring[] {
  switch (item.type) {
    case 'node': {
      const node = nodeOf(board, item.id)
      return node ? [{ box: node, radius: kindLook[node.kind].radius }] : []
    }
    case 'moment': {
      const node = carrierOf(board, item.id)
      const badge = node?.badges.find(({ moment }) => moment === item.id)
      const point = board.curve?.points.find(({ moment }) => moment === item.id)
      return [
        ...(node ? [{ box: node, radius: kindLook[node.kind].radius }] : []),
        ...(badge ? [{ box: badge, radius: badge.h / 2, above: true }] : []),
        ...(point ? [{ box: { x: point.x - 5, y: point.y - 5, w: 10, h: 10 }, radius: 5 }] : []),
      ]
    }
    case 'stage': {
      const stage = board.stages.find(({ id }) => id === item.id)
      return stage ? [{ box: stage, radius: 5 }] : []
    }
    case 'lane': {
      const lane = board.lanes.find(({ id }) => id === item.id)
      return lane ? [{ box: grow(laneNameBox(board, lane), -4), radius: 4 }] : []
    }
    case 'connection':
      return []
  }
}

function Wire({
  points,
  radius,
  px,
}: {
  readonly points: readonly Point[]
  readonly radius: number
  readonly px: number
}) {
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined)
  return (
    <>
      <path d={roundedPath(points, radius)} fill="none" stroke={accent} strokeOpacity={0.28} strokeWidth={9 * px} />
      <path d={roundedPath(points, radius)} fill="none" stroke={accent} strokeWidth={2 * px} />
      {ends.map(([x, y]) => (
        <rect
          key={at(x, y)}
          x={x - 4 * px}
          y={y - 4 * px}
          width={8 * px}
          height={8 * px}
          fill="#fff"
          stroke={accent}
          strokeWidth={2 * px}
        />
      ))}
    </>
  )
}

/** Rings set off from their boxes, as one path: thousands of nodes may be selected. */
function ringPath(rings: readonly Ring[], px: number): string {
  const gap = 3.5 * px
  return rings
    .map(({ box, radius }) => {
      const { x, y, w, h } = grow(box, gap)
      const r = Math.min(radius + gap, h / 2)
      const corner = (cx: number, cy: number): string => `A${at(r, r)} 0 0 1 ${at(cx, cy)}`
      return [
        `M${at(x + r, y)} H${at(x + w - r)} ${corner(x + w, y + r)} V${at(y + h - r)} ${corner(x + w - r, y + h)}`,
        `H${at(x + r)} ${corner(x, y + h - r)} V${at(y + r)} ${corner(x + r, y)} Z`,
      ].join(' ')
    })
    .join(' ')
}

/** Selected nodes beyond these are too many to look at one by one. */
const mostRaised = 60

const Ornaments = memo(function Ornaments({ node }: { readonly node: BoardNode }) {
  return <Items items={[...parts.ornaments(node), ...node.annotations.flatMap((one) => parts.annotation(one))]} />
})

/** Badges, marks and notes of nodes with a ring, drawn once more over it: a line through a number cannot be read. Far off they are spots only. */
export function Raised({ nodes, px }: { readonly nodes: readonly BoardNode[]; readonly px: number }) {
  if (detailAt(1 / px, 1).plain) return null
  return nodes.slice(0, mostRaised).map((node) => <Ornaments key={node.id} node={node} />)
}

const nodesOf = (board: Board, selection: readonly Selected[]): BoardNode[] => [
  ...new Set(
    selection.flatMap(({ type, id }) =>
      type === 'node' ? (nodeOf(board, id) ?? []) : type === 'moment' ? (carrierOf(board, id) ?? []) : [],
    ),
  ),
]

/** The separation lines above and below lanes: their words stand in the way of the ring. */
const pillsAt = (board: Board, lanes: readonly Box[]): readonly BoardLine[] =>
  board.lines.filter(({ y }) => lanes.some((lane) => Math.abs(y - lane.y) < 1 || Math.abs(y - lane.y - lane.h) < 1))

/** Rings around everything selected; `px` = one screen pixel in board units. */
export const SelectionRings = memo(function SelectionRings({
  board,
  selection,
  px,
}: {
  readonly board: Board
  readonly selection: readonly Selected[]
  readonly px: number
}) {
  const all = selection.flatMap((item) => ringOf(board, item))
  const above = all.filter((ring) => ring.above)
  const lanes = board.lanes.filter(({ id }) => selection.some((item) => item.type === 'lane' && item.id === id))
  return (
    <g data-layer="selection">
      {lanes.map(({ id, x, y, w, h }) => (
        <rect key={id} {...{ x, y, width: w, height: h }} fill={accent} fillOpacity={0.07} />
      ))}
      <path
        d={ringPath(
          all.filter((ring) => !ring.above),
          px,
        )}
        fill="none"
        stroke={accent}
        strokeWidth={2 * px}
      />
      <Raised nodes={nodesOf(board, selection)} px={px} />
      {pillsAt(board, lanes).map((line) => (
        <Items key={line.lane} items={parts.pill(line)} />
      ))}
      {above.length > 0 && <path d={ringPath(above, px)} fill="none" stroke={accent} strokeWidth={2 * px} />}
      {selection.map((item) => {
        const wire = item.type === 'connection' && connectionOf(board, item.id)
        return wire ? <Wire key={item.id} points={wire.points} radius={board.cornerRadius} px={px} /> : null
      })}
    </g>
  )
})
