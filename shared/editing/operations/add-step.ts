import { createConnection, createLane, createNode, createStage } from '../../document/factory.ts'
import { columnRange, gridOf, occupancyOf } from '../../document/grid.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Cell, Node } from '../../document/schema/node.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { kindOfLane } from '../../document/view/lever-lanes.ts'
import { isLaneOpen } from '../../document/view/visible-document.ts'
import { linkBetween } from '../connection-guess.ts'
import { leadThrough } from '../lead-through.ts'
import { refuse } from '../records.ts'
import type { Operation, OperationResult } from '../types.ts'
import { usualKind } from '../usual-kind.ts'
import { addLane } from './add-lane.ts'
import { addNode } from './add-node.ts'
import { addStage } from './add-stage.ts'
import { connect } from './connect.ts'

/** Where a step goes from the one before it: behind it, into the next stage, or into the lane below or above. */
export type StepSide = 'right' | 'stage' | 'below' | 'above'

/** Ids for what may come into being: the step, its connection, the second half of a connection it comes between, a stage, a lane. */
export type StepIds = Readonly<Record<'node' | 'connection' | 'half' | 'stage' | 'lane', Id>>

type Args = {
  readonly from: Id
  readonly side: StepSide
  readonly ids: StepIds
  /** How many lanes further, for 'below' and 'above'; 1 when left out. */
  readonly reach?: number
  /** What a new stage or lane is called. */
  readonly names: { readonly stage: Text; readonly lane: Text }
}

/** The cell behind a node: the next column of the stage it ends in, or a new one at the end of that stage. */
function cellBehind(document: Blueprint, { at }: Node): Cell {
  const grid = gridOf(document)
  const last = grid.columns[(columnRange(grid, at)?.end ?? 1) - 1] ?? at
  return { lane: at.lane, stage: last.stage, slot: last.slot + 1, row: at.row, span: 1 }
}

type Spot = { readonly document: Blueprint; readonly at: Cell }

/** The first cell of the stage after the one a node ends in; behind the last stage a new one. */
function cellInNextStage(document: Blueprint, node: Node, { ids, names }: Args): Spot | OperationResult {
  const { stage } = cellBehind(document, node)
  const index = document.stages.findIndex((one) => one.id === stage) + 1
  const at = { lane: node.at.lane, slot: 0, row: node.at.row, span: 1 }
  const next = document.stages[index]
  if (next) return { document, at: { ...at, stage: next.id } }
  const added = addStage(document, { stage: createStage({ id: ids.stage, label: names.stage }) })
  return added.ok ? { document: added.value, at: { ...at, stage: ids.stage } } : added
}

/** The cell of a node's column so many open lanes on; below the last one a new lane, where the document's own are on show. */
function cellAcross(document: Blueprint, node: Node, { side, ids, names, reach = 1 }: Args): Spot | OperationResult {
  const lanes = document.lanes.filter((lane) => isLaneOpen(lane) || lane.id === node.at.lane)
  const lane = lanes[lanes.findIndex((one) => one.id === node.at.lane) + (side === 'below' ? reach : -reach)]
  const at = { stage: node.at.stage, slot: node.at.slot, row: 0, span: 1 }
  if (lane) return { document, at: { ...at, lane: lane.id } }
  if (side === 'above' || kindOfLane(node.at.lane)) return refuse('out-of-range', node.id)
  const added = addLane(document, { lane: createLane({ id: ids.lane, label: names.lane }) })
  return added.ok ? { document: added.value, at: { ...at, lane: ids.lane } } : added
}

/** Behind `from` on its line: a process runs on by a flow; where a flow already leads to what stands there, the step comes between. */
function addBehind(document: Blueprint, from: Node, at: Cell, ids: StepIds): OperationResult {
  const grid = gridOf(document)
  const occupant = occupancyOf(grid, document.nodes).occupant(at)
  const isBeyond = at.slot >= (grid.slots.get(at.stage) ?? 0)
  const step = createNode({ id: ids.node, kind: from.kind, at })
  const added = addNode(document, { node: step, mode: occupant === undefined && !isBeyond ? 'place' : 'insert' })
  if (!added.ok || from.kind !== 'process') return added
  const between = document.connections.find((one) => one.from === from.id && one.to === occupant && one.type === 'flow')
  if (between) return leadThrough(added.value, between, ids)
  return connect(added.value, {
    connection: createConnection({ id: ids.connection, from: from.id, to: ids.node, type: 'flow' }),
  })
}

function addAcross(document: Blueprint, from: Node, at: Cell, ids: StepIds): OperationResult {
  const added = addNode(document, { node: createNode({ id: ids.node, kind: usualKind(document, at.lane), at }) })
  if (!added.ok) return added
  const link = linkBetween(added.value, from.id, ids.node)
  return connect(added.value, { connection: createConnection({ id: ids.connection, ...link }) })
}

/**
 * Adds an unnamed step beside node `from` and connects the two, as fast entry does. Behind it ('right'): same lane, row and kind, in the next column or
 * a new one, connected by a flow if it is a process; in a flow to the very next node it comes between. 'stage': the same in the first column of the next
 * stage. 'below' and 'above': in the same column of the next open lane (`reach`: or one further on), of that lane's usual kind, connected as the two suggest. A stage or lane that is
 * missing at the end is added; above the first lane: refused as out of range.
 */
export const addStep: Operation<Args> = (document, args) => {
  const from = document.nodes.find((node) => node.id === args.from)
  if (!from) return refuse('unknown-id', args.from)
  if (args.side === 'right') return addBehind(document, from, cellBehind(document, from), args.ids)
  const spot = args.side === 'stage' ? cellInNextStage(document, from, args) : cellAcross(document, from, args)
  if ('ok' in spot) return spot
  const add = args.side === 'stage' ? addBehind : addAcross
  return add(spot.document, from, spot.at, args.ids)
}
