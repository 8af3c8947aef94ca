import type { Board } from '../../../shared/layout/board/types.ts'
import { fitView, type Insets, type Size, type View } from './view.ts'

/** On-screen size of a header's words below which the ruler says them instead, pixels. */
const readable = 6.5
/** Width of the column of lane names that is held at the left edge, pixels: six Chinese characters or a long English word. */
const heldWidth = { small: 84, readable: 104 } as const
/** Height of the stage names held at the top edge, pixels. */
export const stageRuler = 22

/** Where the painted names of stages begin, board units. */
const topOfNames = ({ stages }: Board): number => Math.min(...stages.map(({ label }) => label.y - label.size))
const sizeOf = (headers: readonly { readonly label: { readonly size: number } }[]): number =>
  headers[0]?.label.size ?? 15

/** Which names the rulers say in this view: those whose painted headers are out of sight or too small to read. */
export function rulersIn(board: Board, { x, y, zoom }: View): { readonly lanes: boolean; readonly stages: boolean } {
  const isSeen = y + board.height * zoom > 60 && x + board.width * zoom > 60
  const lanes = board.lanes.length > 0 && (x + (board.lanes[0]?.label.x ?? 0) * zoom < 0 || isSmall(board.lanes, zoom))
  const stages = board.stages.length > 0 && (topOfNames(board) * zoom + y < 0 || isSmall(board.stages, zoom))
  return { lanes: isSeen && lanes, stages: isSeen && stages }
}

const isSmall = (headers: Parameters<typeof sizeOf>[0], zoom: number): boolean => sizeOf(headers) * zoom < readable

/** Size of the lane names the ruler says, pixels. */
export const nameSize = (board: Board, zoom: number): number => Math.min(13, Math.max(11, sizeOf(board.lanes) * zoom))

const widthAt = (board: Board, zoom: number): number =>
  isSmall(board.lanes, zoom) ? heldWidth.small : heldWidth.readable

/**
 * The column of lane names in this view, in pixels of the window: over the painted headers while they are wide enough, else out to the left of the
 * board, and never further left than the edge of the window. `text` = width of the names, the same wherever the column is held.
 */
export function laneColumn(board: Board, { x, zoom }: View): { left: number; width: number; text: number } {
  const text = widthAt(board, zoom)
  const edge = board.laneHeader.x * zoom + x
  const right = Math.max(text, edge + board.laneHeader.w * zoom)
  const left = Math.max(0, Math.min(edge, right - text))
  return { left, width: right - left, text }
}

/** How far lane names stand out to the left of the board at this zoom, pixels: the room they need beside a board that is shown whole. */
export const roomForNames = (board: Board, zoom: number): number =>
  board.lanes.length > 0 && isSmall(board.lanes, zoom) ? Math.max(0, heldWidth.small - board.laneHeader.w * zoom) : 0

/** The view that shows the whole board with the names of its lanes beside it. */
export const fitBoard = (board: Board, size: Size): View => fitView(board, size, (zoom) => roomForNames(board, zoom))

/** What the rulers of this view cover of the window. */
export function coveredByRulers(board: Board, view: View): Pick<Insets, 'left' | 'top'> {
  const { lanes, stages } = rulersIn(board, view)
  const { left, width } = laneColumn(board, view)
  return { left: lanes ? left + width : 0, top: stages ? stageRuler : 0 }
}
