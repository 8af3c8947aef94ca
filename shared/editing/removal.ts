import type { Anchor } from '../document/schema/annotation.ts'
import type { Blueprint } from '../document/schema/document.ts'
import { expectationSourceKeys, type Moment } from '../document/schema/moment.ts'
import type { Id } from '../document/schema/text.ts'
import { dropLostAssets } from './assets.ts'
import { withStatements } from './moments.ts'
import { edited, kept, mapped, patched } from './records.ts'

/** Records to take away; what hangs on them goes along. */
export type Removal = { readonly [type in `${Anchor['type']}s`]?: ReadonlySet<Id> }

const none: ReadonlySet<Id> = new Set()

type IsKnown = (id: Id) => boolean

/** Moments without references to promises, standards and sources that nobody knows any more. */
function forgetPromises(moments: Moment[], isKnown: IsKnown, isPromise: IsKnown): Moment[] {
  return mapped(moments, (moment) => {
    const { promise } = moment
    const kept = promise !== null && !isPromise(promise) ? patched(moment, { promise: null }) : moment
    return withStatements(kept, (one) =>
      one.promisedBy !== null && !isKnown(one.promisedBy) ? { ...one, promisedBy: null } : one,
    )
  })
}

/** The document with references of moments to promises and standards that no longer exist set to null. */
export function clearLostPromises(document: Blueprint): Blueprint {
  const promises = new Set(document.promises.map((promise) => promise.id))
  const known = new Set<Id>([...expectationSourceKeys, ...promises, ...document.nodes.map((node) => node.id)])
  const moments = forgetPromises(
    document.moments,
    (id) => known.has(id),
    (id) => promises.has(id),
  )
  return edited(document, { moments })
}

/**
 * The document without the given records and without what hangs on them: nodes of a removed stage or lane, connections and moments of a
 * removed node, ratings of a removed moment, annotations of anything removed, images that no
 * node shows any more. Actions stay and forget their moment.
 */
export function removeRecords(document: Blueprint, removal: Removal): Blueprint {
  const { stages = none, lanes = none } = removal
  const isNodeGone = ({ id, at }: Blueprint['nodes'][number]): boolean =>
    Boolean(removal.nodes?.has(id)) || stages.has(at.stage) || lanes.has(at.lane)
  const nodes = new Set(document.nodes.filter(isNodeGone).map((node) => node.id))
  const connections = new Set(
    document.connections
      .filter(({ id, from, to }) => removal.connections?.has(id) || nodes.has(from) || nodes.has(to))
      .map((connection) => connection.id),
  )
  const moments = new Set(
    document.moments.filter(({ id, node }) => removal.moments?.has(id) || nodes.has(node)).map((moment) => moment.id),
  )
  const gone = { stage: stages, lane: lanes, node: nodes, connection: connections, moment: moments }
  const next = edited(document, {
    stages: kept(document.stages, (stage) => !stages.has(stage.id)),
    lanes: kept(document.lanes, (lane) => !lanes.has(lane.id)),
    nodes: kept(document.nodes, (node) => !nodes.has(node.id)),
    connections: kept(document.connections, (connection) => !connections.has(connection.id)),
    moments: kept(document.moments, (moment) => !moments.has(moment.id)),
    ratings: kept(document.ratings, (rating) => !moments.has(rating.moment)),
    annotations: kept(document.annotations, ({ anchor }) => !gone[anchor.type].has(anchor.id)),
    actions: mapped(document.actions, (action) =>
      action.moment !== null && moments.has(action.moment) ? { ...action, moment: null } : action,
    ),
  })
  return nodes.size > 0 ? dropLostAssets(document, clearLostPromises(next)) : next
}
