import { momentText } from '../../document/moment-title.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Moment } from '../../document/schema/moment.ts'
import type { Node, NodeKind } from '../../document/schema/node.ts'
import type { Stage } from '../../document/schema/stage.ts'
import type { Text } from '../../document/schema/text.ts'
import type { BlueprintScore, MomentScore } from '../../scoring/types.ts'

/** A moment with everything the pages say about it. */
export type MomentFacts = {
  readonly moment: Moment
  /** What it is called; never blank. */
  readonly title: Text
  readonly score: MomentScore
  readonly node: Node | undefined
  readonly stage: Stage | undefined
  /** Standards, environments and people around the moment's node: on it, or on the steps it interacts with. */
  readonly attached: Readonly<Record<Exclude<NodeKind, 'process'>, readonly Node[]>>
  /** The moment's node and the steps it interacts with that carry a fail or wait mark. */
  readonly marked: readonly Node[]
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

function neighboursOf(document: Blueprint): Neighbours {
  const map = new Map<string, Set<string>>()
  const put = (from: string, to: string): void => {
    const known = map.get(from)
    if (known) known.add(to)
    else map.set(from, new Set([to]))
  }
  for (const connection of document.connections) {
    // The sequence leads to other moments; only what serves this one belongs to it.
    if (connection.type === 'flow') continue
    put(connection.from, connection.to)
    put(connection.to, connection.from)
  }
  return map
}

const none: ReadonlySet<string> = new Set()

function surroundings(start: string, neighbours: Neighbours, nodes: ReadonlyMap<string, Node>): Node[] {
  const near = [start, ...[...(neighbours.get(start) ?? none)]]
  const far = near
    .slice(1)
    .flatMap((id) => (nodes.get(id)?.kind === 'process' ? [...(neighbours.get(id) ?? none)] : []))
  const found = new Set<string>()
  for (const id of near) found.add(id)
  for (const id of far) if (nodes.get(id)?.kind !== 'process') found.add(id)
  return [...found].flatMap((id) => nodes.get(id) ?? [])
}

/** The moments in the order of the score, joined with their records. */
export function collectMoments(document: Blueprint, score: BlueprintScore): MomentFacts[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const stages = new Map(document.stages.map((stage) => [stage.id, stage]))
  const moments = new Map(document.moments.map((moment) => [moment.id, moment]))
  const neighbours = neighboursOf(document)
  return score.moments.flatMap((each) => {
    const moment = moments.get(each.moment)
    if (!moment) return []
    const node = nodes.get(each.node)
    const around = surroundings(each.node, neighbours, nodes)
    const ofKind = (kind: NodeKind): Node[] => around.filter((node) => node.kind === kind)
    return [
      {
        moment,
        title: momentText(moment, node, each.number),
        score: each,
        node,
        stage: stages.get(each.stage),
        attached: { standard: ofKind('standard'), environment: ofKind('environment'), people: ofKind('people') },
        marked: around.filter((node) => node.marks.fail !== null || node.marks.wait !== null),
      },
    ]
  })
}
