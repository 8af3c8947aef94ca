import type { Point } from '../../../shared/layout/board/types.ts'
import { nodeAt } from '../geometry/hit-test.ts'
import { boardPoint, type CanvasSpace } from './space.ts'

/** What the end of a connection being drawn points at; `allowed` = it may end there, or nowhere yet. */
export type Target = { readonly point: Point; readonly over: string | null; readonly allowed: boolean }

/** Tells what the pointer points at; `mayEndAt` is asked once for each node the pointer comes over, not on every move. */
export function targetFinder(space: CanvasSpace, mayEndAt: (node: string) => boolean): (at: Point) => Target {
  let last: { readonly over: string | null; readonly allowed: boolean } = { over: null, allowed: true }
  return (at) => {
    const point = boardPoint(space, at)
    const over = nodeAt(space.board(), point)?.id ?? null
    if (over !== last.over) last = { over, allowed: over === null || mayEndAt(over) }
    return { point, ...last }
  }
}
