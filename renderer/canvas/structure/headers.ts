import type { Board, BoardLine, Box, Point } from '../../../shared/layout/board/types.ts'
import { contains } from '../geometry/box.ts'
import { laneNameBox } from '../geometry/hit-test.ts'
import type { HeaderHover } from './state.ts'

/** A gap between two columns of a stage: before slot `slot`, with its middle at `x`. */
export type SlotGap = { readonly stage: string; readonly slot: number; readonly x: number }

/** The gaps between the columns of a stage, left to right. */
export function slotGaps(board: Board, stage: string): SlotGap[] {
  const columns = board.columns.filter((column) => column.stage === stage)
  return columns.slice(1).flatMap((column, index) => {
    const before = columns[index]
    return before ? [{ stage, slot: column.slot, x: (before.x + before.w + column.x) / 2 }] : []
  })
}

/** The box nearest to `point`, at most `slack` away from it. */
function nearest<T extends Box>(boxes: readonly T[], [x, y]: Point, slack: number): T | undefined {
  const distance = (box: Box): number =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h))
  const best = boxes.reduce<T | undefined>(
    (found, box) => (found && distance(found) <= distance(box) ? found : box),
    undefined,
  )
  return best && distance(best) <= slack ? best : undefined
}

/** The stage or lane header at `point`, with `slack` around it for the buttons on its edge, and the gap between columns within `reach`. */
export function headerAt(board: Board, point: Point, slack: number, reach: number): HeaderHover | null {
  const stage = nearest(board.stages, point, slack)
  if (stage) {
    const gap = slotGaps(board, stage.id).find(({ x }) => Math.abs(x - point[0]) <= reach)
    return { type: 'stage', id: stage.id, slot: gap?.slot ?? null }
  }
  const names = board.lanes.map((lane) => ({ id: lane.id, ...laneNameBox(board, lane) }))
  const lane = nearest(names, point, slack)
  return lane ? { type: 'lane', id: lane.id, slot: null } : null
}

/** The separation line whose words are at `point`. */
export const pillAt = (board: Board, point: Point): BoardLine | undefined =>
  board.lines.find(({ pill }) => contains(pill, point))

/** The separation line at `point`: its words, or the line itself within `reach`. */
export const lineAt = (board: Board, point: Point, reach: number): BoardLine | undefined =>
  pillAt(board, point) ??
  board.lines.find(({ y, x1, x2 }) => Math.abs(point[1] - y) <= reach && point[0] >= x1 && point[0] <= x2)

/**
 * The place among the headers on show (0 … their number) before which the dragged one would go at `place` along them; null where that changes nothing.
 */
export function dropIndex(
  headers: readonly { readonly id: string; readonly start: number; readonly length: number }[],
  id: string,
  place: number,
): number | null {
  const index = headers.filter(({ start, length }) => place > start + length / 2).length
  const own = headers.findIndex((header) => header.id === id)
  return index === own || index === own + 1 ? null : index
}

/**
 * The index to move a record of `all` to so that it stands before the header that is at `index` of those on `shown`, or behind the last one.
 */
export function moveIndex(
  all: readonly { readonly id: string }[],
  shown: readonly string[],
  id: string,
  index: number,
): number {
  const others = all.filter((one) => one.id !== id)
  const next = shown[index]
  if (next !== undefined) return others.findIndex((one) => one.id === next)
  const last = shown.filter((one) => one !== id).at(-1)
  return others.findIndex((one) => one.id === last) + 1
}

/** Headers along their direction, for `dropIndex`. */
export const spansOf = (board: Board, type: 'stage' | 'lane'): { id: string; start: number; length: number }[] =>
  type === 'stage'
    ? board.stages.map(({ id, x, w }) => ({ id, start: x, length: w }))
    : board.lanes.map(({ id, y, h }) => ({ id, start: y, length: h }))

/** The bar that shows where a dragged stage or lane would go: before the header at `index`, or behind the last. */
export function dropBar(board: Board, type: 'stage' | 'lane', index: number): Box | null {
  const spans = spansOf(board, type)
  const next = spans[index]
  const before = spans[index - 1]
  if (!next && !before) return null
  const edge =
    next && before
      ? (before.start + before.length + next.start) / 2
      : next
        ? next.start
        : (before?.start ?? 0) + (before?.length ?? 0)
  return type === 'stage' ? { x: edge - 2, y: 0, w: 4, h: board.height } : { x: 0, y: edge - 2, w: board.width, h: 4 }
}
