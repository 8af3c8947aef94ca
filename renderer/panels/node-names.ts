import type { Node } from '../../shared/document/schema/node.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { MomentScore } from '../../shared/scoring/types.ts'
import { markWords, type Say } from './mark-words.ts'

/** The class of a moment in words with its score; "not rated" without. */
export const outcomeWords = ({ score }: MomentScore, say: Say): string[] =>
  score ? [say(`outcome.${score.outcome}`), formatScore(score.S)] : [say('rating.blank')]

/**
 * What a screen reader says of a node: "Process, Waiting, wait point 35 min, moment of truth 2, surprised, +100": kind, label, marks, the class of the
 * moment on it, and who owns it.
 */
export function spokenNode(node: Node, label: string, owner: string, score: MomentScore | undefined, say: Say): string {
  const moment = score ? [`${say('term.moment')} ${score.number}`, ...outcomeWords(score, say)] : []
  const owned = owner ? [`${say('term.owner')} ${owner}`] : []
  return [say(`kind.${node.kind}`), label || say('canvas.unnamed'), ...markWords(node, say), ...moment, ...owned].join(
    ', ',
  )
}
