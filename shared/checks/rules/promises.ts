import { expectationSourceKeys, needLevels, type Statement } from '../../document/schema/moment.ts'
import type { Id, Text } from '../../document/schema/text.ts'
import { type Facts, momentTexts, type PlacedMoment, statementsOf } from '../facts.ts'
import type { Hint, Params, ReasonKey, Rule } from '../types.ts'

type Promised = { readonly reason: ReasonKey; readonly params: Params }

/** Says who already promises a statement; undefined when nobody does. Only the explicit link counts, never similar words. */
function promisers({ document, nodeOf }: Facts): (statement: Statement) => Promised | undefined {
  const promises = new Map(document.promises.map((promise) => [promise.id, promise.text]))
  const from = (statement: Statement, texts: readonly Text[]): Params => ({
    need: { texts: [statement.text] },
    source: { texts },
  })
  return (statement) => {
    const { promisedBy } = statement
    if (promisedBy === null) return undefined
    const key = expectationSourceKeys.find((each) => each === promisedBy)
    if (key) {
      const params = { need: { texts: [statement.text] }, source: { terms: [`source.${key}` as const] } }
      return { reason: 'check.reason.L9.source', params }
    }
    const promise = promises.get(promisedBy)
    if (promise) return { reason: 'check.reason.L9.promise', params: from(statement, [promise]) }
    const node = nodeOf(promisedBy)
    const isPublished = node?.kind === 'standard' && node.standard?.published === true
    return isPublished ? { reason: 'check.reason.L9.standard', params: from(statement, [node.label]) } : undefined
  }
}

/** L9: something unexpected that an expectation source, a promise or a published standard already holds out: expected at most (model.md §1 #8). */
export const checkPromisedSurprises: Rule = (facts) => {
  const promiser = promisers(facts)
  return facts.moments.flatMap(({ moment }) => {
    const promised = statementsOf(moment.needs.unexpected).flatMap((statement) => {
      const found = promiser(statement)
      return found ? [{ id: statement.id, ...found }] : []
    })
    const [first] = promised
    if (!first) return []
    const statements = promised.map(({ id }) => id)
    return [
      {
        place: { type: 'need', id: moment.id, level: 'unexpected' },
        reason: first.reason,
        params: first.params,
        fix: { kind: 'expect-statements', automatic: true, moment: moment.id, statements },
      },
    ]
  })
}

/** The moments that carry each promise: it is their promise, or one of their statements is promised by it. */
function carriersOf({ moments }: Facts): Map<Id, PlacedMoment[]> {
  const carriers = new Map<Id, PlacedMoment[]>()
  for (const placed of moments) {
    const { promise, needs } = placed.moment
    const linked = needLevels.flatMap((level) => needs[level].statements.map((statement) => statement.promisedBy))
    for (const id of new Set([promise, ...linked])) {
      if (id === null) continue
      const known = carriers.get(id)
      if (known) known.push(placed)
      else carriers.set(id, [placed])
    }
  }
  return carriers
}

/** L10: a promise without a standard that keeps it. A promise is kept where a moment that carries it has a standard attached. */
export const checkPromisesKept: Rule = (facts) => {
  const carriers = carriersOf(facts)
  return facts.document.promises.flatMap((promise): Hint[] => {
    const carrying = carriers.get(promise.id) ?? []
    if (carrying.some(({ node }) => facts.isAttached(node, 'standard'))) return []
    const [first] = carrying
    const place = { type: 'promise', id: promise.id } as const
    const words = { texts: [promise.text] }
    if (!first) return [{ place, reason: 'check.reason.L10.loose', params: { promise: words } }]
    return [
      {
        place,
        reason: 'check.reason.L10',
        params: { promise: words, moment: momentTexts(first) },
        fix: {
          kind: 'attach-node',
          automatic: true,
          node: facts.servingStep(first.node).id,
          nodeKind: 'standard',
        },
      },
    ]
  })
}
