import type { Fulfilment, NeedLevel } from '../document/schema/moment.ts'
import type { Id } from '../document/schema/text.ts'

/** Effective ratings, bottom to top: basic, expected, desired, unexpected. null = not applicable. */
export type RatingTuple = readonly [Fulfilment, Fulfilment, Fulfilment, Fulfilment]

/** Outcome classes (model.md §3.3). */
export const outcomes = ['broken', 'letdown', 'mixed', 'unnoticed', 'delighted', 'surprised'] as const
export type Outcome = (typeof outcomes)[number]

/** Bands of the experience index (model.md §3.8). */
export const bands = ['broken_chain', 'losing', 'flat', 'good', 'memorable'] as const
export type Band = (typeof bands)[number]

export type Lever = NeedLevel | 'keep'
export type Tier = 1 | 2 | 3 | 4

/** How far the raters of one level of one moment agree (model.md §3.7). */
export type LevelAgreement = {
  /** Ratings given, without blanks; null = not applicable. */
  readonly values: readonly Fulfilment[]
  /** r*wg, 0…1; null below two ratings. */
  readonly agreement: number | null
  /** Mean distance from the lower median in points. */
  readonly ad: number | null
  /** null below three raters: rows are shown, no band. */
  readonly band: 'high' | 'medium' | 'low' | null
  readonly contested: boolean
  /** Lower median of staff minus lower median of customers; null when either is missing. */
  readonly staffMinusCustomer: number | null
}

/** S and class of one set of four ratings. */
export type Score = {
  /** Exact integer −45…45; S = 20n/9 (model.md §3.2). */
  readonly n: number
  /** −100…100. */
  readonly S: number
  readonly outcome: Outcome
}

/** Everything the score knows of a moment. `score` is null while a level is blank (未评). */
export type MomentScore = {
  readonly moment: Id
  readonly node: Id
  readonly stage: Id
  readonly order: number
  /** Place among the moments in order, from 1: the number shown on badges, cards and pages. */
  readonly number: number
  /** Lower median of the importance votes, else the moment's own. */
  readonly importance: number
  /** null where a level is blank; the tuple is null when any level is. */
  readonly rating: RatingTuple | null
  /** The effective rating of each level; undefined = blank. */
  readonly levels: { readonly [level in NeedLevel]: Fulfilment | undefined }
  readonly score:
    | (Score & { readonly voided: number; readonly lever: Lever; readonly tier: Tier; readonly thinIce: boolean })
    | null
  readonly contested: boolean
  /** Any level decided by the team's consensus instead of the raters' median. */
  readonly byConsensus: boolean
  readonly customer: Score | null
  readonly customerDiffers: boolean
  readonly target: Score | null
  readonly agreement: { readonly [level in NeedLevel]: LevelAgreement | null }
}

/** Experience index of a set of moments (model.md §3.8). */
export type ExperienceIndex = {
  readonly mean: number
  readonly peakEnd: number
  readonly best: number
  readonly worst: number
  readonly end: number
  readonly raw: number
  /** Some moment is broken: E is capped at 0. */
  readonly brokenChain: boolean
  readonly E: number
  readonly band: Band
}

export type StageScore = { readonly stage: Id; readonly index: ExperienceIndex }

/** One row of the priority list (model.md §3.9), in order. */
export type Priority = {
  readonly rank: number
  readonly moment: Id
  readonly tier: Tier
  readonly lever: Lever
  /** Change of the moment's S when the lever is lifted to the pass line. */
  readonly dS: number
  readonly dRaw: number
  readonly E: number
  readonly EAfter: number
}

export type BlueprintScore = {
  /** In order of the moments. */
  readonly moments: readonly MomentScore[]
  /** Stages that have rated moments, in document order. */
  readonly stages: readonly StageScore[]
  /** null without any rated moment. */
  readonly index: ExperienceIndex | null
  /** Index of the target ratings; null unless every rated moment has targets. */
  readonly target: ExperienceIndex | null
  readonly priorities: readonly Priority[]
  /** Krippendorff's α (interval) over all rated cells. */
  readonly alpha: number | null
  /** Kendall's W over the raters' importance votes. */
  readonly kendallW: number | null
  /** True when at least one rater is a customer: else pages say "internal estimate". */
  readonly customersRated: boolean
}
