import type { Connection } from '../../document/schema/connection.ts'
import type { Cells } from './cells.ts'
import { compareIds } from './compare.ts'
import { matchById } from './match.ts'
import type { Link } from './route.ts'

/** The connections of a blueprint that have both ends on the board, in an order of their own: by their nodes, then their ids. */
export type Links = {
  /** All connections of the document, and for each its place in `list` (−1 = not on the board). */
  readonly document: readonly Connection[]
  readonly placeOf: Int32Array
  readonly list: readonly Link[]
  readonly connections: readonly Connection[]
  /** For each link its place before the edit, −1 for a new one. */
  readonly before: Int32Array
}

/** The board before an edit, and where its nodes are now (−1 = gone). */
export type LinksPast = { readonly links: Links; readonly nodesAfter: Int32Array }

type Entry = Link & { readonly connection: Connection; readonly place: number; readonly old: number }

function entriesOf(connections: readonly Connection[], cells: Cells, past: LinksPast | null): Entry[] {
  const match = past && matchById(past.links.document, connections)
  const known: (Entry | undefined)[] = Array.from({ length: past?.links.list.length ?? 0 })
  const fresh: Entry[] = []
  connections.forEach((connection, place) => {
    const old = past?.links.placeOf[match?.[place] ?? -1] ?? -1
    const link = past?.links.list[old]
    // The same record has the same ends: no need to look them up by name.
    const isSame = link !== undefined && past?.links.connections[old] === connection
    const from = isSame ? past.nodesAfter[link.from] : cells.indexOf.get(connection.from)
    const to = isSame ? past.nodesAfter[link.to] : cells.indexOf.get(connection.to)
    if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return
    const entry = { id: connection.id, from, to, vertical: connection.type !== 'flow', connection, place, old }
    if (old >= 0) known[old] = entry
    else fresh.push(entry)
  })
  return known.filter((entry) => entry !== undefined).concat(fresh)
}

/** The links of a document, sorted whatever the order of its records; `past` spares most of the looking up and sorting. */
export function linksOf(connections: readonly Connection[], cells: Cells, past: LinksPast | null = null): Links {
  const list = entriesOf(connections, cells, past)
  list.sort((a, b) => a.from - b.from || a.to - b.to || compareIds(a.id, b.id) || a.place - b.place)
  const placeOf = new Int32Array(connections.length).fill(-1)
  const before = new Int32Array(list.length)
  list.forEach(({ place, old }, index) => {
    placeOf[place] = index
    before[index] = old
  })
  return {
    document: connections,
    placeOf,
    list,
    connections: list.map(({ connection }) => connection),
    before,
  }
}
