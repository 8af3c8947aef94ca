import { describe, expect, it } from 'vitest'
import { beginsStage, carryOn, moveOn } from '../../../renderer/commands/entry.ts'
import { renameItem } from '../../../renderer/commands/rename.ts'
import { runCommand } from '../../../renderer/commands/run.ts'
import { currentBlueprint, edit, redoEdit, undoEdit, useEditor } from '../../../renderer/store/editor.ts'
import { namingOf } from '../../../renderer/store/fresh.ts'
import { useReply } from '../../../renderer/store/reply.ts'
import { type Selected, select, sessionState, setSession } from '../../../renderer/store/session.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { undoLabel } from '../../../shared/editing/history/history.ts'
import { relabelNode } from '../../../shared/editing/operations/relabel-node.ts'
import { openStage, template } from './stage.ts'

const now = (): Blueprint => {
  const document = currentBlueprint()
  if (!document) throw new Error('no document')
  return document
}
const opened = (): Selected => {
  const { labelEdit } = sessionState()
  if (!labelEdit) throw new Error('no label is open')
  return labelEdit
}
const relabel = (node: string, words: string) =>
  edit('undo.relabelNode', (document) => relabelNode(document, { node, language: 'zh-CN', words }))
const steps = (): number => useEditor.getState().history?.past.length ?? 0

describe('naming what was just made', () => {
  it('is one undo step with making it', async () => {
    const document = template('five-lane')
    openStage(document)
    await runCommand('insert.next', 'key')
    const item = opened()
    const naming = namingOf(item)
    relabel(item.id, '取号')
    expect(naming.keep(true)).toBe(false)
    expect([steps(), now().nodes[0]?.label['zh-CN']]).toEqual([1, '取号'])
    undoEdit()
    expect(now()).toBe(document)
  })

  it('drops it and comes back to what was selected before', async () => {
    const document = template('hotpot')
    openStage(document, [{ type: 'node', id: 'hp-c1' }])
    await runCommand('insert.below', 'key')
    expect(now().nodes).toHaveLength(document.nodes.length + 1)
    expect(namingOf(opened()).drop()).toBe(true)
    expect(now()).toBe(document)
    expect(sessionState().selection).toEqual([{ type: 'node', id: 'hp-c1' }])
  })

  it('leaves alone what was edited since', async () => {
    openStage(template('hotpot'), [{ type: 'node', id: 'hp-c1' }])
    await runCommand('insert.next', 'key')
    const item = opened()
    relabel('hp-c2', 'other')
    const naming = namingOf(item)
    expect([naming.drop(), naming.keep(true)]).toEqual([false, false])
    expect(now().nodes.some(({ id }) => id === item.id)).toBe(true)
  })

  it('names a new stage first, then the step in it, as one step', async () => {
    const document = template('five-lane')
    openStage(document)
    const last = document.stages.at(-1)?.id ?? ''
    select({ type: 'stage', id: last })
    await runCommand('insert.next', 'key')
    namingOf(opened()).keep(true)
    await runCommand('insert.nextStage', 'key')
    const stage = opened()
    expect(stage.type).toBe('stage')
    expect(namingOf(stage).keep(true)).toBe(true)
    const node = opened()
    expect([node.type, now().nodes.at(-1)?.at.stage]).toEqual(['node', stage.id])
    expect(namingOf(node).drop()).toBe(true)
    expect([now().stages.length, steps()]).toEqual([4, 1])
  })

  /** A new stage of that name, with the step that begins it open to be named. */
  const beginStage = async (name: string): Promise<Selected> => {
    openStage(template('hotpot'), [{ type: 'node', id: 'hp-c7' }])
    await runCommand('insert.nextStage', 'key')
    const stage = opened()
    const naming = namingOf(stage)
    renameItem(stage, 'zh-CN', name)
    expect(naming.keep(true)).toBe(true)
    return stage
  }

  it('keeps a stage that has been named when the step in it is dropped, as one step that can be undone and done again', async () => {
    const document = template('hotpot')
    const stage = await beginStage('取药')
    expect(namingOf(opened()).drop()).toBe(true)
    expect(now().stages.at(-1)).toMatchObject({ id: stage.id, label: { 'zh-CN': '取药' } })
    expect([now().nodes.length, sessionState().selection, steps()]).toEqual([document.nodes.length, [stage], 1])
    undoEdit()
    expect(now().stages).toHaveLength(document.stages.length)
    redoEdit()
    expect(now().stages.at(-1)?.label['zh-CN']).toBe('取药')
  })

  it('carries the step that begins a stage one lane on while it has no name', async () => {
    const stage = await beginStage('取药')
    const node = opened()
    expect(beginsStage(node.id)).toBe(true)
    expect(namingOf(node).goOnAfter(() => moveOn(node.id, 'below'))).toBe(true)
    const moved = now().nodes.find(({ id }) => id === node.id)
    expect([moved?.at.stage, now().lanes.findIndex(({ id }) => id === moved?.at.lane)]).toEqual([stage.id, 2])
    renameItem(opened(), 'zh-CN', '药师核对')
    expect(steps()).toBeGreaterThan(0)
  })

  it('adds and names a stage in one step, and keeps it when the words are dropped', async () => {
    const document = template('hotpot')
    openStage(document)
    await runCommand('insert.stage', 'key')
    const stage = opened()
    expect(namingOf(stage).drop()).toBe(true)
    expect([now().stages.length, sessionState().selection]).toEqual([document.stages.length + 1, [stage]])
    undoEdit()
    await runCommand('insert.lane', 'key')
    const lane = opened()
    const naming = namingOf(lane)
    renameItem(lane, 'zh-CN', '药房')
    naming.keep(true)
    undoEdit()
    expect(now()).toBe(document)
  })
})

