import { ok } from '../../shared/document/result.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { OperationResult } from '../../shared/editing/types.ts'

type Step = (document: Blueprint) => OperationResult

/** Several steps as one: each gets the document of the one before; the first refusal ends it and changes nothing. */
export const chain =
  (...steps: readonly Step[]): Step =>
  (document) =>
    steps.reduce<OperationResult>((result, step) => (result.ok ? step(result.value) : result), ok(document))
