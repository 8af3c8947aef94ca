import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Node } from '../../../shared/document/schema/node.ts'
import type { Selected } from '../../store/session.ts'
import { nodesByCell, nodesIn } from '../cells.ts'
import type { TablePosition, TableShape } from './position.ts'

/** A blueprint as lanes × stages, with the nodes that begin in each cell. */
export type TableModel = TableShape & {
  /** Nodes of a cell; none for headers. */
  readonly nodes: (row: number, column: number) => readonly Node[]
  /** What stands at a place: a node, a stage, a lane; null for an empty cell. */
  readonly itemAt: (at: TablePosition) => Selected | null
  /** Where something stands; null when the table does not show it. A moment stands where its node does. */
  readonly placeOf: (item: Selected) => TablePosition | null
}

export function buildTable(document: Blueprint): TableModel {
  const { lanes, stages } = document
  const cells = nodesByCell(document)
  const nodes = (row: number, column: number): readonly Node[] => {
    const [lane, stage] = [lanes[row - 1], stages[column - 1]]
    return lane && stage ? nodesIn(cells, stage.id, lane.id) : []
  }
  const itemAt = ({ row, column, item }: TablePosition): Selected | null => {
    const [lane, stage] = [lanes[row - 1], stages[column - 1]]
    if (row === 0) return stage ? { type: 'stage', id: stage.id } : null
    if (column === 0) return lane ? { type: 'lane', id: lane.id } : null
    const node = nodes(row, column)[item]
    return node ? { type: 'node', id: node.id } : null
  }
  const placeOf = ({ type, id }: Selected): TablePosition | null => {
    const column = stages.findIndex((stage) => type === 'stage' && stage.id === id) + 1
    if (column > 0) return { row: 0, column, item: 0 }
    const row = lanes.findIndex((lane) => type === 'lane' && lane.id === id) + 1
    if (row > 0) return { row, column: 0, item: 0 }
    const owner = type === 'moment' ? document.moments.find((moment) => moment.id === id)?.node : id
    const node = document.nodes.find((one) => (type === 'node' || type === 'moment') && one.id === owner)
    return node ? placeOfNode(node) : null
  }
  const placeOfNode = (node: Node): TablePosition | null => {
    const row = lanes.findIndex((lane) => lane.id === node.at.lane) + 1
    const column = stages.findIndex((stage) => stage.id === node.at.stage) + 1
    return row > 0 && column > 0 ? { row, column, item: nodes(row, column).indexOf(node) } : null
  }
  return {
    rows: lanes.length + 1,
    columns: stages.length + 1,
    count: (row, column) => nodes(row, column).length,
    nodes,
    itemAt,
    placeOf,
  }
}