describe('steps by key', () => {
  it('carries an unnamed step over further lanes', async () => {
    const document = template('hotpot')
    openStage(document, [{ type: 'node', id: 'hp-c1' }])
    await runCommand('insert.below', 'key')
    const first = opened()
    expect(namingOf(first).drop()).toBe(true)
    expect(carryOn(first.id, 'below')).toBe(true)
    const added = now().nodes.at(-1)
    expect(document.lanes.findIndex(({ id }) => id === added?.at.lane)).toBe(3)
    expect(now().nodes).toHaveLength(document.nodes.length + 1)
    expect(carryOn('hp-c1', 'below')).toBe(false)
  })

  it('says when there is no lane above', async () => {
    const document = template('hotpot')
    openStage(document, [{ type: 'node', id: 'hp-e1' }])
    await runCommand('insert.above', 'key')
    expect([now(), useReply.getState().reply?.text]).toEqual([document, 'There is no lane above'])
  })

  it('edits the label of a connection, and goes to the first node from nothing', async () => {
    const document = template('hotpot')
    const [connection] = document.connections
    openStage(document, [{ type: 'connection', id: connection?.id ?? '' }])
    await runCommand('insert.next', 'key')
    expect([opened(), now()]).toEqual([{ type: 'connection', id: connection?.id }, document])
    setSession({ labelEdit: null })
    select()
    await runCommand('insert.next', 'key')
    expect(sessionState().selection[0]?.type).toBe('node')
    expect(now()).toBe(document)
  })

  it('leads to the ratings and marks the moment on the way', async () => {
    openStage(template('five-lane'))
    await runCommand('insert.next', 'key')
    namingOf(opened()).keep(true)
    setSession({ labelEdit: null })
    await runCommand('moment.rate', 'key')
    expect(now().moments).toHaveLength(1)
    expect(sessionState().fieldFocus).toEqual({ field: 'ratings', part: 'moment', take: true })
    const { history } = useEditor.getState()
    expect(history && undoLabel(history)).toBe('undo.markMoment')
  })
})
