import type { Board, BoardConnection, BoardNode, Box } from '../../../shared/layout/board/types.ts'
import { contains, overlaps } from '../geometry/box.ts'
import { connectionBox, connectionsIn, nodesIn } from '../geometry/culling.ts'
import { nodeOf } from '../geometry/lookup.ts'
import { type Size, type View, visibleBox } from '../geometry/view.ts'

/** Below this zoom words on nodes can hardly be read and a large board is drawn, not built of elements. */
export const farBelow = 0.5
/** A board of at most this many nodes is built of elements at every zoom. */
export const alwaysNear = 150

/** Whether a board is only drawn at this zoom: no elements for its nodes and connections. */
export const isFar = (board: Board, zoom: number): boolean => zoom < farBelow && board.nodes.length > alwaysNear

/** What should have elements, most needed first. */
export type Wanted = { readonly nodes: readonly BoardNode[]; readonly wires: readonly BoardConnection[] }
export const nothing: Wanted = { nodes: [], wires: [] }

/** Part of the view's size that is kept ready beyond its edges. */
const margin = 0.3

/** The region around the view whose nodes are kept ready: it is asked for anew when the view leaves it. */
export function regionOf(view: View, size: Size): Box {
  const { x, y, w, h } = visibleBox(view, size)
  return { x: x - w * margin, y: y - h * margin, w: w * (1 + 2 * margin), h: h * (1 + 2 * margin) }
}

/** Whether `region` still covers what the view shows. */
export function covers(region: Box, view: View, size: Size): boolean {
  const { x, y, w, h } = visibleBox(view, size)
  return contains(region, [x, y]) && contains(region, [x + w, y + h])
}

/** `seen` first, in board order. */
const inViewFirst = <T>(list: readonly T[], isSeen: (item: T) => boolean): T[] => [
  ...list.filter(isSeen),
  ...list.filter((item) => !isSeen(item)),
]

/**
 * Nodes and connections of `region`, what `seen` shows first; a small board whole. The ends of every connection are among the nodes: React Flow
 * draws no connection without them.
 */
export function wantedIn(board: Board, region: Box, seen: Box): Wanted {
  const isWhole = board.nodes.length <= alwaysNear
  const wires = isWhole ? board.connections : connectionsIn(board, region)
  const inside = isWhole ? board.nodes : nodesIn(board, region)
  const known = new Set(inside.map(({ id }) => id))
  const ends = new Set(wires.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id)))
  return {
    nodes: [
      ...inViewFirst(inside, (node) => overlaps(node, seen)),
      ...[...ends].flatMap((id) => nodeOf(board, id) ?? []),
    ],
    wires: inViewFirst(wires, (wire) => overlaps(connectionBox(wire), seen)),
  }
}

/**
 * The next step from the ids `given` towards `wanted`: at most `step` more, at most `step` fewer. The result keeps the order of `wanted`, so an
 * unchanged whole is `isDone`.
 */
export function nextGiven(
  given: ReadonlySet<string>,
  wanted: readonly { readonly id: string }[],
  step: number,
): { readonly ids: ReadonlySet<string>; readonly isDone: boolean } {
  const ids = new Set<string>()
  let room = step
  for (const { id } of wanted) {
    if (given.has(id)) ids.add(id)
    else if (room > 0) {
      ids.add(id)
      room -= 1
    }
  }
  const extra = [...given].filter((id) => !ids.has(id))
  for (const id of extra.slice(step)) ids.add(id)
  return { ids, isDone: extra.length <= step && ids.size === wanted.length }
}
