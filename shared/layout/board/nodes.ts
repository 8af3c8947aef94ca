import type { Id } from '../../document/schema/text.ts'
import type { MomentScore } from '../../scoring/types.ts'
import type { Places } from './columns.ts'
import { type CardContent, placeContent } from './node-text.ts'
import { badgesOf, marksOf, type Notes, nodeAnnotations } from './ornaments.ts'
import { boxOf } from './points.ts'
import { reuse } from './reuse.ts'
import type { Topology } from './topology.ts'
import type { BoardNode } from './types.ts'

/** What node cards are made of. */
export type NodeScene = {
  readonly topology: Topology
  /** In the order of the topology's nodes. */
  readonly contents: readonly CardContent[]
  readonly moments: ReadonlyMap<Id, readonly MomentScore[]>
  readonly notes: Notes
}

/** The nodes before an edit. */
export type NodesPast = NodeScene & { readonly nodes: readonly BoardNode[] }

/** The node cards in their places, in the order of the topology; those that look as in `past` are the same objects. */
export function layoutNodes(scene: NodeScene, columns: Places, rows: Places, past: NodesPast | null): BoardNode[] {
  const { topology, contents, moments, notes } = scene
  return topology.cells.nodes.flatMap((placed, index): BoardNode[] => {
    const content = contents[index]
    if (!content) return []
    const { node } = placed
    const box = boxOf(placed, columns, rows)
    const [ownMoments, ownNotes] = [moments.get(node.id), notes.get(`node:${node.id}`)]
    const old = topology.nodesBefore[index] ?? -1
    const before = past?.nodes[old]
    if (
      past &&
      before &&
      before.x === box.x &&
      before.y === box.y &&
      before.w === box.w &&
      before.h === box.h &&
      past.contents[old] === content &&
      past.topology.cells.nodes[old]?.node === node &&
      past.moments.get(node.id) === ownMoments &&
      past.notes.get(`node:${node.id}`) === ownNotes
    )
      return [before]
    const fresh: BoardNode = {
      id: node.id,
      kind: node.kind,
      lane: node.at.lane,
      stage: node.at.stage,
      ...box,
      ...placeContent(content, box),
      badges: badgesOf(node, ownMoments, box),
      marks: marksOf(node, box),
      annotations: nodeAnnotations(ownNotes, box),
    }
    return [reuse(before, fresh)]
  })
}
