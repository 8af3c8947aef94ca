import type { BlueprintInput, NodeInput } from '../../shared/document/factory.ts'
import {
  createBlueprint,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createStage,
} from '../../shared/document/factory.ts'
import type { ConnectionType } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import type { Board, BoardConnection, BoardNode, BoardOptions } from '../../shared/layout/board/types.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'

/** A node of a sketch: its lane, its column (a stage of its own unless `slots` says more), row and span. */
type Place = readonly [lane: number, column: number, row?: number, span?: number]

export type Sketch = {
  readonly nodes: Readonly<Record<string, Place>>
  /** "a-b" connects a to b; "a-b:support" with a type. Its id is what stands before the colon. */
  readonly connections?: readonly string[]
  readonly lanes?: number
  readonly columns?: number
  /** Further fields per node. */
  readonly with?: Readonly<Record<string, Partial<NodeInput>>>
  /** Nodes that carry a moment, in order. */
  readonly moments?: readonly string[]
  readonly more?: Partial<BlueprintInput>
}

/** The blueprint of a sketch: lanes l0, l1 …, one stage s0, s1 … per column. */
export function sketched({
  nodes,
  connections = [],
  lanes,
  columns,
  with: fields = {},
  moments = [],
  more = {},
}: Sketch): Blueprint {
  const places = Object.values(nodes)
  const laneCount = lanes ?? places.reduce((most, [lane]) => Math.max(most, lane + 1), 1)
  const columnCount = columns ?? places.reduce((most, [, column, , span = 1]) => Math.max(most, column + span), 1)
  return createBlueprint({
    id: 'sketch',
    languages: ['en'],
    stages: Array.from({ length: columnCount }, (_, index) =>
      createStage({ id: `s${index}`, label: { en: `Stage ${index}` } }),
    ),
    lanes: Array.from({ length: laneCount }, (_, index) =>
      createLane({ id: `l${index}`, label: { en: `Lane ${index}` } }),
    ),
    nodes: Object.entries(nodes).map(([id, [lane, column, row = 0, span = 1]]) =>
      createNode({
        id,
        kind: 'process',
        at: { lane: `l${lane}`, stage: `s${column}`, slot: 0, row, span },
        label: { en: id },
        ...fields[id],
      }),
    ),
    connections: connections.map((text) => {
      const [ends = '', type = 'flow'] = text.split(':')
      const [from = '', to = ''] = ends.split('-')
      return createConnection({ id: ends, from, to: to.replace(/'+$/, ''), type: type as ConnectionType })
    }),
    moments: moments.map((node, index) => createMoment({ id: `m-${node}-${index}`, node, order: index + 1 })),
    ...more,
  })
}

const measurer = createMeasurer()

/** The board of a blueprint, in English with its curve unless `options` say otherwise. */
export const boardOf = (document: Blueprint, options: Partial<BoardOptions> = {}): Board =>
  layoutBoard(document, scoreBlueprint(document), measurer, { languages: ['en'], curve: true, ...options })

/** A node of a board; fails the test when it is missing. */
export function nodeOn(board: Board, id: string): BoardNode {
  const node = board.nodes.find((candidate) => candidate.id === id)
  if (!node) throw new Error(`no node ${id} on the board`)
  return node
}

/** A connection of a board; fails the test when it is missing. */
export function wireOn(board: Board, id: string): BoardConnection {
  const connection = board.connections.find((candidate) => candidate.id === id)
  if (!connection) throw new Error(`no connection ${id} on the board`)
  return connection
}

/** The sides a connection leaves and enters by, and its bends: "right 0 left". */
export function courseOf(board: Board, id: string): string {
  const { from, to, points } = wireOn(board, id)
  const side = (point: readonly [number, number] | undefined, node: BoardNode): string => {
    if (!point) return 'nowhere'
    if (point[0] === node.x) return 'left'
    if (point[0] === node.x + node.w) return 'right'
    return point[1] === node.y ? 'top' : point[1] === node.y + node.h ? 'bottom' : 'inside'
  }
  return `${side(points[0], nodeOn(board, from))} ${points.length - 2} ${side(points.at(-1), nodeOn(board, to))}`
}
