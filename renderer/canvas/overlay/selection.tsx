import type { Board, Box, Point } from '../../../shared/layout/board/types.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { at, roundedPath } from '../../../shared/layout/page/path.ts'
import type { Selected } from '../../store/session.ts'
import { grow } from '../geometry/box.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import { carrierOf, connectionOf, nodeOf } from '../geometry/lookup.ts'

/** The one colour of selection, targets and handles; selection also has a shape of its own: a ring set off from the thing. */
export const accent = '#2467BA'

type Ring = { readonly box: Box; readonly radius: number; readonly dashed?: boolean }

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
        ...(badge ? [{ box: badge, radius: badge.h / 2 }] : []),
        ...(point ? [{ box: { x: point.x - 5, y: point.y - 5, w: 10, h: 10 }, radius: 5 }] : []),
      ]
    }
    case 'stage': {
      const stage = board.stages.find(({ id }) => id === item.id)
      return stage ? [{ box: stage, radius: 5 }] : []
    }
    case 'lane': {
      const lane = board.lanes.find(({ id }) => id === item.id)
      return lane
        ? [
            { box: grow(laneNameBox(board, lane), -4), radius: 4 },
            { box: grow(lane, -1), radius: 2, dashed: true },
          ]
        : []
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

/** Rings around everything selected; `px` = one screen pixel in board units. */
export function SelectionRings({
  board,
  selection,
  px,
}: {
  readonly board: Board
  readonly selection: readonly Selected[]
  readonly px: number
}) {
  const all = selection.flatMap((item) => ringOf(board, item))
  const rings = all.filter(({ dashed }) => !dashed)
  const dashed = all.filter((ring) => ring.dashed)
  return (
    <g data-layer="selection">
      <path d={ringPath(rings, px)} fill="none" stroke={accent} strokeWidth={2 * px} />
      {dashed.length > 0 && (
        <path
          d={ringPath(dashed, px)}
          fill="none"
          stroke={accent}
          strokeWidth={px}
          strokeDasharray={`${4 * px} ${3 * px}`}
        />
      )}
      {selection.map((item) => {
        const wire = item.type === 'connection' && connectionOf(board, item.id)
        return wire ? <Wire key={item.id} points={wire.points} radius={board.cornerRadius} px={px} /> : null
      })}
    </g>
  )
}
