import type { Board, Point } from '../../../shared/layout/board/types.ts'

/** The annotation whose number is under `point` (board units, missed by at most `reach`), by id; the one drawn last where they overlap. */
export function annotationAt(
  { nodes, connections, stages, lanes }: Board,
  [x, y]: Point,
  reach: number,
): string | null {
  for (const list of [nodes, connections, stages, lanes]) {
    for (const { annotations } of list) {
      const hit = annotations.findLast((note) => Math.hypot(note.x - x, note.y - y) <= note.r + reach)
      if (hit) return hit.id
    }
  }
  return null
}
