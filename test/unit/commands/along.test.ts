import { beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../../../renderer/commands/run.ts'
import { useReply } from '../../../renderer/store/reply.ts'
import { select, sessionState, setSession } from '../../../renderer/store/session.ts'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { createConnection, createLane, createNode, createStage } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { openStage, template } from './stage.ts'

const node = (id: string, lane: string, slot: number) =>
  createNode({ id, kind: 'process', at: { lane, stage: 's', slot } })
const wire = (from: string, to: string) => createConnection({ id: `${from}${to}`, from, to, type: 'flow' })

/** b in the middle: a leads to it, it leads to c (right) and d (below); e hangs on nothing, h is in a hidden lane. */
const document: Blueprint = {
  ...template('taxi'),
  moments: [],
  annotations: [],
  actions: [],
  stages: [createStage({ id: 's' })],
  lanes: [createLane({ id: 'top' }), createLane({ id: 'low' }), { ...createLane({ id: 'gone' }), hidden: true }],
  nodes: [
    node('a', 'top', 0),
    node('b', 'top', 1),
    node('c', 'top', 2),
    node('d', 'low', 1),
    node('e', 'low', 0),
    node('h', 'gone', 0),
  ],
  connections: [wire('b', 'h'), wire('b', 'd'), wire('a', 'b'), wire('b', 'c')],
}

const press = async (...ids: readonly CommandId[]): Promise<string> => {
  for (const id of ids) await handlers[id]('key')
  return sessionState()
    .selection.map(({ type, id }) => `${type} ${id}`)
    .join()
}
const start = (id: string): void => select({ type: 'node', id })

beforeEach(() => {
  openStage(document)
  setSession({ view: 'board', pivot: 'lanes' })
})

describe('connections by keyboard', () => {
  it('are gone through from their node, those that lead away first, around the end', async () => {
    start('b')
    const next = 'select.nextConnection'
    expect(await press(next)).toBe('connection bd')
    expect(await press(next)).toBe('connection bc')
    expect(await press(next)).toBe('connection ab')
    expect(await press(next)).toBe('connection bd')
    expect(await press('select.previousConnection')).toBe('connection ab')
    start('b')
    expect(await press('select.previousConnection')).toBe('connection ab')
  })

  it('lead to the node at their end in the direction of an arrow', async () => {
    start('b')
    expect(await press('select.nextConnection', 'select.down')).toBe('node d')
    start('b')
    expect(await press('select.nextConnection', 'select.up')).toBe('node b')
    expect(await press('select.previousConnection', 'select.left')).toBe('node a')
    expect(await press('select.nextConnection', 'select.right')).toBe('node b')
  })

  it('let an arrow go on from the node they were come to from where both ends are level', async () => {
    start('d')
    expect(await press('select.nextConnection')).toBe('connection bd')
    expect(await press('select.left')).toBe('node e')
  })

  it('chosen by pointer belong to the node they start at', async () => {
    start('e')
    await press('select.left')
    select({ type: 'connection', id: 'bc' })
    expect(await press('select.previousConnection')).toBe('connection bd')
  })

  it('chosen by pointer do so too at the node another one was come to from', async () => {
    start('b')
    expect(await press('select.nextConnection')).toBe('connection bd')
    select({ type: 'connection', id: 'ab' })
    expect(await press('select.nextConnection')).toBe('connection ab')
    start('d')
    expect(await press('select.nextConnection')).toBe('connection bd')
    expect(await press('select.nextConnection')).toBe('connection bd')
  })

  it('go on at the same node when one of them has been deleted', async () => {
    start('b')
    await press('select.nextConnection', 'edit.delete')
    expect(await press('select.nextConnection')).toBe('connection bc')
  })

  it('begin at the first node while nothing is selected', async () => {
    start('a')
    await press('select.nextConnection', 'edit.delete')
    openStage({ ...document, nodes: document.nodes.filter(({ id }) => id !== 'a'), connections: [wire('b', 'c')] })
    expect(await press('select.nextConnection')).toBe('connection bc')
  })

  it('are said to be missing where a node has none', async () => {
    start('e')
    expect(await press('select.nextConnection')).toBe('node e')
    expect(useReply.getState().reply?.text).toBe('Nothing is connected to this step.')
  })
})
