import { columnRange, gridOf } from '../../document/grid.ts'
import { ok } from '../../document/result.ts'
import type { Connection } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import { leadThrough } from '../lead-through.ts'
import { refuse } from '../records.ts'
import type { Operation } from '../types.ts'

const isFlowOf = ({ type, from, to }: Connection, node: Id): boolean =>
  type === 'flow' && (from === node || to === node)

/** The flow between the nodes just before and just behind a node on its line, whichever way it leads. */
function flowAround(document: Blueprint, node: Node): Connection | undefined {
  const grid = gridOf(document)
  const startOf = ({ at }: Node): number => columnRange(grid, at)?.start ?? 0
  const line = document.nodes
    .filter(({ at }) => at.lane === node.at.lane && at.row === node.at.row)
    .sort((a, b) => startOf(a) - startOf(b))
  const index = line.indexOf(node)
  const [before, behind] = [line[index - 1]?.id, line[index + 1]?.id]
  if (before === undefined || behind === undefined) return undefined
  return document.connections.find((one) => isFlowOf(one, before) && isFlowOf(one, behind))
}

/**
 * Takes a step that has come between two nodes of its lane and row into the flow that connects them: it leads to the step, and by a second half (`half`: its
 * id) on from it. No change for a step that has a flow of its own, for another kind of node, and where no flow leads by.
 */
export const joinFlow: Operation<{ readonly node: Id; readonly half: Id }> = (document, { node: id, half }) => {
  const node = document.nodes.find((one) => one.id === id)
  if (!node) return refuse('unknown-id', id)
  if (node.kind !== 'process' || document.connections.some((one) => isFlowOf(one, id))) return ok(document)
  const between = flowAround(document, node)
  return between ? leadThrough(document, between, { node: id, half }) : ok(document)
}
