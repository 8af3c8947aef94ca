import type { ConnectionType } from '../../document/schema/connection.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Id } from '../../document/schema/text.ts'

/** One end of a connection as seen from the other. */
export type Link = { readonly other: Item; readonly type: ConnectionType; readonly isForward: boolean }

/** A node while it is being arranged. */
export type Item = {
  readonly id: Id
  readonly stage: Id
  /** Index of the lane, top to bottom. */
  readonly lane: number
  readonly span: number
  /** Its place in the present reading order: where the flow leaves the sequence open, it stays as it is. */
  readonly rank: number
  /** Its place in the document: decides everything else, so that arranging twice changes nothing more. */
  readonly index: number
  /** Its present column within the stage and its row. */
  readonly slot: number
  readonly row: number
  readonly isProcess: boolean
  readonly links: Link[]
}

/** Every node as an item with its links, in reading order: slot, row, place in the list. */
export function itemsOf(document: Blueprint): readonly Item[] {
  const lanes = new Map(document.lanes.map(({ id }, index) => [id, index]))
  const order = document.nodes.map((node, index) => ({ node, index }))
  order.sort((a, b) => a.node.at.slot - b.node.at.slot || a.node.at.row - b.node.at.row || a.index - b.index)
  const items = order.map(({ node, index }, rank): Item => {
    const { stage, lane, span, slot, row } = node.at
    return {
      id: node.id,
      stage,
      lane: lanes.get(lane) ?? 0,
      span,
      rank,
      index,
      slot,
      row,
      isProcess: node.kind === 'process',
      links: [],
    }
  })
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const { from, to, type } of document.connections) {
    const source = byId.get(from)
    const target = byId.get(to)
    if (!source || !target || source === target) continue
    source.links.push({ other: target, type, isForward: true })
    target.links.push({ other: source, type, isForward: false })
  }
  for (const item of items) item.links.sort((a, b) => a.other.index - b.other.index)
  return items
}

const carriesFlow = new Set<ConnectionType>(['flow', 'interaction', 'support'])

/**
 * Whether an item belongs to the sequence itself: steps, and whatever nothing is connected to. The others (standards, places, people attached to a
 * step) are set beside it.
 */
export const isStep = ({ isProcess, links }: Item): boolean =>
  isProcess || links.length === 0 || links.some(({ type }) => carriesFlow.has(type))
