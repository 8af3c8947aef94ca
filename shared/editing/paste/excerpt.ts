import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'

/** How many slots of a stage stand empty before its first node. */
const margin = (nodes: Blueprint['nodes'], stage: Id): number =>
  nodes.reduce((least, { at }) => (at.stage === stage ? Math.min(least, at.slot) : least), Number.POSITIVE_INFINITY)

/**
 * The document with only the given nodes, what connects them, their moments, and the stages and lanes that hold them, without empty columns before them: for
 * a picture of a part. Lay it out, but never save it.
 */
export function excerptOf(document: Blueprint, ids: ReadonlySet<Id>): Blueprint {
  const chosen = document.nodes.filter(({ id }) => ids.has(id))
  const margins = new Map(document.stages.map(({ id }) => [id, margin(chosen, id)]))
  const lanes = document.lanes.filter(({ id }) => chosen.some(({ at }) => at.lane === id))
  return {
    ...document,
    stages: document.stages
      .filter(({ id }) => Number.isFinite(margins.get(id)))
      .map((stage) => ({ ...stage, slots: 1 })),
    // A line parts two lanes: none under the last.
    lanes: lanes.map((lane, index) => (index === lanes.length - 1 ? { ...lane, line: null } : lane)),
    nodes: chosen.map((node) => ({
      ...node,
      at: { ...node.at, slot: node.at.slot - (margins.get(node.at.stage) ?? 0) },
    })),
    connections: document.connections.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    moments: document.moments.filter((moment) => ids.has(moment.node)),
    annotations: [],
  }
}
