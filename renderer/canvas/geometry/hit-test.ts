import type { ConnectionEnd } from '../../../shared/editing/operations/reconnect.ts'
import type { Board, BoardNode, Box, Point } from '../../../shared/layout/board/types.ts'
import type { Selected } from '../../store/session.ts'
import { contains, distanceToLine, grow, overlaps } from './box.ts'
import { connectionBox } from './culling.ts'
import { carrierOf, connectionOf, nodeOf } from './lookup.ts'

export const sides = ['top', 'right', 'bottom', 'left'] as const
export type Side = (typeof sides)[number]

/** What lies under a point of the board, topmost first; null = nothing (an empty cell or beyond the board). */
export type Hit =
  | { readonly type: 'handle'; readonly node: string; readonly side: Side }
  | { readonly type: 'end'; readonly connection: string; readonly end: ConnectionEnd }
  | { readonly type: 'moment'; readonly id: string; readonly node: string | null }
  | { readonly type: 'node' | 'connection' | 'stage' | 'lane'; readonly id: string }
  | null

/** What is selected through a hit: the node of a handle, the connection of an end. */
export function itemOf(hit: NonNullable<Hit>): Selected {
  if (hit.type === 'handle') return { type: 'node', id: hit.node }
  return hit.type === 'end' ? { type: 'connection', id: hit.connection } : { type: hit.type, id: hit.id }
}

export type HitOptions = {
  /** Nodes that show their handles at present. */
  readonly handles: readonly string[]
  /** The connection whose ends can be dragged at present. */
  readonly ends?: string | undefined
  /** How far off (board units) a thin thing may be missed and still count. */
  readonly reach: number
}

/** Pixels a node needs each way on screen to show handles: on a smaller one they would cover it and take its clicks. */
const roomForHandles = 26

/** Whether a node is large enough at `zoom` for handles. */
export const showsHandles = ({ w, h }: Box, zoom: number): boolean => Math.min(w, h) * zoom >= roomForHandles

/** Where the four handles of a node sit: in the middle of its sides. */
export function handlePoint(node: Box, side: Side): Point {
  if (side === 'top') return [node.x + node.w / 2, node.y]
  if (side === 'bottom') return [node.x + node.w / 2, node.y + node.h]
  return [side === 'left' ? node.x : node.x + node.w, node.y + node.h / 2]
}

const near = ([x, y]: Point, [px, py]: Point, reach: number): boolean => Math.hypot(x - px, y - py) <= reach

function handleAt(board: Board, point: Point, { handles, reach }: HitOptions): Hit {
  for (const id of handles) {
    const node = nodeOf(board, id)
    if (!node) continue
    const side = sides.find((each) => near(handlePoint(node, each), point, reach * 1.5))
    if (side) return { type: 'handle', node: node.id, side }
  }
  return null
}

function momentAt(board: Board, point: Point, reach: number): Hit {
  for (const node of board.nodes) {
    const badge = node.badges.find((each) => contains(each, point))
    if (badge) return { type: 'moment', id: badge.moment, node: node.id }
  }
  if (!board.curve || !contains(grow(board.curve, 12), point)) return null
  const onCurve = board.curve.points.find((each) => near([each.x, each.y], point, Math.max(9, reach)))
  return onCurve ? { type: 'moment', id: onCurve.moment, node: null } : null
}

/** The node under `point`, if any. */
export const nodeAt = (board: Board, point: Point): BoardNode | undefined =>
  board.nodes.find((node) => contains(node, point))

function connectionAt(board: Board, point: Point, reach: number): Hit {
  let best: { id: string; distance: number } | null = null
  for (const connection of board.connections) {
    if (!contains(grow(connectionBox(connection), reach), point)) continue
    const { id, points, label } = connection
    if (label && contains(label.box, point)) return { type: 'connection', id }
    const distance = distanceToLine(point, points)
    if (distance <= reach && (!best || distance < best.distance)) best = { id, distance }
  }
  return best && { type: 'connection', id: best.id }
}

function endAt(board: Board, point: Point, { ends, reach }: HitOptions): Hit {
  const connection = ends === undefined ? undefined : connectionOf(board, ends)
  const [from, to] = [connection?.points[0], connection?.points.at(-1)]
  if (!connection || !from || !to) return null
  if (near(to, point, reach * 1.5)) return { type: 'end', connection: connection.id, end: 'to' }
  return near(from, point, reach * 1.5) ? { type: 'end', connection: connection.id, end: 'from' } : null
}

/** What the pointer means at `point` (board units). */
export function hitTest(board: Board, point: Point, options: HitOptions): Hit {
  const handle = handleAt(board, point, options)
  if (handle) return handle
  const end = endAt(board, point, options)
  if (end) return end
  const moment = momentAt(board, point, options.reach)
  if (moment) return moment
  const node = nodeAt(board, point)
  if (node) return { type: 'node', id: node.id }
  const connection = connectionAt(board, point, options.reach)
  if (connection) return connection
  const stage = board.stages.find((each) => contains(each, point))
  if (stage) return { type: 'stage', id: stage.id }
  const lane = board.lanes.find((each) => contains(laneNameBox(board, each), point))
  return lane ? { type: 'lane', id: lane.id } : null
}

/** The part of a lane that carries its name. */
export const laneNameBox = (board: Board, lane: Box): Box => ({
  x: board.laneHeader.x,
  y: lane.y,
  w: board.laneHeader.w,
  h: lane.h,
})

/** The nodes a marquee takes: all it touches, in board order. */
export const nodesInBox = (board: Board, box: Box): readonly string[] =>
  board.nodes.filter((node) => overlaps(node, box)).map((node) => node.id)

/** The box of anything selectable, to bring it into view or to put an editor over it; null when it is not on the board. */
export function boxOf(board: Board, item: Selected): Box | null {
  switch (item.type) {
    case 'node':
      return nodeOf(board, item.id) ?? null
    case 'stage':
      return board.stages.find(({ id }) => id === item.id) ?? null
    case 'moment':
      return carrierOf(board, item.id) ?? null
    case 'lane': {
      const lane = board.lanes.find(({ id }) => id === item.id)
      return lane ? laneNameBox(board, lane) : null
    }
    case 'connection': {
      const points = connectionOf(board, item.id)?.points ?? []
      if (points.length === 0) return null
      const xs = points.map(([x]) => x)
      const ys = points.map(([, y]) => y)
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
    }
  }
}
