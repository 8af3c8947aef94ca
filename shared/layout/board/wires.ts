import type { Connection } from '../../document/schema/connection.ts'
import { connectionAnnotations, type Notes } from './ornaments.ts'
import { pointsOf } from './points.ts'
import { reuse } from './reuse.ts'
import type { Segments } from './segments.ts'
import type { Topology } from './topology.ts'
import type { BoardConnection, BoardNode, Box, Point } from './types.ts'

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

const isSameBox = (a: Box, b: Box): boolean => a === b || (a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h)

const isSameLine = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.length === b.length && a.every(([x, y], index) => b[index]?.[0] === x && b[index]?.[1] === y)

/** Where the ends of a connection stand. */
type Ends = { readonly from: BoardNode; readonly to: BoardNode }

function endsOf({ topology, nodes }: WireScene, index: number): Ends | null {
  const link = topology.links.list[index]
  const from = link && nodes[link.from]
  const to = link && nodes[link.to]
  return from && to ? { from, to } : null
}

/** The wire of before that `index` was, when it is drawn the same. */
function sameWire(scene: WireScene, past: WiresPast, index: number, { from, to }: Ends): Wire | null {
  const old = scene.topology.linksBefore[index] ?? -1
  const connection = scene.topology.links.connections[index]
  const before = past.wires[old]
  const ends = before && endsOf(past, old)
  if (!ends || !connection || past.topology.links.connections[old] !== connection) return null
  const [own, earlier] = [scene.notes.connection, past.notes.connection]
  if (own !== earlier && own.get(connection.id) !== earlier.get(connection.id)) return null
  const isThere = isSameBox(from, ends.from) && isSameBox(to, ends.to) && hasSameSegments(scene, past, index, old)
  return isThere ? before : null
}

/** The connections in the order of the topology; those that are drawn as in `past` are the same objects. */
export function layoutWires(scene: WireScene, past: WiresPast | null): Wire[] {
  const { topology, place, notes } = scene
  return topology.links.connections.map((connection: Connection, index): Wire => {
    const ends = endsOf(scene, index)
    if (!ends) throw new RangeError('a connection without its nodes')
    const same = past && sameWire(scene, past, index, ends)
    if (same) return same
    const points = pointsOf(topology.segments, place, index, ends.from, ends.to)
    const annotations = connectionAnnotations(notes.connection.get(connection.id), points)
    const { id, from, to, type, twoWay } = connection
    const fresh = { id, from, to, type, twoWay, points, annotations }
    const before = past?.wires[topology.linksBefore[index] ?? -1]
    return before && isSameLine(before.points, points) ? reuse(before, fresh) : fresh
  })
}
