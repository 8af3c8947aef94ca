import { parseBlueprint } from '../files/blueprint-file.ts'
import { failure } from '../files/failure.ts'
import type { Exported, ExportRequest } from './ports.ts'

/** The printed pages of a document. Throws HostFailure. */
export async function exportDocument(request: ExportRequest): Promise<Exported> {
  parseBlueprint(request.source, request.sourceName)
  throw failure('not-supported', request.sourceName, 'host.error.notSupported')
}
