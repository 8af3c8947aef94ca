import type { Blueprint } from '../schema/document.ts'
import type { Cell, Node } from '../schema/node.ts'
import type { DocumentView } from '../schema/view.ts'
import { isSameCell } from './fit-cells.ts'
import { leverCells, leverStages } from './lever-cells.ts'
import { leverLanes } from './lever-lanes.ts'

const seen = new WeakMap<Blueprint, Blueprint>()
const lists = new WeakMap<Node[], Pick<Blueprint, 'stages' | 'lanes' | 'nodes'>>()
const projected = new WeakMap<Node, Node>()

/** The node on its cell of the four-lever view; the same object as last time while node and cell are the same. */
function onCell(node: Node, at: Cell): Node {
  const before = projected.get(node)
  if (before && isSameCell(before.at, at)) return before
  const next = { ...node, at }
  projected.set(node, next)
  return next
}

/** Nodes of the four-lever view; the same list while nodes, stages and lanes are the same lists. */
function leverNodes({ stages, lanes, nodes }: Blueprint): Node[] {
  const known = lists.get(nodes)
  if (known?.stages === stages && known.lanes === lanes) return known.nodes
  const cells = leverCells({ stages, lanes, nodes })
  const next = nodes.map((node) => onCell(node, cells.get(node.id) ?? node.at))
  lists.set(nodes, { stages, lanes, nodes: next })
  return next
}

/**
 * The document as a view shows it. 'lanes': the document itself. 'levers': a blueprint with the lanes 流程 标准 环境 人 in which every node stands in the lane
 * of its kind, in its own stage, on a cell of its own; everything else is shared. Lay it out and export it like any blueprint, but edit it only through
 * editing/view and never save it: its lanes are in no document. Annotations of the document's lanes stay in the list (their numbers count) without a place.
 * Remembered per document; unchanged nodes stay the same objects from one document to the next.
 */
export function viewOf(document: Blueprint, view: DocumentView): Blueprint {
  if (view === 'lanes') return document
  let board = seen.get(document)
  if (!board) {
    board = { ...document, stages: leverStages(document.stages), lanes: leverLanes, nodes: leverNodes(document) }
    seen.set(document, board)
  }
  return board
}
