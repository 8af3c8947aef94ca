import type { ConnectionType } from '../../shared/document/schema/connection.ts'
import type { LaneRole, LineKind } from '../../shared/document/schema/lane.ts'
import type { EmotionalTag, NeedLevel } from '../../shared/document/schema/moment.ts'
import type { failTypes, Initiative, Mood, NodeKind, Sense } from '../../shared/document/schema/node.ts'
import type { RaterGroup } from '../../shared/document/schema/rater.ts'

/* The shape of samples.yaml. */

export type Words = { readonly zh: string; readonly en: string }
type Each<T> = Readonly<Record<NeedLevel, T>>

export type SampleNode = Words & {
  readonly id: string
  readonly kind: NodeKind
  readonly lane: string
  readonly stage: string
  readonly marks?: readonly ('mot' | 'wait' | 'fail' | 'decision')[]
  readonly wait_min?: number
  readonly fail?: Words & {
    readonly side: 'server' | 'customer'
    readonly type: (typeof failTypes)[number]
    readonly failsafe: Words
  }
  readonly sense?: Sense[]
  readonly target?: Words
  readonly elastic?: boolean
  readonly published?: boolean
  readonly owner?: string
  readonly authority?: Words
  readonly initiative?: Initiative
  readonly emotion_colour?: Mood
  readonly src?: string
}

export type SampleMoment = {
  readonly id: string
  readonly node: string
  readonly order: number
  readonly importance: number
  readonly title: Words
  readonly emotional: EmotionalTag[]
  readonly initiative: Initiative
  readonly behaviour?: Readonly<Record<'atmosphere' | 'analyse' | 'solve' | 'sum_up' | 'follow', Words>>
  readonly needs: Each<(Words & { readonly src: string; readonly promised_by?: string }) | null>
  readonly ratings: Each<readonly (number | null)[]>
  readonly target: Each<number | null>
}

export type Sample = {
  readonly id: string
  readonly title: Words
  readonly src: string
  readonly persona: Words & { readonly segment: string; readonly src: string }
  readonly scope: { readonly start: Words; readonly end: Words; readonly state: 'as_is' | 'to_be' }
  readonly expectation_sources: Readonly<Record<string, Words>>
  readonly promises?: readonly (Words & { readonly src: string })[]
  readonly metrics?: readonly (Words & {
    readonly id: string
    readonly unit: string
    readonly value: number
    readonly example: boolean
  })[]
  readonly stages: readonly (Words & { readonly id: string; readonly order: number })[]
  readonly nodes: readonly SampleNode[]
  readonly edges: readonly (readonly [from: string, to: string, type: ConnectionType])[]
  readonly internal_handoffs?: readonly {
    readonly from: string
    readonly to: string
    readonly need: Words
    readonly rating: number
  }[]
  readonly raters: readonly (Words & { readonly id: string; readonly group: RaterGroup })[]
  /** Per rater, one importance for each moment in order. */
  readonly importance_votes: Readonly<Record<string, readonly number[]>>
  readonly moments: readonly SampleMoment[]
}

export type SampleFile = {
  readonly example_data: boolean
  readonly lanes: readonly (Words & { readonly id: LaneRole })[]
  readonly lines: readonly (Words & { readonly id: LineKind; readonly below: string })[]
  readonly blueprints: readonly Sample[]
}
