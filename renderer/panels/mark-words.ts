import type { Node } from '../../shared/document/schema/node.ts'
import type { Key } from '../../shared/i18n/key.ts'

/** `t` in one language. */
export type Say = (key: Key, params?: Record<string, string | number>) => string

/** The marks of a node in words: "fail point", "wait point 35 min", "decision point". */
export function markWords({ marks }: Pick<Node, 'marks'>, say: Say): string[] {
  const minutes = marks.wait?.minutes
  return [
    ...(marks.fail ? [say('mark.fail')] : []),
    ...(marks.wait
      ? [`${say('mark.wait')}${typeof minutes === 'number' ? ` ${say('unit.minutes', { n: minutes })}` : ''}`]
      : []),
    ...(marks.decision ? [say('mark.decision')] : []),
  ]
}
