import { z } from 'zod'
import { gridOf } from '../document/grid.ts'
import { annotationSchema } from '../document/schema/annotation.ts'
import { assetSchema } from '../document/schema/asset.ts'
import { connectionSchema } from '../document/schema/connection.ts'
import type { Blueprint } from '../document/schema/document.ts'
import { type Lane, laneSchema } from '../document/schema/lane.ts'
import { momentSchema, needLevels } from '../document/schema/moment.ts'
import { nodeSchema } from '../document/schema/node.ts'
import { ratingSchema } from '../document/schema/rating.ts'
import { type Id, idSchema } from '../document/schema/text.ts'
import { withName } from './paste/names.ts'
import { usedIds } from './records.ts'

/**
 * Copied nodes with the connections and moments among them. Places are relative: `column` and `lane` count from the leftmost column and
 * the uppermost lane of the copy, so that a fragment fits any blueprint. The schema reads it back from a clipboard.
 */
export const fragmentSchema = z.object({
  nodes: z.array(
    z.object({
      column: z.int().min(0),
      lane: z.int().min(0),
      node: nodeSchema,
      /** The lane of the blueprint itself, where the copy was made in a view with lanes of its own; '' = the node's. */
      own: z.string().default(''),
    }),
  ),
  /** The lanes the nodes were in, so that they find lanes like these in another blueprint. */
  lanes: z.array(laneSchema.pick({ id: true, role: true, label: true })).default([]),
  connections: z.array(connectionSchema),
  moments: z.array(momentSchema),
  /** The images of the nodes. */
  assets: z.array(assetSchema).default([]),
  /** What only comes back when nodes return to where they were cut from: how people rated the moments, and what leads to nodes that stayed. */
  ratings: z.array(ratingSchema).default([]),
  links: z.array(connectionSchema).default([]),
  annotations: z.array(annotationSchema).default([]),
  /** Statements of other moments that one of the nodes is the promise behind, and actions about one of the moments: by id. */
  promised: z.array(z.object({ statement: idSchema, by: idSchema })).default([]),
  actions: z.array(z.object({ action: idSchema, moment: idSchema })).default([]),
  /** Id of the document it was copied from. */
  origin: z.string().default(''),
})
export type Fragment = z.infer<typeof fragmentSchema>

/** The fragment of the given nodes as `document` shows them; unknown ids are passed over. `own` = the blueprint itself, where that is a view of it. */
export function copyFragment(document: Blueprint, ids: readonly Id[], own: Blueprint = document): Fragment {
  const laneOf = new Map(own === document ? [] : own.nodes.map(({ id, at }) => [id, at.lane]))
  const wanted = new Set(ids)
  const { first } = gridOf(document)
  const laneIndex = new Map(document.lanes.map((lane, index) => [lane.id, index]))
  const placed = document.nodes
    .filter((node) => wanted.has(node.id))
    .map((node) => ({
      node,
      column: (first.get(node.at.stage) ?? 0) + node.at.slot,
      lane: laneIndex.get(node.at.lane) ?? 0,
    }))
  const left = Math.min(...placed.map((one) => one.column))
  const top = Math.min(...placed.map((one) => one.lane))
  const moments = document.moments.filter((moment) => wanted.has(moment.node))
  const going = new Set([
    ...wanted,
    ...moments.map(({ id }) => id),
    ...document.connections.flatMap(({ id, from, to }) => (wanted.has(from) || wanted.has(to) ? [id] : [])),
  ])
  const promised = document.moments
    .filter(({ node }) => !wanted.has(node))
    .flatMap(({ needs }) => needLevels.flatMap((level) => needs[level].statements))
    .flatMap(({ id, promisedBy }) =>
      promisedBy !== null && wanted.has(promisedBy) ? [{ statement: id, by: promisedBy }] : [],
    )
  const actions = document.actions.flatMap(({ id, moment }) =>
    moment !== null && moments.some((one) => one.id === moment) ? [{ action: id, moment }] : [],
  )
  const images = new Set(placed.map(({ node }) => node.image))
  return {
    nodes: placed.map(({ node, column, lane }) => ({
      node,
      column: column - left,
      lane: lane - top,
      own: laneOf.get(node.id) ?? '',
    })),
    lanes: own.lanes
      .filter(({ id }) => placed.some(({ node }) => (laneOf.get(node.id) ?? node.at.lane) === id))
      .map(({ id, role, label }) => ({ id, role, label })),
    connections: document.connections.filter(({ from, to }) => wanted.has(from) && wanted.has(to)),
    moments,
    assets: document.assets.filter((asset) => images.has(asset.id)),
    ratings: document.ratings.filter((rating) => moments.some(({ id }) => id === rating.moment)),
    links: document.connections.filter(({ from, to }) => wanted.has(from) !== wanted.has(to)),
    annotations: document.annotations.filter(({ anchor }) => going.has(anchor.id)),
    promised,
    actions,
    origin: document.id,
  }
}

/** The lane of the blueprint itself that a node of a fragment was in. */
export const ownLane = ({ own, node }: Fragment['nodes'][number]): Id => own || node.at.lane

/**
 * The lanes of `document` that are like those the nodes of a fragment were in, by the id of these: in the blueprint they come from the very lane, else one
 * of the same name, else the first of the same role. Lanes like nothing here are missing.
 */
export function lanesLike(document: Blueprint, { lanes, origin }: Fragment): Map<Id, Id> {
  const all = document.lanes
  const like = ({ id, role, label }: Fragment['lanes'][number]): Lane | undefined =>
    (origin === document.id ? all.find((lane) => lane.id === id) : undefined) ??
    Object.values(label)
      .map((words) => withName(all, words))
      .find((lane) => lane !== undefined) ??
    all.find((lane) => role !== 'custom' && lane.role === role)
  const result = new Map<Id, Id>()
  for (const lane of lanes) {
    const found = like(lane)
    if (found) result.set(lane.id, found.id)
  }
  return result
}

/** Every id of a fragment that needs a fresh one before it is pasted. */
export const fragmentIds = (fragment: Fragment): Id[] => [
  ...fragment.nodes.map(({ node }) => node.id),
  ...fragment.connections.map((connection) => connection.id),
  ...fragment.moments.flatMap((moment) => [
    moment.id,
    ...needLevels.flatMap((level) => moment.needs[level].statements.map((statement) => statement.id)),
  ]),
]

/**
 * Whether a fragment can return to `document`: its nodes were cut out of it, and nothing has taken their ids since. Pasted under its own ids, it brings
 * ratings, annotations and connections back with it.
 */
export function canReturn(document: Blueprint, fragment: Fragment): boolean {
  const taken = usedIds(document)
  return fragment.origin === document.id && fragmentIds(fragment).every((id) => !taken.has(id))
}

/** Whether the stages and lanes that the nodes of a fragment were in are those of `document`: not after they were deleted, nor in the other view. */
export const hasPlaces = (document: Blueprint, { nodes }: Fragment): boolean =>
  nodes.every(
    ({ node: { at } }) =>
      document.stages.some(({ id }) => id === at.stage) && document.lanes.some(({ id }) => id === at.lane),
  )
