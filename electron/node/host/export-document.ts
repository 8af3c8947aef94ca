import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import type { Board } from '../../../shared/layout/board/types.ts'
import { createMeasurer } from '../../../shared/layout/text/measurer.ts'
import type { Measurer } from '../../../shared/layout/text/types.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import type { BlueprintScore } from '../../../shared/scoring/types.ts'
import { parseBlueprint } from '../files/blueprint-file.ts'
import { failure } from '../files/failure.ts'
import type { Exported, ExportRequest } from './ports.ts'

export type Languages = readonly [Language] | readonly [Language, Language]

/** The board of a document with everything that it was made from. */
export function makeBoard(
  document: Blueprint,
  languages: Languages,
): { readonly board: Board; readonly score: BlueprintScore; readonly measurer: Measurer } {
  const score = scoreBlueprint(document)
  const measurer = createMeasurer()
  return { board: layoutBoard(document, score, measurer, { languages, curve: true }), score, measurer }
}

/** The printed pages of a document. Throws HostFailure. */
export async function exportDocument(request: ExportRequest): Promise<Exported> {
  parseBlueprint(request.source, request.sourceName)
  throw failure('not-supported', request.sourceName, 'host.error.notSupported')
}
