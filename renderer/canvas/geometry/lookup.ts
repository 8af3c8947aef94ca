import type { Board, BoardConnection, BoardNode } from '../../../shared/layout/board/types.ts'

type Lookup = {
  readonly nodes: ReadonlyMap<string, BoardNode>
  readonly connections: ReadonlyMap<string, BoardConnection>
  /** The node that carries a moment. */
  readonly carriers: ReadonlyMap<string, BoardNode>
}

const lookups = new WeakMap<Board, Lookup>()

function lookupOf(board: Board): Lookup {
  let lookup = lookups.get(board)
  if (!lookup) {
    lookup = {
      nodes: new Map(board.nodes.map((node) => [node.id, node])),
      connections: new Map(board.connections.map((connection) => [connection.id, connection])),
      carriers: new Map(board.nodes.flatMap((node) => node.badges.map(({ moment }) => [moment, node] as const))),
    }
    lookups.set(board, lookup)
  }
  return lookup
}

/** All nodes of a board by id; made once per board. */
export const nodesById = (board: Board): ReadonlyMap<string, BoardNode> => lookupOf(board).nodes

/** The node `id`, or undefined when it is not on the board. */
export const nodeOf = (board: Board, id: string): BoardNode | undefined => lookupOf(board).nodes.get(id)

/** The connection `id`, or undefined when it is not on the board. */
export const connectionOf = (board: Board, id: string): BoardConnection | undefined =>
  lookupOf(board).connections.get(id)

/** The node that carries the moment `id`, or undefined when it is not on the board. */
export const carrierOf = (board: Board, moment: string): BoardNode | undefined => lookupOf(board).carriers.get(moment)
