import { levelLook, outcomeLook } from '../../shared/layout/look.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { Priority, Tier } from '../../shared/scoring/types.ts'
import type { Say } from './mark-words.ts'

/** Tiers wear the look of the class they deal with; keeping has none. */
export const tierTone: Readonly<Record<Tier, string>> = {
  1: outcomeLook.broken.text,
  2: outcomeLook.letdown.text,
  3: levelLook.desired.text,
  4: outcomeLook.unnoticed.text,
}

/** Whether lifting the lever would help, but a broken moment holds the total at 0. */
export const isCapped = ({ E, EAfter, dRaw }: Priority): boolean => E === 0 && EAfter === 0 && dRaw > 0

/** What lifting the lever of a row does to the index, in short: the list says once what the rows have in common. */
export function effectWords(priority: Priority, say: Say): string {
  if (priority.lever === 'keep') return say('score.explain.priority.keep')
  const params = { x: formatScore(priority.E, 1), y: formatScore(priority.EAfter, 1) }
  return say(isCapped(priority) ? 'priority.stays' : 'priority.change', params)
}

/** What the index gains, signed; '' when nothing. */
export function gainWords({ E, EAfter }: Priority): string {
  return EAfter > E ? formatScore(EAfter - E, 1) : ''
}
