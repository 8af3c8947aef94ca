import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'

/** What a new blueprint still needs, in the order in which one works: steps, what follows, who serves, what decides, how good it is, a file. */
export const hints = ['first', 'next', 'below', 'moment', 'rate', 'save'] as const
export type Hint = (typeof hints)[number]

function isDone(hint: Hint, document: Blueprint, isSaved: boolean): boolean {
  const laneOf = new Map(document.nodes.map((node) => [node.id, node.at.lane]))
  switch (hint) {
    case 'first':
      return document.nodes.some((node) => Object.values(node.label).some((words) => words.trim() !== ''))
    case 'next':
      return document.connections.length > 0
    case 'below':
      return document.connections.some(({ from, to }) => laneOf.get(from) !== laneOf.get(to))
    case 'moment':
      return document.moments.length > 0
    case 'rate':
      return scoreBlueprint(document).moments.some(({ score }) => score !== null)
    case 'save':
      return isSaved
  }
}

/** The first thing not yet done; null when everything is. What is done in another order is not asked for again. */
export const nextHint = (document: Blueprint, isSaved: boolean): Hint | null =>
  hints.find((hint) => !isDone(hint, document, isSaved)) ?? null
