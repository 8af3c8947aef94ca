import type { Node } from '../../shared/document/schema/node.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { durationOf } from '../../shared/layout/board/node-text.ts'

/** `t` in one language. */
export type Say = (key: Key, params?: Record<string, string | number>) => string

/** A span of time as the board writes it: "35 min", "48 h". */
export function durationWords(minutes: number, say: Say): string {
  const { key, n } = durationOf(minutes)
  return say(key, { n })
}

/** The marks of a node in words: "fail point", "wait point 35 min", "decision point". */
export function markWords({ marks }: Pick<Node, 'marks'>, say: Say): string[] {
  const minutes = marks.wait?.minutes
  return [
    ...(marks.fail ? [say('mark.fail')] : []),
    ...(marks.wait
      ? [`${say('mark.wait')}${typeof minutes === 'number' ? ` ${durationWords(minutes, say)}` : ''}`]
      : []),
    ...(marks.decision ? [say('mark.decision')] : []),
  ]
}
