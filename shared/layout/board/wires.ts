import type { Connection } from '../../document/schema/connection.ts'
import { connectionAnnotations, type Notes } from './ornaments.ts'
import { pointsOf } from './points.ts'
import { reuse } from './reuse.ts'
import type { Segments } from './segments.ts'
import type { Topology } from './topology.ts'
import type { BoardConnection, BoardNode, Box } from './types.ts'

/** A connection on the board without its label, which finds its place when all lines are drawn. */
export type Wire = Omit<BoardConnection, 'label'>

/** What wires are made of. */
export type WireScene = {
  readonly topology: Topology
  readonly nodes: readonly BoardNode[]
  /** The place of every segment across its direction. */
  readonly place: Float64Array
  readonly notes: Notes
}

/** The wires before an edit. */
export type WiresPast = WireScene & { readonly wires: readonly Wire[] }

/** Whether connection `index` has the segments, in the places, that connection `old` had before. */
function hasSameSegments(now: WireScene, past: WireScene, index: number, old: number): boolean {
  const [a, b]: [Segments, Segments] = [now.topology.segments, past.topology.segments]
  const [start, oldStart] = [a.first[index] ?? 0, b.first[old] ?? 0]
  const count = (a.first[index + 1] ?? 0) - start
  if ((b.first[old + 1] ?? 0) - oldStart !== count) return false
  for (let k = 0; k < count; k++)
    if (now.place[start + k] !== past.place[oldStart + k] || a.vertical[start + k] !== b.vertical[oldStart + k])
      return false
  return true
}

const isSameBox = (a: Box, b: Box | undefined): boolean =>
  a === b || (b !== undefined && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h)

/** The connections in the order of the topology; those that are drawn as in `past` are the same objects. */
export function layoutWires(scene: WireScene, past: WiresPast | null): Wire[] {
  const { topology, nodes, place, notes } = scene
  const { links, segments } = topology
  return links.connections.flatMap((connection: Connection, index): Wire[] => {
    const link = links.list[index]
    const from = link && nodes[link.from]
    const to = link && nodes[link.to]
    if (!from || !to) return []
    const own = notes.get(`connection:${connection.id}`)
    const old = topology.linksBefore[index] ?? -1
    const before = past?.wires[old]
    const oldLink = past?.topology.links.list[old]
    if (
      past &&
      before &&
      oldLink &&
      past.topology.links.connections[old] === connection &&
      past.notes.get(`connection:${connection.id}`) === own &&
      isSameBox(from, past.nodes[oldLink.from]) &&
      isSameBox(to, past.nodes[oldLink.to]) &&
      hasSameSegments(scene, past, index, old)
    )
      return [before]
    const points = pointsOf(segments, place, index, from, to)
    const annotations = connectionAnnotations(own, points)
    const { id, type, twoWay } = connection
    return [reuse(before, { id, from: connection.from, to: connection.to, type, twoWay, points, annotations })]
  })
}
