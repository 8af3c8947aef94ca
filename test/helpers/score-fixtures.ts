import { readFileSync } from 'node:fs'
import { createBlueprint } from '../../shared/document/factory.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type Fulfilment, type NeedLevel, needLevels } from '../../shared/document/schema/moment.ts'
import type { RaterGroup } from '../../shared/document/schema/rater.ts'
import type { RatingTuple } from '../../shared/scoring/types.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../golden/data/${name}`, import.meta.url), 'utf8'))

type GridRow = readonly [rating: string, n: number, S: number, outcome: string, voided: number, lever: string]

/** The 1,296 ratings of the grid with what the reference implementation says of them. */
export const scoreGrid = (read('score-grid.json') as { readonly rows: readonly GridRow[] }).rows.map(
  ([digits, n, S, outcome, voided, lever]) => ({
    rating: [...digits].map(Number) as unknown as RatingTuple,
    n,
    S,
    outcome,
    voided,
    lever,
  }),
)

type ByLevel<T> = { readonly [level in NeedLevel]: T }
type GoldenLevel = {
  readonly agreement: number
  readonly ad: number
  readonly gate_contested: boolean
  readonly staff_minus_customer: number
}
export type GoldenMoment = {
  readonly id: string
  readonly rating: readonly Fulfilment[]
  readonly S: number
  readonly n: number
  readonly cls: string
  readonly S_customer: number
  readonly cls_customer: string
  readonly customer_view_differs: boolean
  readonly lever: string
  readonly tier: number
  readonly voided: number
  readonly S_target: number
  readonly cls_target: string
  readonly levels: ByLevel<GoldenLevel | null>
}
type Golden = {
  readonly moments: readonly GoldenMoment[]
  readonly stages: readonly {
    readonly stage: string
    readonly E: number
    readonly worst: number
    readonly broken: boolean
  }[]
  readonly blueprint: Readonly<Record<string, number | boolean | string>>
  readonly alpha_interval: number
  readonly kendall_w_importance: number
  readonly priority: readonly {
    readonly rank: number
    readonly moment: string
    readonly tier: number
    readonly lever: string
    readonly dS: number
    readonly dE_raw: number
    readonly E_after: number
  }[]
}
type SampleMoment = {
  readonly id: string
  readonly node: string
  readonly stage: string
  readonly order: number
  readonly importance: number
  readonly ratings: ByLevel<readonly Fulfilment[]>
  readonly target: ByLevel<Fulfilment>
}
export type Sample = {
  readonly id: string
  readonly stages: readonly string[]
  readonly raters: readonly { readonly id: string; readonly group: RaterGroup }[]
  readonly importanceVotes: Readonly<Record<string, readonly number[]>>
  readonly moments: readonly SampleMoment[]
  readonly golden: Golden
}

/** The ratings of the three sample blueprints with their golden results. */
export const samples = (read('sample-scores.json') as { readonly samples: readonly Sample[] }).samples

/** A blueprint with the sample's stages, raters, ratings and targets, and one node per moment. */
export function blueprintOf(sample: Sample): Blueprint {
  return createBlueprint({
    id: sample.id,
    languages: ['zh-CN', 'en'],
    lanes: [{ id: 'lane' }],
    stages: sample.stages.map((id) => ({ id })),
    nodes: sample.moments.map((moment, slot) => ({
      id: moment.node,
      kind: 'process',
      at: { lane: 'lane', stage: moment.stage, slot },
    })),
    raters: [...sample.raters],
    moments: sample.moments.map(({ id, node, order, importance, target }) => ({
      id,
      node,
      order,
      importance,
      needs: Object.fromEntries(needLevels.map((level) => [level, { target: target[level] }])),
    })),
    ratings: sample.moments.flatMap((moment, item) =>
      sample.raters.map((rater, index) => ({
        moment: moment.id,
        rater: rater.id,
        levels: Object.fromEntries(needLevels.map((level) => [level, moment.ratings[level][index]])),
        importance: sample.importanceVotes[rater.id]?.[item],
      })),
    ),
  })
}
