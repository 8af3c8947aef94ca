import { type OpenError, openError } from './open-error.ts'
import type { Blueprint } from './schema/document.ts'
import type { Id } from './schema/text.ts'

type Records = readonly { readonly id: Id }[]

/** Ids of a list; every second use of one is reported with the place of the first. */
function idsOf(records: Records, list: string, errors: OpenError[]): ReadonlySet<Id> {
  const first = new Map<Id, string>()
  records.forEach(({ id }, index) => {
    const path = `$.${list}[${index}].id`
    const before = first.get(id)
    if (before === undefined) first.set(id, path)
    else errors.push(openError('duplicate-id', path, { id, first: before }))
  })
  return new Set(first.keys())
}

export type Ids = Readonly<
  Record<'stage' | 'lane' | 'node' | 'connection' | 'moment' | 'rater' | 'promise' | 'asset', ReadonlySet<Id>>
>

/** The ids of each kind of record; duplicates go to `errors`. */
export function collectIds(document: Blueprint, errors: OpenError[]): Ids {
  idsOf(document.metrics, 'metrics', errors)
  idsOf(document.annotations, 'annotations', errors)
  idsOf(document.actions, 'actions', errors)
  return {
    stage: idsOf(document.stages, 'stages', errors),
    lane: idsOf(document.lanes, 'lanes', errors),
    node: idsOf(document.nodes, 'nodes', errors),
    connection: idsOf(document.connections, 'connections', errors),
    moment: idsOf(document.moments, 'moments', errors),
    rater: idsOf(document.raters, 'raters', errors),
    promise: idsOf(document.promises, 'promises', errors),
    asset: idsOf(document.assets, 'assets', errors),
  }
}

function checkMoments(document: Blueprint, ids: Ids, errors: OpenError[]): void {
  document.moments.forEach((moment, index) => {
    const path = `$.moments[${index}]`
    if (!ids.node.has(moment.node)) errors.push(openError('orphan-moment', `${path}.node`, { id: moment.node }))
    const seen = new Map<Id, string>()
    for (const level of ['basic', 'expected', 'desired', 'unexpected'] as const) {
      moment.needs[level].statements.forEach(({ id }, at) => {
        const place = `${path}.needs.${level}.statements[${at}].id`
        const first = seen.get(id)
        if (first === undefined) seen.set(id, place)
        else errors.push(openError('duplicate-id', place, { id, first }))
      })
    }
  })
}

function checkRatings(document: Blueprint, ids: Ids, errors: OpenError[]): void {
  const seen = new Map<string, string>()
  document.ratings.forEach(({ moment, rater, round }, index) => {
    const path = `$.ratings[${index}]`
    if (!ids.moment.has(moment)) errors.push(openError('unknown-reference', `${path}.moment`, { id: moment }))
    if (!ids.rater.has(rater)) errors.push(openError('unknown-reference', `${path}.rater`, { id: rater }))
    const key = JSON.stringify([moment, rater, round])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, path)
    else errors.push(openError('duplicate-rating', path, { first }))
  })
}

function checkLanguages(document: Blueprint, errors: OpenError[]): void {
  const [primary, second] = document.languages
  if (primary === second && primary) {
    errors.push(openError('duplicate-id', '$.languages[1]', { id: primary, first: '$.languages[0]' }))
  }
}

/**
 * Every id that is used twice, and every reference without which a record has no place: they cannot be put right without guessing what was meant,
 * so they are errors. In the order of the format.
 */
export function checkReferences(document: Blueprint, ids: Ids, errors: OpenError[]): void {
  checkLanguages(document, errors)
  document.nodes.forEach(({ at }, index) => {
    const path = `$.nodes[${index}].at`
    if (!ids.lane.has(at.lane)) errors.push(openError('unknown-reference', `${path}.lane`, { id: at.lane }))
    if (!ids.stage.has(at.stage)) errors.push(openError('unknown-reference', `${path}.stage`, { id: at.stage }))
  })
  document.connections.forEach(({ from, to }, index) => {
    const path = `$.connections[${index}]`
    if (!ids.node.has(from)) errors.push(openError('unknown-reference', `${path}.from`, { id: from }))
    if (!ids.node.has(to)) errors.push(openError('unknown-reference', `${path}.to`, { id: to }))
    if (from === to) errors.push(openError('self-connection', path, { id: from }))
  })
  checkMoments(document, ids, errors)
  checkRatings(document, ids, errors)
  document.annotations.forEach(({ anchor }, index) => {
    if (!ids[anchor.type].has(anchor.id)) {
      errors.push(openError('unknown-reference', `$.annotations[${index}].anchor.id`, { id: anchor.id }))
    }
  })
}
