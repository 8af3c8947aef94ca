import type { Board, BoardConnection } from '../board/types.ts'
import { palette } from '../look.ts'
import { type BoardItemsOptions, type Frame, frameOf, textItems } from './board-frame.ts'
import { curveItems, laneItems, lineItems, stageItems } from './board-ground-items.ts'
import { annotationItems, nodeItems, ornamentItems } from './board-node-items.ts'
import { connectionItems } from './connection-items.ts'
import type { Item } from './model.ts'

/** The label of a connection on its white ground, and the numbers of its annotations. */
export function connectionLabelItems(frame: Frame, { label, annotations }: BoardConnection): Item[] {
  const numbers = annotations.flatMap((annotation) => annotationItems(frame, annotation))
  if (!label) return numbers
  const back: Item = {
    type: 'rect',
    ...frame.box(label.box),
    radius: 2 * frame.k,
    fill: palette.white,
    ...frame.tagged,
  }
  const second = label.second ? textItems(frame, label.second, palette.muted) : []
  return [back, ...textItems(frame, label, palette.muted), ...second, ...numbers]
}

/**
 * The board as page items, back to front: lanes, separation lines, stages, curve, connections, nodes, connection labels, badges, marks and
 * annotation numbers. Lengths in points; text is placed line by line exactly as the board broke it.
 */
export function boardItems(board: Board, options: BoardItemsOptions): Item[] {
  const frame = frameOf(options)
  const radius = board.cornerRadius * frame.k
  return [
    ...board.lanes.flatMap((lane) => laneItems(frame, lane)),
    ...board.lines.flatMap((line) => lineItems(frame, line)),
    ...board.stages.flatMap((stage) => stageItems(frame, stage)),
    ...(board.curve ? curveItems(frame, board.curve) : []),
    ...board.connections.flatMap((connection) =>
      connectionItems(connection, frame.point, frame.k, radius, options.tag),
    ),
    ...board.nodes.flatMap((node) => nodeItems(frame, node)),
    ...board.connections.flatMap((connection) => connectionLabelItems(frame, connection)),
    ...board.nodes.flatMap((node) => ornamentItems(frame, node)),
    ...board.annotations.flatMap((annotation) => annotationItems(frame, annotation)),
  ]
}
