import type { Board, BoardConnection } from '../../../shared/layout/board/types.ts'

/** What leads to a node and what follows from it, the node itself in neither. */
export type Trace = {
  readonly up: ReadonlySet<string>
  readonly down: ReadonlySet<string>
  /** Connections of the chain, upstream and downstream. */
  readonly wires: ReadonlySet<string>
}

type Links = ReadonlyMap<string, readonly BoardConnection[]>

/** Connections by the node they leave, or by the node they reach; a two-way one counts at both. */
function linksBy(board: Board, end: 'from' | 'to'): Links {
  const links = new Map<string, BoardConnection[]>()
  const add = (id: string, connection: BoardConnection): void => {
    const list = links.get(id)
    if (list) list.push(connection)
    else links.set(id, [connection])
  }
  for (const connection of board.connections) {
    add(connection[end], connection)
    if (connection.twoWay) add(end === 'from' ? connection.to : connection.from, connection)
  }
  return links
}

function follow(links: Links, start: string, most: number, wires: Set<string>): ReadonlySet<string> {
  const reached = new Set<string>()
  let front = [start]
  while (front.length > 0 && reached.size < most) {
    const next: string[] = []
    for (const id of front) {
      for (const connection of links.get(id) ?? []) {
        wires.add(connection.id)
        const other = connection.from === id ? connection.to : connection.from
        if (other === start || reached.has(other)) continue
        reached.add(other)
        next.push(other)
      }
    }
    front = next
  }
  return reached
}

/** The chain through node `id` along the connections: the nearest `most` nodes (about) on either side. */
export function traceOf(board: Board, id: string, most = 120): Trace {
  const wires = new Set<string>()
  const up = follow(linksBy(board, 'to'), id, most, wires)
  const down = follow(linksBy(board, 'from'), id, most, wires)
  return { up, down, wires }
}
