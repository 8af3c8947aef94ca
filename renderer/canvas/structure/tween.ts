import type { Board, BoardConnection, BoardNode, Box, Point, TextBlock } from '../../../shared/layout/board/types.ts'

type Shift = { readonly dx: number; readonly dy: number }
const still: Shift = { dx: 0, dy: 0 }

const isStill = ({ dx, dy }: Shift): boolean => dx === 0 && dy === 0
const moved = <T extends { readonly x: number; readonly y: number }>(place: T, { dx, dy }: Shift): T => ({
  ...place,
  x: place.x + dx,
  y: place.y + dy,
})
const movedOr = <T extends { readonly x: number; readonly y: number }>(place: T | null, shift: Shift): T | null =>
  place && moved(place, shift)

/** A node with all that stands on it, elsewhere. */
function movedNode(node: BoardNode, shift: Shift): BoardNode {
  if (isStill(shift)) return node
  return {
    ...moved(node, shift),
    icon: moved(node.icon, shift),
    label: moved(node.label, shift),
    second: movedOr<TextBlock>(node.second, shift),
    detail: movedOr<TextBlock>(node.detail, shift),
    image: movedOr(node.image, shift),
    badges: node.badges.map((badge) => moved(badge, shift)),
    marks: node.marks.map((mark) => ({ ...moved(mark, shift), text: moved(mark.text, shift) })),
    annotations: node.annotations.map((annotation) => moved(annotation, shift)),
  }
}

/** A connection along other points, its words and notes moved by `middle`. */
function carried(connection: BoardConnection, points: readonly Point[], middle: Shift): BoardConnection {
  const { label } = connection
  return {
    ...connection,
    points,
    label: label && {
      ...moved(label, middle),
      second: movedOr(label.second, middle),
      box: moved(label.box, middle),
    },
    annotations: connection.annotations.map((annotation) => moved(annotation, middle)),
  }
}

/** A connection whose ends have been pulled along; the points between follow in proportion. */
function pulled(connection: BoardConnection, from: Shift, to: Shift): BoardConnection {
  if (isStill(from) && isStill(to)) return connection
  const last = Math.max(1, connection.points.length - 1)
  const at = (share: number): Shift => ({
    dx: from.dx + (to.dx - from.dx) * share,
    dy: from.dy + (to.dy - from.dy) * share,
  })
  const points = connection.points.map(([x, y], index): Point => {
    const { dx, dy } = at(index / last)
    return [x + dx, y + dy]
  })
  return carried(connection, points, at(0.5))
}

/** `board` with every node shifted by what `shiftOf` says, and the connections pulled along. */
export function shiftNodes(board: Board, shiftOf: (node: BoardNode) => Shift): Board {
  const shifts = new Map(board.nodes.map((node) => [node.id, shiftOf(node)]))
  return {
    ...board,
    nodes: board.nodes.map((node) => movedNode(node, shifts.get(node.id) ?? still)),
    connections: board.connections.map((each) =>
      pulled(each, shifts.get(each.from) ?? still, shifts.get(each.to) ?? still),
    ),
  }
}

type Header = Box & { readonly id: string; readonly label: TextBlock; readonly second: TextBlock | null }

/** Headers and lanes on their way from where `before` has them. */
function headersBetween<T extends Header>(before: readonly T[], after: readonly T[], rest: number): T[] {
  const known = new Map(before.map((header) => [header.id, header]))
  return after.map((header) => {
    const old = known.get(header.id)
    if (!old) return header
    const shift = { dx: (old.x - header.x) * rest, dy: (old.y - header.y) * rest }
    const w = header.w + (old.w - header.w) * rest
    const h = header.h + (old.h - header.h) * rest
    // Words stay in the middle of a header that changes its size.
    const words: Shift = {
      dx: header.label.align === 'middle' ? shift.dx + (w - header.w) / 2 : shift.dx,
      dy: shift.dy + (h - header.h) / 2,
    }
    return { ...moved(header, shift), w, h, label: moved(header.label, words), second: movedOr(header.second, words) }
  })
}

/**
 * The board on its way from `before` to `after`: at `time` 0 what is on both stands where it was, at 1 it is `after` itself. What is new is in its place at
 * once. Good for the eye only: routes are not orthogonal on the way.
 */
export function boardBetween(before: Board, after: Board, time: number): Board {
  if (time >= 1) return after
  const rest = 1 - time
  const places = new Map(before.nodes.map((node) => [node.id, node]))
  const lines = new Map(before.lines.map((line) => [line.lane, line]))
  const nodes = shiftNodes(after, (node) => {
    const old = places.get(node.id)
    return old ? { dx: (old.x - node.x) * rest, dy: (old.y - node.y) * rest } : still
  })
  return {
    ...nodes,
    stages: headersBetween(before.stages, after.stages, rest),
    lanes: headersBetween(before.lanes, after.lanes, rest),
    lines: after.lines.map((line) => {
      const old = lines.get(line.lane)
      const shift = { dx: 0, dy: old ? (old.y - line.y) * rest : 0 }
      return { ...line, y: line.y + shift.dy, pill: moved(line.pill, shift), label: moved(line.label, shift) }
    }),
  }
}

/** How far the sides of a gap step apart, board units. */
const gapWidth = 28

/** The board with a gap at `x`: what stands left of it steps back a little, what stands right of it makes room. `staying` nodes do neither. */
export function openGap(board: Board, x: number, staying: ReadonlySet<string>): Board {
  const side = (place: number): Shift => ({ dx: place >= x ? gapWidth / 2 : -gapWidth / 2, dy: 0 })
  const rests = new Set(
    board.nodes.filter((node) => staying.has(node.id) || (node.x < x && node.x + node.w > x)).map(({ id }) => id),
  )
  /** What is upright stays upright: both its ends are on the same side of the gap. */
  const aside = (connection: BoardConnection): BoardConnection => {
    const { points, from, to, label } = connection
    const last = points.length - 1
    const isFixed = (index: number): boolean => (index === 0 && rests.has(from)) || (index === last && rests.has(to))
    const next = points.map(([px, py], index): Point => [px + (isFixed(index) ? 0 : side(px).dx), py])
    const middle = label ? label.box.x + label.box.w / 2 : (connection.annotations[0]?.x ?? 0)
    return carried(connection, next, side(middle))
  }
  return {
    ...board,
    nodes: board.nodes.map((node) => (rests.has(node.id) ? node : movedNode(node, side(node.x)))),
    connections: board.connections.map(aside),
  }
}

/** Slow, fast, slow. */
export const ease = (time: number): number => (time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2)
