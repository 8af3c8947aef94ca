import type { Connection, ConnectionType } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { type ConnectionEnd, reattach } from '../../shared/editing/operations/reconnect.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { sessionState } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { report } from './errors.ts'

/** Why an end cannot go to a node: it is there now, its other end is, or such a connection runs that way already. */
export type Refusal = 'here' | 'otherEnd' | 'twin'

const otherEnd = { from: 'to', to: 'from' } as const

/** The nodes at `end` of the connections of that type that have `node` at their other end: one more there would be a twin. */
export const joined = (
  { connections }: Blueprint,
  type: ConnectionType,
  end: ConnectionEnd,
  node: string,
): ReadonlySet<string> =>
  new Set(connections.flatMap((one) => (one.type === type && one[otherEnd[end]] === node ? [one[end]] : [])))

/** The nodes that one end of a connection cannot be attached to, with the reason. */
export function refusals(
  document: Blueprint,
  connection: Connection,
  end: ConnectionEnd,
): ReadonlyMap<string, Refusal> {
  const other = connection[otherEnd[end]]
  const refused = new Map<string, Refusal>()
  for (const node of joined(document, connection.type, end, other)) refused.set(node, 'twin')
  return refused.set(other, 'otherEnd').set(connection[end], 'here')
}

/** The one connection that is selected; null when there is none, or more is selected. */
export function selectedConnection(): Connection | null {
  const [item, more] = sessionState().selection
  if (item?.type !== 'connection' || more) return null
  return currentBlueprint()?.connections.find(({ id }) => id === item.id) ?? null
}

/** Attaches one end of a connection to another node. Returns whether that was done. */
export function attach(connection: Connection, end: ConnectionEnd, node: string): boolean {
  const isDone = report(edit('undo.editConnection', (document) => reattach(document, connection, end, node)))
  if (isDone) viewport().reveal({ type: 'connection', id: connection.id }, 'keep')
  return isDone
}
