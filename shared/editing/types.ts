import type { Result } from '../document/result.ts'
import type { Blueprint } from '../document/schema/document.ts'

/**
 * Why an operation was refused. Refusals are data; the document is unchanged. `code` is translated as `operation.error.<code>`.
 */
export type OperationError = {
  readonly code:
    | 'unknown-id'
    | 'occupied'
    | 'out-of-range'
    | 'self-connection'
    | 'duplicate'
    | 'last-one'
    | 'not-empty'
    | 'invalid'
  readonly id?: string
}
export type OperationResult = Result<Blueprint, OperationError>

/**
 * An operation is one pure function in one file: the same document and arguments give the same new document; unchanged records stay the same objects
 * (structural sharing), an operation without effect returns the same document. New ids come in through the arguments.
 */
export type Operation<Args> = (document: Blueprint, args: Args) => OperationResult
