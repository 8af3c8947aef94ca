import { hasWords } from '../facts.ts'
import type { Rule } from '../types.ts'

/** L1: a node without lane, stage or label. The first two only appear in documents that were not read from a file. */
export const checkWholeNodes: Rule = ({ document, nodes, laneIndex, stageIndex }) =>
  nodes.flatMap((node) => {
    const hasLabel = hasWords(node.label)
    const terms = [
      ...(laneIndex(node.at.lane) < 0 ? (['term.lane'] as const) : []),
      ...(stageIndex(node.at.stage) < 0 ? (['term.stage'] as const) : []),
      ...(hasLabel ? [] : (['check.word.label'] as const)),
    ]
    if (terms.length === 0) return []
    return [
      {
        place: { type: 'node', id: node.id },
        reason: 'check.reason.L1',
        params: {
          kind: { terms: [`kind.${node.kind}`] },
          missing: { terms },
          stage: { texts: document.stages.filter(({ id }) => id === node.at.stage).map(({ label }) => label) },
          lane: { texts: document.lanes.filter(({ id }) => id === node.at.lane).map(({ label }) => label) },
        },
        ...(hasLabel
          ? {}
          : { fix: { kind: 'focus-field', automatic: false, record: { type: 'node', id: node.id }, field: 'label' } }),
      },
    ]
  })
