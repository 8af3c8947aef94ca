import type { PageContext, Words } from './context.ts'
import type { MomentFacts } from './moment-facts.ts'

/** What must be known about a moment's score beside its class: thin ice, contested gate, customers' view, consensus. */
export function flagWords(ctx: PageContext, { score }: MomentFacts): Words[] {
  const flags: Words[] = []
  if (score.score?.thinIce) flags.push(ctx.say('modifier.thinIce'))
  if (score.contested) flags.push(ctx.say('modifier.contested'))
  if (score.customerDiffers) flags.push(ctx.say('modifier.customerDiffers'))
  if (score.byConsensus) flags.push(ctx.say('modifier.consensus'))
  return flags
}
