import type { Connection } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import type { Direction } from '../../shared/editing/operations/move-node-by.ts'
import { reply } from '../store/reply.ts'
import { type Selected, select, sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { shownNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { endTowards, linksOf, neighbour } from './neighbour.ts'
import { nodesOf } from './selected.ts'
import type { CommandSource, Handler } from './types.ts'

/** The node whose connections are being gone through, and the one it has led to: it counts while that one is selected, or nothing is, as after deleting it. */
let via: { readonly node: string; readonly connection: string } | null = null

const chosenConnection = (document: Blueprint): Connection | undefined => {
  const item = sessionState().selection.at(-1)
  return item?.type === 'connection' ? document.connections.find(({ id }) => id === item.id) : undefined
}

/** The end of a connection it was come to from; where it was chosen in another way, the one it starts at. */
const nearEnd = ({ id, from, to }: Connection): string => (via?.connection === id && via.node === to ? to : from)

/** Selects and shows. Keys work on the board before it has the focus; who uses them gets it there, or screen readers would not say what is selected. */
function show(item: Selected, source: CommandSource): void {
  select(item)
  viewport().reveal(item, 'keep')
  if (source === 'key') viewport().focus()
}

/** The node to begin at: the selected one, with nothing selected the one that was gone from last, else the first. */
const startOf = (document: Blueprint): Node | null =>
  nodesOf(document, sessionState().selection).at(-1) ??
  document.nodes.find(({ id }) => id === via?.node) ??
  neighbour(document, null, 'right')

/**
 * Goes to the next connection of the selected node, or of the node the selected connection was come to from: what leads away, then what leads there, around
 * the end.
 */
const step =
  (by: 1 | -1): Handler =>
  (source) => {
    const document = shownNow()
    if (!document) return
    const now = chosenConnection(document)
    const node = now ? nearEnd(now) : (startOf(document)?.id ?? '')
    const { away, here: towards } = linksOf(document)(node)
    const list = [...away, ...towards]
    const here = now ? list.findIndex(({ id }) => id === now.id) : by > 0 ? -1 : 0
    const next = list[(here + by + list.length) % Math.max(1, list.length)]
    if (!next) {
      reply(say('select.noConnections'))
      return
    }
    via = { node, connection: next.id }
    show({ type: 'connection', id: next.id }, source)
  }

/** Where an arrow key leads from the selection: from a connection to its end there; else to the neighbour of the selected node. */
function nodeTowards(document: Blueprint, direction: Direction): Node | null {
  const connection = chosenConnection(document)
  if (!connection) return neighbour(document, nodesOf(document, sessionState().selection).at(-1) ?? null, direction)
  const near = document.nodes.find(({ id }) => id === nearEnd(connection)) ?? null
  return endTowards(document, connection, direction) ?? neighbour(document, near, direction)
}

const go =
  (direction: Direction): Handler =>
  (source) => {
    const document = shownNow()
    const next = document && nodeTowards(document, direction)
    if (next) show({ type: 'node', id: next.id }, source)
  }

/** Walking the board by keyboard: from node to node, and along what connects them. */
export const alongHandlers = {
  'select.left': go('left'),
  'select.right': go('right'),
  'select.up': go('up'),
  'select.down': go('down'),
  'select.nextConnection': step(1),
  'select.previousConnection': step(-1),
} satisfies Record<string, Handler>
