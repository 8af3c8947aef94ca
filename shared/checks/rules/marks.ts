import { hasWords } from '../facts.ts'
import type { Hint, Rule } from '../types.ts'

/** L7: a fail mark without a fail-safe; a wait mark without minutes. */
export const checkMarks: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    const { fail, wait } = node.marks
    const params = { node: { texts: [node.label] } }
    const place = { type: 'node', id: node.id } as const
    const fixIn = (field: 'marks.fail.failSafe' | 'marks.wait.minutes') =>
      ({ kind: 'focus-field', automatic: false, record: place, field }) as const
    const found: Hint[] = []
    if (fail && !hasWords(fail.failSafe)) {
      found.push({ place, reason: 'check.reason.L7.fail', params, fix: fixIn('marks.fail.failSafe') })
    }
    if (wait && wait.minutes === null) {
      found.push({ place, reason: 'check.reason.L7.wait', params, fix: fixIn('marks.wait.minutes') })
    }
    return found
  })
