import { checkInSteps } from '../../shared/checks/check-blueprint.ts'
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

/** A check of a blueprint that is under way: what it has found so far, and the rest of it. */
type Checking = { readonly found: Finding[]; readonly rest: Generator<readonly Finding[], void> }
const checking = new WeakMap<Blueprint, Checking>()

/** What the checks find in `document`, one check at a step; whoever asks meanwhile goes on with the same run. */
export function* findingSteps(document: Blueprint): Generator<void, readonly Finding[]> {
  for (;;) {
    const known = findings.get(document)
    if (known) return known
    const run = checking.get(document) ?? { found: [], rest: checkInSteps(document) }
    checking.set(document, run)
    const step = run.rest.next()
    if (step.done) findings.set(document, run.found)
    else run.found.push(...step.value)
    yield
  }
}

/** Runs steps to their end. */
function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What the checks find in `document`, computed once per document object. */
export const findingsOf = (document: Blueprint): readonly Finding[] => finish(findingSteps(document))

/** The translations `document` lacks, computed once per document object. */
export function missingOf(document: Blueprint): readonly MissingTranslation[] {
  const known = missing.get(document) ?? missingTranslations(document)
  missing.set(document, known)
  return known
}

/** `missingOf` as a single step. */
// biome-ignore lint/correctness/useYield: it is short enough to need no pause
export function* missingSteps(document: Blueprint): Generator<void, readonly MissingTranslation[]> {
  return missingOf(document)
}
