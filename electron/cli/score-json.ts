import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { BlueprintScore, MomentScore } from '../../shared/scoring/types.ts'

const momentJson = (one: MomentScore, document: Blueprint) => ({
  id: one.moment,
  number: one.number,
  node: one.node,
  stage: one.stage,
  title: document.moments.find((moment) => moment.id === one.moment)?.title ?? {},
  importance: one.importance,
  rating: one.rating,
  S: one.score?.S ?? null,
  n: one.score?.n ?? null,
  class: one.score?.outcome ?? null,
  lever: one.score?.lever ?? null,
  tier: one.score?.tier ?? null,
  voided: one.score?.voided ?? null,
  thinIce: one.score?.thinIce ?? false,
  contested: one.contested,
  byConsensus: one.byConsensus,
  customer: one.customer && { S: one.customer.S, n: one.customer.n, class: one.customer.outcome },
  customerDiffers: one.customerDiffers,
  target: one.target && { S: one.target.S, n: one.target.n, class: one.target.outcome },
  agreement: one.agreement,
})

/** The score as other programs read it: the shape of `onstage score --json`. Fields are null while a moment is not rated. */
export function scoreJson(score: BlueprintScore, document: Blueprint) {
  const { index } = score
  return {
    moments: score.moments.map((one) => momentJson(one, document)),
    stages: score.stages.map(({ stage, index: { E, worst, brokenChain, ...rest } }) => ({
      id: stage,
      E,
      worst,
      broken: brokenChain,
      mean: rest.mean,
      band: rest.band,
    })),
    blueprint: {
      mean: index?.mean ?? null,
      peakEnd: index?.peakEnd ?? null,
      best: index?.best ?? null,
      worst: index?.worst ?? null,
      end: index?.end ?? null,
      raw: index?.raw ?? null,
      brokenChain: index?.brokenChain ?? false,
      E: index?.E ?? null,
      band: index?.band ?? null,
      target: score.target && { E: score.target.E, band: score.target.band },
      alpha: score.alpha,
      kendallW: score.kendallW,
      customersRated: score.customersRated,
    },
    priority: score.priorities.map(({ rank, moment, tier, lever, dS, dRaw, E, EAfter }) => ({
      rank,
      moment,
      tier,
      lever,
      dS,
      dRaw,
      E,
      EAfter,
    })),
  }
}
