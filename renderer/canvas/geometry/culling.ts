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

/** Width of a strip of the index, board units. */
const strip = 1024

type Index<T> = {
  readonly boxes: readonly Box[]
  readonly strips: ReadonlyMap<number, readonly number[]>
  readonly items: readonly T[]
}

const stripsOf = ({ x, w }: Box): readonly [number, number] => [Math.floor(x / strip), Math.floor((x + w) / strip)]

/** What stands in which upright strip of the board, in order: a blueprint grows to the right, and a view shows few of its strips. */
function indexOf<T>(items: readonly T[], boxOf: (item: T) => Box): Index<T> {
  const places = items.map(boxOf)
  const strips = new Map<number, number[]>()
  places.forEach((box, index) => {
    const [first, last] = stripsOf(box)
    for (let at = first; at <= last; at++) {
      const list = strips.get(at)
      if (list) list.push(index)
      else strips.set(at, [index])
    }
  })
  return { boxes: places, strips, items }
}

/** The items whose boxes share any area with `box`, in their order. */
function itemsIn<T>({ boxes: places, strips, items }: Index<T>, box: Box): readonly T[] {
  const [first, last] = stripsOf(box)
  const found = new Set<number>()
  for (let at = first; at <= last; at++) for (const index of strips.get(at) ?? []) found.add(index)
  const inside = [...found].filter((index) => {
    const place = places[index]
    return place !== undefined && overlaps(place, box)
  })
  inside.sort((a, b) => a - b)
  return inside.flatMap((index) => items[index] ?? [])
}

const nodeIndexes = new WeakMap<readonly BoardNode[], Index<BoardNode>>()
const wireIndexes = new WeakMap<readonly BoardConnection[], Index<BoardConnection>>()

function indexed<T>(known: WeakMap<readonly T[], Index<T>>, items: readonly T[], boxOf: (item: T) => Box): Index<T> {
  let index = known.get(items)
  if (!index) {
    index = indexOf(items, boxOf)
    known.set(items, index)
  }
  return index
}

/** The nodes of which any part, badges included, lies in `box`, in board order. */
export const nodesIn = (board: Board, box: Box): readonly BoardNode[] =>
  itemsIn(
    indexed(nodeIndexes, board.nodes, (node) => grow(node, ornaments)),
    box,
  )

/** The connections of which any part may lie in `box`, in board order. */
export const connectionsIn = (board: Board, box: Box): readonly BoardConnection[] =>
  itemsIn(indexed(wireIndexes, board.connections, connectionBox), box)
