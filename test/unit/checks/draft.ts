import { checkBlueprint } from '../../../shared/checks/check-blueprint.ts'
import { describeFinding } from '../../../shared/checks/describe.ts'
import type { CheckId, Finding } from '../../../shared/checks/types.ts'
import {
  type BlueprintInput,
  type ConnectionInput,
  createBlueprint,
  type LaneInput,
  type MomentInput,
  type NodeInput,
  type StatementInput,
} from '../../../shared/document/factory.ts'
import type { ConnectionType } from '../../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { type LaneRole, laneRoles } from '../../../shared/document/schema/lane.ts'

type NodeExtra = Partial<Omit<NodeInput, 'at'>> & { readonly stage?: string; readonly slot?: number }
type LinkExtra = Partial<ConnectionInput>

export type Draft = Omit<Partial<BlueprintInput>, 'lanes' | 'stages' | 'nodes' | 'connections' | 'moments'> & {
  /** Ids; the id of a role is a lane with it, any other one a custom lane. */
  readonly lanes?: readonly (string | LaneInput)[]
  readonly stages?: readonly string[]
  /** [id, lane, other fields]: a process labelled with its id, in the first stage, in the next free slot. */
  readonly nodes?: readonly (readonly [id: string, lane: string, extra?: NodeExtra])[]
  readonly links?: readonly (readonly [from: string, to: string, type: ConnectionType, extra?: LinkExtra])[]
  readonly moments?: readonly (Partial<MomentInput> & { readonly node: string })[]
}
export type Needs = NonNullable<MomentInput['needs']>
export type NeedInput = NonNullable<Needs['basic']>

const isRole = (id: string): id is LaneRole => laneRoles.some((role) => role === id)
const fiveLanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support']

/** A small blueprint in short hand: five lanes and one stage unless it says otherwise. */
export function draft({
  lanes = fiveLanes,
  stages = ['s1'],
  nodes = [],
  links = [],
  moments = [],
  ...rest
}: Draft): Blueprint {
  return createBlueprint({
    id: 'draft',
    languages: ['en'],
    ...rest,
    lanes: lanes.map((lane) =>
      typeof lane === 'string' ? { id: lane, role: isRole(lane) ? lane : 'custom', label: { en: lane } } : lane,
    ),
    stages: stages.map((id) => ({ id, label: { en: id } })),
    nodes: nodes.map(([id, lane, { stage = stages[0] ?? 's1', slot, ...extra } = {}], index) => ({
      id,
      kind: 'process',
      label: { en: id },
      ...extra,
      at: { lane, stage, slot: slot ?? index },
    })),
    connections: links.map(([from, to, type, extra], index) => ({ id: `x${index}`, from, to, type, ...extra })),
    moments: moments.map((moment, index) => ({ id: `m${index + 1}`, order: index + 1, ...moment })),
  })
}

/** The place of a finding as the reference writes it: an id, from>to, moment.level, '' for the document. */
export function placeOf({ place }: Finding, document: Blueprint): string {
  if (place.type === 'need') return `${place.id}.${place.level}`
  const connection = place.type === 'connection' && document.connections.find(({ id }) => id === place.id)
  return connection ? `${connection.from}>${connection.to}` : place.id
}

export const findingsOf = (document: Blueprint, check: CheckId): Finding[] =>
  checkBlueprint(document).filter((finding) => finding.check === check)

const isBlueprint = (given: Draft | Blueprint): given is Blueprint => 'format' in given

/** The places at which a check finds something. */
export const placesOf = (check: CheckId, given: Draft | Blueprint): string[] => {
  const document = isBlueprint(given) ? given : draft(given)
  return findingsOf(document, check).map((finding) => placeOf(finding, document))
}

/** What a check says, in English. */
export const reasonsOf = (check: CheckId, given: Draft): string[] => {
  const document = draft(given)
  return findingsOf(document, check).map((finding) => describeFinding(finding, document, 'en'))
}

export const fixesOf = (check: CheckId, given: Draft) => findingsOf(draft(given), check).map(({ fix }) => fix)

/** A need with one statement. */
export const need = (words: string, extra: Partial<StatementInput> = {}): NeedInput => ({
  statements: [{ id: words, text: { en: words }, ...extra }],
})
