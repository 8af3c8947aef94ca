import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react'
import type { UiLanguage } from '../../../shared/i18n/t.ts'
import type { Board, BoardConnection, BoardNode } from '../../../shared/layout/board/types.ts'
import { nodesById } from '../geometry/lookup.ts'
import { connectionName, nodeName } from '../names.ts'

/** React Flow's node and edge for what stands on the board. A node's `data` is the board's own record; an edge has its name alone. */
export type FlowNode = Node<{ node: BoardNode }, 'board'>
export type FlowEdge = Edge<Record<string, never>, 'board'>

export type FlowElements = { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] }

/** React Flow describes its elements in English ("node", "edge"); the name says it in the user's language. */
const unlabelled = { 'aria-roledescription': undefined } as const

/**
 * React Flow looks for handles to place an edge, though ours are drawn along the board's own route: given bounds let an edge appear while its
 * nodes are out of sight and not mounted. (Once mounted, the node's own element serves as its handle.)
 */
const handlesOf = ({ w, h }: BoardNode): NodeHandle[] => [
  { type: 'source', position: Position.Right, x: w, y: h / 2, width: 1, height: 1 },
  { type: 'target', position: Position.Left, x: 0, y: h / 2, width: 1, height: 1 },
]

function createNode(node: BoardNode, ariaLabel: string): FlowNode {
  return {
    id: node.id,
    type: 'board',
    ariaRole: 'img',
    ariaLabel,
    domAttributes: unlabelled,
    position: { x: node.x, y: node.y },
    width: node.w,
    height: node.h,
    // What offsetWidth will say, so that nothing changes when React Flow measures a mounted node.
    measured: { width: Math.round(node.w), height: Math.round(node.h) },
    handles: handlesOf(node),
    data: { node },
  }
}

const createEdge = ({ id, from, to }: BoardConnection, ariaLabel: string): FlowEdge => ({
  id,
  type: 'board',
  ariaLabel,
  domAttributes: unlabelled,
  source: from,
  target: to,
})

/** Whether two plain values have the same content. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => sameContent(left[key], right[key]))
}

type Part = Pick<Board, 'nodes' | 'connections'>

/**
 * Turns `part` of a board (all of it when not given) into React Flow's nodes and edges, named in `language`, handing out the same object again for
 * whatever has not changed since the last call: React Flow skips identical objects, so an edit costs what it touches. Keep one per canvas and
 * language.
 */
export function createFlowElements(language: UiLanguage): (board: Board, part?: Part) => FlowElements {
  let nodes = new Map<string, FlowNode>()
  let edges = new Map<string, FlowEdge>()

  const flowNode = (node: BoardNode): FlowNode => {
    const known = nodes.get(node.id)
    if (known && sameContent(known.data.node, node)) return known
    return createNode(node, nodeName(node, language))
  }
  const flowEdge = (board: Board, connection: BoardConnection): FlowEdge => {
    const known = edges.get(connection.id)
    const name = connectionName(connection, nodesById(board), language)
    const isSame = known?.ariaLabel === name && known.source === connection.from && known.target === connection.to
    return isSame ? known : createEdge(connection, name)
  }
  return (board, part = board) => {
    nodes = new Map(part.nodes.map((node) => [node.id, flowNode(node)]))
    edges = new Map(part.connections.map((each) => [each.id, flowEdge(board, each)]))
    return { nodes: [...nodes.values()], edges: [...edges.values()] }
  }
}
