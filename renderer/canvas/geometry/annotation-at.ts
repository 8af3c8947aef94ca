import type { Board, BoardAnnotation, Point } from '../../../shared/layout/board/types.ts'

/** The annotation whose number is under `point` (board units, missed by at most `reach`), by id; the one drawn last where they overlap. */
export function annotationAt(board: Board, [x, y]: Point, reach: number): string | null {
  const isUnder = (note: BoardAnnotation): boolean => Math.hypot(note.x - x, note.y - y) <= note.r + reach
  for (const { annotations } of [board, ...board.nodes, ...board.connections]) {
    const hit = annotations.findLast(isUnder)
    if (hit) return hit.id
  }
  return null
}
