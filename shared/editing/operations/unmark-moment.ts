import { ok } from '../../document/result.ts'
import type { Id } from '../../document/schema/text.ts'
import { hasRecord, refuse } from '../records.ts'
import { removeRecords } from '../removal.ts'
import type { Operation } from '../types.ts'

/** Takes a moment of truth off its node, with its ratings and annotations. */
export const unmarkMoment: Operation<{ readonly moment: Id }> = (document, { moment }) =>
  hasRecord(document, 'moments', moment)
    ? ok(removeRecords(document, { moments: new Set([moment]) }))
    : refuse('unknown-id', moment)
