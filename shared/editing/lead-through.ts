import { createConnection } from '../document/factory.ts'
import type { Connection } from '../document/schema/connection.ts'
import type { Blueprint } from '../document/schema/document.ts'
import type { Id } from '../document/schema/text.ts'
import { connect } from './operations/connect.ts'
import { reconnect } from './operations/reconnect.ts'
import type { OperationResult } from './types.ts'

/** Leads a connection through a node put on its way: it ends there, words and all, and a second one of its type, `half`, goes on. */
export function leadThrough(
  document: Blueprint,
  between: Connection,
  { node, half }: { readonly node: Id; readonly half: Id },
): OperationResult {
  const led = reconnect(document, { connection: between.id, from: between.from, to: node })
  if (!led.ok) return led
  const { type, twoWay, to } = between
  return connect(led.value, { connection: createConnection({ id: half, from: node, to, type, twoWay }) })
}
