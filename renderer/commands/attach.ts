import type { Connection } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { reconnect } from '../../shared/editing/operations/reconnect.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, edit } from '../store/editor.ts'
import { sessionState } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { report } from './errors.ts'

/** Which end of a connection is to be attached elsewhere. */
export type End = 'from' | 'to'

/** Why an end cannot go to a node: it is there now, its other end is, or such a connection runs that way already. */
export type Refusal = 'here' | 'otherEnd' | 'twin'

/** The document with one end of a connection at another node; the other end stays. */
const attached = (document: Blueprint, { id, from, to }: Connection, end: End, node: string): OperationResult =>
  reconnect(document, { connection: id, from, to, [end]: node })

/** The nodes that one end of a connection cannot be attached to, with the reason. */
export function refusals(document: Blueprint, connection: Connection, end: End): ReadonlyMap<string, Refusal> {
  const refused = new Map<string, Refusal>()
  for (const { id } of document.nodes) {
    const result = attached(document, connection, end, id)
    if (id === connection[end]) refused.set(id, 'here')
    else if (!result.ok) refused.set(id, result.error.code === 'self-connection' ? 'otherEnd' : 'twin')
  }
  return refused
}

/** The one connection that is selected; null when there is none, or more is selected. */
export function selectedConnection(): Connection | null {
  const [item, more] = sessionState().selection
  if (item?.type !== 'connection' || more) return null
  return currentBlueprint()?.connections.find(({ id }) => id === item.id) ?? null
}

/** Attaches one end of a connection to another node. Returns whether that was done. */
export function attach(connection: Connection, end: End, node: string): boolean {
  const isDone = report(edit('undo.editConnection', (document) => attached(document, connection, end, node)))
  if (isDone) viewport().reveal({ type: 'connection', id: connection.id }, 'keep')
  return isDone
}
