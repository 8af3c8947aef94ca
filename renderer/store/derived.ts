import type { Blueprint } from '../../shared/document/schema/document.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import type { Board, BoardOptions } from '../../shared/layout/board/types.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'
import type { BlueprintScore } from '../../shared/scoring/types.ts'

/** Derived values are remembered per document object and never stored or saved. */
export const measurer = createMeasurer()

const scores = new WeakMap<Blueprint, BlueprintScore>()
const boards = new WeakMap<Blueprint, Map<string, Board>>()

/** The score of `document`, computed once per document object. */
export function scoreOf(document: Blueprint): BlueprintScore {
  let score = scores.get(document)
  if (!score) {
    score = scoreBlueprint(document)
    scores.set(document, score)
  }
  return score
}

/** The board of `document`, laid out once per document object and options. */
export function boardOf(document: Blueprint, options: BoardOptions): Board {
  const key = `${options.languages.join('+')}|${options.curve}`
  const known = boards.get(document) ?? new Map<string, Board>()
  boards.set(document, known)
  let board = known.get(key)
  if (!board) {
    board = layoutBoard(document, scoreOf(document), measurer, options)
    known.set(key, board)
  }
  return board
}
