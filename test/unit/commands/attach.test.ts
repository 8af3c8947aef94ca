import { beforeEach, describe, expect, it } from 'vitest'
import { attach, refusals, selectedConnection } from '../../../renderer/commands/attach.ts'
import { isEnabled } from '../../../renderer/commands/enablement.ts'
import { handlers } from '../../../renderer/commands/run.ts'
import { currentBlueprint, undoEdit } from '../../../renderer/store/editor.ts'
import { select, sessionState } from '../../../renderer/store/session.ts'
import { createConnection, createLane, createNode, createStage } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { reattach } from '../../../shared/editing/operations/reconnect.ts'
import { openStage, template } from './stage.ts'

const node = (id: string, slot: number) => createNode({ id, kind: 'process', at: { lane: 'l', stage: 's', slot } })
const wire = (from: string, to: string) => createConnection({ id: `${from}${to}`, from, to, type: 'flow' })
const document: Blueprint = {
  ...template('taxi'),
  moments: [],
  annotations: [],
  actions: [],
  stages: [createStage({ id: 's' })],
  lanes: [createLane({ id: 'l' })],
  nodes: [node('a', 0), node('b', 1), node('c', 2), node('d', 3)],
  connections: [wire('a', 'b'), wire('a', 'c'), wire('c', 'd')],
}
const [ab] = document.connections
if (!ab) throw new Error('no connection')

beforeEach(() => {
  openStage(document, [{ type: 'connection', id: 'ab' }])
})

describe('attaching an end of a connection', () => {
  it('says of every node why it cannot be taken', () => {
    expect(Object.fromEntries(refusals(document, ab, 'to'))).toEqual({ a: 'otherEnd', b: 'here', c: 'twin' })
    expect(Object.fromEntries(refusals(document, ab, 'from'))).toEqual({ a: 'here', b: 'otherEnd' })
  })

  it('knows only twins of its type and its direction', () => {
    const mixed: Blueprint = {
      ...document,
      connections: [ab, wire('c', 'a'), wire('d', 'b'), { ...wire('a', 'd'), type: 'support' }],
    }
    expect(Object.fromEntries(refusals(mixed, ab, 'to'))).toEqual({ a: 'otherEnd', b: 'here' })
    expect(Object.fromEntries(refusals(mixed, ab, 'from'))).toEqual({ a: 'here', b: 'otherEnd', d: 'twin' })
  })

  it('refuses just what the edit would refuse', () => {
    const hotpot = template('hotpot')
    for (const connection of hotpot.connections) {
      for (const end of ['from', 'to'] as const) {
        const refused = refusals(hotpot, connection, end)
        for (const { id } of hotpot.nodes) {
          const isDone = reattach(hotpot, connection, end, id).ok
          expect(isDone, `${connection.id} ${end} ${id}`).toBe(!refused.has(id) || id === connection[end])
        }
      }
    }
  })

  it('moves that end and leaves the other, as one step', () => {
    expect(attach(ab, 'to', 'd')).toBe(true)
    expect(currentBlueprint()?.connections[0]).toMatchObject({ id: 'ab', from: 'a', to: 'd' })
    undoEdit()
    expect(currentBlueprint()).toBe(document)
    expect(attach(ab, 'from', 'c')).toBe(true)
    expect(currentBlueprint()?.connections[0]).toMatchObject({ from: 'c', to: 'b' })
  })

  it('is refused where there is such a connection', () => {
    expect(attach(ab, 'to', 'c')).toBe(false)
    expect(currentBlueprint()).toBe(document)
  })

  it('asks for the node in a dialog, for one connection at a time', async () => {
    await handlers['connection.attachStart']('menu')
    expect(sessionState().dialog).toBe('attachStart')
    await handlers['connection.attachEnd']('menu')
    expect(sessionState().dialog).toBe('attachEnd')
    expect(selectedConnection()?.id).toBe('ab')
    expect(isEnabled('connection.attachEnd')).toBe(true)
    select({ type: 'connection', id: 'ab' }, { type: 'connection', id: 'ac' })
    expect(isEnabled('connection.attachEnd')).toBe(false)
    expect(selectedConnection()).toBeNull()
    select({ type: 'node', id: 'a' })
    expect(isEnabled('connection.attachStart')).toBe(false)
    expect(selectedConnection()).toBeNull()
  })
})
