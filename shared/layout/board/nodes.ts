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
  const isSameMoments = past?.moments === moments
  const isSameNotes = past?.notes.node === notes.node
  return topology.cells.nodes.map((placed, index): BoardNode => {
    const content = contents[index]
    if (!content) throw new RangeError('a node without content')
    const { node } = placed
    const box = boxOf(placed, columns, rows)
    const [ownMoments, ownNotes] = [moments.get(node.id), notes.node.get(node.id)]
    const old = topology.nodesBefore[index] ?? -1
    const before = past?.nodes[old]
    const isInPlace = before?.x === box.x && before.y === box.y && before.w === box.w && before.h === box.h
    if (
      past &&
      isInPlace &&
      past.contents[old] === content &&
      past.topology.cells.nodes[old]?.node === node &&
      (isSameMoments || past.moments.get(node.id) === ownMoments) &&
      (isSameNotes || past.notes.node.get(node.id) === ownNotes)
    )
      return before
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
    return isInPlace ? reuse(before, fresh) : fresh
  })
}
