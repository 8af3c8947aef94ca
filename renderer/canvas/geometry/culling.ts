import type { Board, BoardConnection, BoardNode, Box } from '../../../shared/layout/board/types.ts'
import { grow, overlaps } from './box.ts'

/** How far badges, marks and numbers stand out beyond the card of their node, board units. */
const ornaments = 16
/** Room for heads and numbers beside a connection. */
const besideLine = 12

const boxes = new WeakMap<BoardConnection, Box>()

/** The box of a connection with heads, label and numbers; computed once per connection. */
export function connectionBox(connection: BoardConnection): Box {
  const known = boxes.get(connection)
  if (known) return known
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (x: number, y: number): void => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  for (const [x, y] of connection.points) take(x, y)
  const { label } = connection
  if (label) {
    take(label.box.x, label.box.y)
    take(label.box.x + label.box.w, label.box.y + label.box.h)
  }
  const box =
    left > right ? { x: 0, y: 0, w: 0, h: 0 } : grow({ x: left, y: top, w: right - left, h: bottom - top }, besideLine)
  boxes.set(connection, box)
  return box
}

/** The nodes of which any part, badges included, lies in `box`. */
export function nodesIn(board: Board, box: Box): readonly BoardNode[] {
  const room = grow(box, ornaments)
  return board.nodes.filter((node) => overlaps(node, room))
}

/** The connections of which any part may lie in `box`. */
export const connectionsIn = (board: Board, box: Box): readonly BoardConnection[] =>
  board.connections.filter((connection) => overlaps(connectionBox(connection), box))
