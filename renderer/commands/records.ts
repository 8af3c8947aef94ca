import type { Connection, ConnectionType } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { NodeKind } from '../../shared/document/schema/node.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { reconnect } from '../../shared/editing/operations/reconnect.ts'
import { retypeConnection } from '../../shared/editing/operations/retype-connection.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import { setTwoWay } from '../../shared/editing/operations/set-two-way.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, edit, editShown } from '../store/editor.ts'
import { sessionState, setSession } from '../store/session.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { selectedNow } from './selected.ts'
import type { Handler } from './types.ts'

const kind =
  (value: NodeKind): Handler =>
  () => {
    const nodes = selectedNow()?.nodes.map((node) => node.id) ?? []
    report(editShown('undo.setKind', (document) => setNodeKind(document, { nodes, kind: value }), nodes))
  }

const chosen = (): readonly Connection[] => {
  const ids = new Set(sessionState().selection.flatMap((item) => (item.type === 'connection' ? [item.id] : [])))
  return currentBlueprint()?.connections.filter(({ id }) => ids.has(id)) ?? []
}

/** One step for every selected connection, all or none. */
function change(label: UndoKey, step: (document: Blueprint, connection: Connection) => OperationResult): void {
  report(edit(label, chain(...chosen().map((one) => (document: Blueprint) => step(document, one)))))
}

const type =
  (value: ConnectionType): Handler =>
  () =>
    change('undo.retypeConnection', (document, { id }) => retypeConnection(document, { connection: id, type: value }))

function twoWay(): void {
  const on = !chosen().every((one) => one.twoWay)
  change('undo.editConnection', (document, { id }) => setTwoWay(document, { connection: id, twoWay: on }))
}

export const recordHandlers = {
  'kind.process': kind('process'),
  'kind.standard': kind('standard'),
  'kind.environment': kind('environment'),
  'kind.people': kind('people'),
  'type.flow': type('flow'),
  'type.interaction': type('interaction'),
  'type.support': type('support'),
  'type.governs': type('governs'),
  'type.shapes': type('shapes'),
  'type.performs': type('performs'),
  'connection.twoWay': twoWay,
  'connection.reverse': () =>
    change('undo.editConnection', (document, { id, from, to }) =>
      reconnect(document, { connection: id, from: to, to: from }),
    ),
  'connection.attachStart': () => setSession({ dialog: 'attachStart' }),
  'connection.attachEnd': () => setSession({ dialog: 'attachEnd' }),
} satisfies Record<string, Handler>
