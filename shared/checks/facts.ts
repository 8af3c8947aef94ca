import { momentText } from '../document/moment-title.ts'
import type { Connection } from '../document/schema/connection.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { LaneRole } from '../document/schema/lane.ts'
import type { Moment, Need, Statement } from '../document/schema/moment.ts'
import type { Node, NodeKind } from '../document/schema/node.ts'
import type { Id, Text } from '../document/schema/text.ts'

/** A connection with the nodes at its ends. */
export type Link = { readonly connection: Connection; readonly from: Node; readonly to: Node }
export type PlacedMoment = { readonly moment: Moment; readonly node: Node; readonly number: number }

/** What the checks ask of a blueprint, looked up once. Lists are in reading order, so that findings do not depend on the order of records. */
export type Facts = {
  readonly document: Blueprint
  /** Left to right, then top to bottom. */
  readonly nodes: readonly Node[]
  /** By the reading order of their ends; connections to unknown nodes are left out. */
  readonly links: readonly Link[]
  /** In the order of the moments; those without a node are left out. */
  readonly moments: readonly PlacedMoment[]
  readonly nodeOf: (id: Id) => Node | undefined
  /** Place of a lane from the top; -1 when it is unknown. */
  readonly laneIndex: (id: Id) => number
  readonly stageIndex: (id: Id) => number
  /** Role of the node's lane; a lane that is unknown or has no known role is 'custom', and checks of roles pass it over. */
  readonly roleOf: (node: Node) => LaneRole
  readonly hasRole: (role: LaneRole) => boolean
  /** The links at a node, at either end. */
  readonly linksAt: (node: Node) => readonly Link[]
  /** Whether something of this kind serves the moment: connected to its node, or to a step its node is connected to, other than by flow. */
  readonly isAttached: (node: Node, kind: NodeKind) => boolean
  /** The frontstage step that the node interacts with, else the node itself: where people and standards of a moment belong. */
  readonly servingStep: (node: Node) => Node
}

const noLinks: readonly Link[] = []

/** Whether a text has words in any language. */
export const hasWords = (text: Text): boolean => Object.values(text).some((words) => words.trim() !== '')

/** The statements of a need that say something within the scope of the service (model.md §1 #4). */
export const statementsOf = (need: Need): Statement[] =>
  need.statements.filter((statement) => !statement.outOfScope && hasWords(statement.text))

/** The words for a moment: its title, else its node's label, else its number. */
export const momentTexts = ({ moment, node, number }: PlacedMoment): { readonly texts: readonly Text[] } => ({
  texts: [momentText(moment, node, number)],
})

const indexOf = (records: readonly { readonly id: Id }[]): ((id: Id) => number) => {
  const places = new Map(records.map(({ id }, index) => [id, index]))
  return (id) => places.get(id) ?? -1
}

export const otherEnd = (link: Link, node: Node): Node => (link.from.id === node.id ? link.to : link.from)

type Order = Pick<Facts, 'laneIndex' | 'stageIndex'>

function inReadingOrder(nodes: readonly Node[], { laneIndex, stageIndex }: Order): Node[] {
  const keys = new Map(nodes.map((node) => [node, { stage: stageIndex(node.at.stage), lane: laneIndex(node.at.lane) }]))
  const none = { stage: 0, lane: 0 }
  return [...nodes].sort((a, b) => {
    const [one, two] = [keys.get(a) ?? none, keys.get(b) ?? none]
    const byPlace = one.stage - two.stage || a.at.slot - b.at.slot || one.lane - two.lane || a.at.row - b.at.row
    return byPlace || (a.id < b.id ? -1 : 1)
  })
}

function linkUp(document: Blueprint, nodes: readonly Node[]): { links: Link[]; at: Map<Id, Link[]> } {
  const places = new Map(nodes.map((node, index) => [node.id, { node, index }]))
  const found = document.connections.flatMap((connection) => {
    const from = places.get(connection.from)
    const to = places.get(connection.to)
    return from && to ? [{ link: { connection, from: from.node, to: to.node }, start: from.index, end: to.index }] : []
  })
  found.sort((a, b) => a.start - b.start || a.end - b.end || (a.link.connection.id < b.link.connection.id ? -1 : 1))
  const links = found.map(({ link }) => link)
  const at = new Map<Id, Link[]>()
  const put = (id: Id, link: Link): void => {
    const known = at.get(id)
    if (known) known.push(link)
    else at.set(id, [link])
  }
  for (const link of links) {
    put(link.from.id, link)
    if (link.to !== link.from) put(link.to.id, link)
  }
  return { links, at }
}

/** The kinds of the neighbours of every node by anything but flow: the sequence leads on to other moments. */
function neighbourKinds(links: readonly Link[]): Map<Id, Set<NodeKind>> {
  const kinds = new Map<Id, Set<NodeKind>>()
  const put = (id: Id, kind: NodeKind): void => {
    const known = kinds.get(id)
    if (known) known.add(kind)
    else kinds.set(id, new Set([kind]))
  }
  for (const { connection, from, to } of links) {
    if (connection.type === 'flow') continue
    put(from.id, to.kind)
    put(to.id, from.kind)
  }
  return kinds
}

/** Looks up everything the checks need. Cost: O(n log n) in the records. */
export function collectFacts(document: Blueprint): Facts {
  const laneIndex = indexOf(document.lanes)
  const stageIndex = indexOf(document.stages)
  const nodes = inReadingOrder(document.nodes, { laneIndex, stageIndex })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const roles = new Map(document.lanes.map((lane) => [lane.id, lane.role]))
  const present = new Set(roles.values())
  const { links, at } = linkUp(document, nodes)
  const kinds = neighbourKinds(links)
  const linksAt = (node: Node) => at.get(node.id) ?? noLinks
  const roleOf = (node: Node) => roles.get(node.at.lane) ?? 'custom'
  const steps = (node: Node) =>
    linksAt(node)
      .filter(({ connection }) => connection.type !== 'flow')
      .map((link) => otherEnd(link, node))
      .filter((other) => other.kind === 'process')
  return {
    document,
    nodes,
    links,
    moments: document.moments
      .flatMap((moment) => {
        const node = byId.get(moment.node)
        return node ? [{ moment, node }] : []
      })
      .sort((a, b) => a.moment.order - b.moment.order)
      .map((placed, index) => ({ ...placed, number: index + 1 })),
    nodeOf: (id) => byId.get(id),
    laneIndex,
    stageIndex,
    roleOf,
    hasRole: (role) => present.has(role),
    linksAt,
    isAttached: (node, kind) =>
      Boolean(kinds.get(node.id)?.has(kind)) || steps(node).some((step) => kinds.get(step.id)?.has(kind)),
    servingStep: (node) => steps(node).find((step) => roleOf(step) === 'frontstage') ?? node,
  }
}
