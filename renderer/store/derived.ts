import { checkBlueprint } from '../../shared/checks/check-blueprint.ts'
import type { Finding } from '../../shared/checks/types.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import { viewOf } from '../../shared/document/view/view-of.ts'
import { visibleDocument } from '../../shared/document/view/visible-document.ts'
import { type MissingTranslation, missingTranslations } from '../../shared/editing/find/missing.ts'
import type { Board, BoardOptions } from '../../shared/layout/board/types.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'
import type { BlueprintScore } from '../../shared/scoring/types.ts'
import { nextBoard } from './layouts.ts'

/** Derived values are remembered per document object and never stored or saved. */
export const measurer = createMeasurer()

const scores = new WeakMap<Blueprint, BlueprintScore>()
const findings = new WeakMap<Blueprint, readonly Finding[]>()
const missing = new WeakMap<Blueprint, readonly MissingTranslation[]>()
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

/** What the board of a view shows of `document`: its lanes or those of the levers, without hidden lanes. Remembered; never save it. */
export const shownDocument = (document: Blueprint, view: DocumentView): Blueprint =>
  visibleDocument(viewOf(document, view))

/** The board of `document` in a view, laid out once per document object, view and options; equal parts of two versions are the same objects. */
export function boardOf(document: Blueprint, options: BoardOptions, view: DocumentView = 'lanes'): Board {
  const key = `${view}|${options.languages.join('+')}|${options.curve}`
  const known = boards.get(document) ?? new Map<string, Board>()
  boards.set(document, known)
  let board = known.get(key)
  if (!board) {
    board = nextBoard(shownDocument(document, view), view, scoreOf(document), measurer, options)
    known.set(key, board)
  }
  return board
}

/** What the checks find in `document`, computed once per document object. */
export function findingsOf(document: Blueprint): readonly Finding[] {
  const known = findings.get(document) ?? checkBlueprint(document)
  findings.set(document, known)
  return known
}

/** The translations `document` lacks, computed once per document object. */
export function missingOf(document: Blueprint): readonly MissingTranslation[] {
  const known = missing.get(document) ?? missingTranslations(document)
  missing.set(document, known)
  return known
}
