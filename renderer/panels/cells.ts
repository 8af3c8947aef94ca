import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'

const cellKey = (stage: string, lane: string): string => `${stage} ${lane}`

/** Nodes of every stage and lane, in the order of their slots and rows. */
export function nodesByCell(document: Blueprint): ReadonlyMap<string, readonly Node[]> {
  const cells = new Map<string, Node[]>()
  for (const node of document.nodes) {
    const key = cellKey(node.at.stage, node.at.lane)
    const list = cells.get(key)
    if (list) list.push(node)
    else cells.set(key, [node])
  }
  for (const list of cells.values()) list.sort((a, b) => a.at.slot - b.at.slot || a.at.row - b.at.row)
  return cells
}

/** The nodes of one cell of `nodesByCell`. */
export const nodesIn = (cells: ReadonlyMap<string, readonly Node[]>, stage: string, lane: string): readonly Node[] =>
  cells.get(cellKey(stage, lane)) ?? []
