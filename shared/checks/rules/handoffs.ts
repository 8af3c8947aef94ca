import { hasWords } from '../facts.ts'
import type { Rule } from '../types.ts'

/** L17: a handoff that does not say what the internal customer needs (model.md §1 #26). */
export const checkHandoffs: Rule = ({ links }) =>
  links
    .filter(({ connection: { handoff } }) => handoff !== null && !hasWords(handoff.need))
    .map(({ connection: { id }, from, to }) => ({
      place: { type: 'connection', id },
      reason: 'check.reason.L17',
      params: { from: { texts: [from.label] }, to: { texts: [to.label] } },
      fix: { kind: 'focus-field', automatic: false, record: { type: 'connection', id }, field: 'handoff.need' },
    }))
