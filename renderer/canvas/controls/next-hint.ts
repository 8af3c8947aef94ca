import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { BlueprintScore } from '../../../shared/scoring/types.ts'

/** What a new blueprint still needs, in the order in which one works: steps, what follows, who serves, what decides, how good it is, a file. */
export const hints = ['first', 'next', 'below', 'moment', 'rate', 'save'] as const
export type Hint = (typeof hints)[number]

/** What tells whether a hint is done; the score only when it is asked for. */
type Facts = { readonly document: Blueprint; readonly isSaved: boolean; readonly score: () => BlueprintScore }

function isDone(hint: Hint, { document, isSaved, score: scored }: Facts): boolean {
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
      return scored().moments.some(({ score }) => score !== null)
    case 'save':
      return isSaved
  }
}

/** The first thing not yet done; null when everything is. What is done in another order is not asked for again. */
export const nextHint = (document: Blueprint, isSaved: boolean, score: () => BlueprintScore): Hint | null =>
  hints.find((hint) => !isDone(hint, { document, isSaved, score })) ?? null
