import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import { type BoardLayout, relayoutBoard } from '../../shared/layout/board/layout-board.ts'
import type { Board, BoardOptions } from '../../shared/layout/board/types.ts'
import type { Measurer } from '../../shared/layout/text/types.ts'
import type { BlueprintScore } from '../../shared/scoring/types.ts'

/** Layouts are many times the size of their boards: only the last few are kept to build on (the canvas in both views, a preview). */
const most = 4

type Kept = {
  readonly document: string
  readonly view: DocumentView
  readonly options: string
  readonly layout: BoardLayout
}

let kept: readonly Kept[] = []

/**
 * The board of `shown`, what a view shows of a document, built on the layout made last for the same document and view: an edit costs what it
 * changes, and whatever is equal is the same object as on the board before.
 */
export function nextBoard(
  shown: Blueprint,
  view: DocumentView,
  score: BlueprintScore,
  measurer: Measurer,
  options: BoardOptions,
): Board {
  const key = `${options.languages.join('+')}|${options.curve}`
  const related = kept.filter((entry) => entry.document === shown.id && entry.view === view)
  const last = related.find((entry) => entry.options === key) ?? related[0]
  const layout = relayoutBoard(last?.layout ?? null, shown, score, measurer, options)
  const others = kept.filter((entry) => entry !== last || entry.options !== key)
  kept = [{ document: shown.id, view, options: key, layout }, ...others].slice(0, most)
  return layout.board
}
