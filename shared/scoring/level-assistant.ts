import type { NeedLevel } from '../document/schema/moment.ts'

/** "Without it, what does the customer do?" (没有它，客户会?) */
export const withoutAnswers = ['leave', 'disappointed', 'accept'] as const
export type WithoutAnswer = (typeof withoutAnswers)[number]
/** "With it, what does the customer feel?" (有了它，客户会?) Asked only when doing without is acceptable. */
export const withAnswers = ['nothing', 'pleased', 'astonished'] as const
export type WithAnswer = (typeof withAnswers)[number]

/**
 * The level of a need by the two questions of model.md §3.12: 'none' = it is no need and may be dropped, null = an answer is still missing.
 */
export function suggestLevel(without: WithoutAnswer | null, having: WithAnswer | null): NeedLevel | 'none' | null {
  if (without === 'leave') return 'basic'
  if (without === 'disappointed') return 'expected'
  if (without === null || having === null) return null
  return ({ nothing: 'none', pleased: 'desired', astonished: 'unexpected' } as const)[having]
}
