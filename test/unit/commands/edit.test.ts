import { describe, expect, it } from 'vitest'
import { neighbour } from '../../../renderer/commands/neighbour.ts'
import { placeFor } from '../../../renderer/commands/place.ts'
import { runCommand } from '../../../renderer/commands/run.ts'
import { nodesOf } from '../../../renderer/commands/selected.ts'
import { currentBlueprint, edit, redoEdit, undoEdit } from '../../../renderer/store/editor.ts'
import { select, sessionState } from '../../../renderer/store/session.ts'
import { createBlueprint } from '../../../shared/document/factory.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { rateMoment } from '../../../shared/editing/operations/rate-moment.ts'
import { answerQuestion, openStage, template } from './stage.ts'

const now = (): Blueprint => {
  const document = currentBlueprint()
  if (!document) throw new Error('no document')
  return document
}
const firstNode = (document: Blueprint) => {
  const [node] = document.nodes
  if (!node) throw new Error('no node')
  return node
}
/** Runs a command, checks that it changed the document, that undo takes it back and redo does it again. */
async function doUndoRedo(id: Parameters<typeof runCommand>[0]): Promise<Blueprint> {
  const before = now()
  await runCommand(id, 'key')
  const after = now()
  expect(after).not.toBe(before)
  undoEdit()
  expect(now()).toBe(before)
  redoEdit()
  expect(now()).toBe(after)
  return after
}

describe('adding', () => {
  it('adds a node right of the selected one and lets the user type its label', async () => {
    const document = template('taxi')
    const node = firstNode(document)
    openStage(document, [{ type: 'node', id: node.id }])
    const after = await doUndoRedo('insert.people')
    const added = after.nodes.at(-1)
    expect(added?.kind).toBe('people')
    expect(added?.at.lane).toBe(node.at.lane)
    expect(sessionState().labelEdit).toEqual({ type: 'node', id: added?.id })
  })

  it('gives an empty document its first stage and lane in the same step', async () => {
    openStage(createBlueprint({ id: 'empty', languages: ['zh-CN', 'en'] }))
    const after = await doUndoRedo('insert.process')
    expect([after.stages.length, after.lanes.length, after.nodes.length]).toEqual([1, 1, 1])
    expect(after.stages[0]?.label).toEqual({ 'zh-CN': '阶段 1', en: 'Stage 1' })
  })

  it('sends each kind to the lane it is at home in', () => {
    const document = template('five-lane')
    const lane = (kind: 'process' | 'environment' | 'people') => {
      const id = placeFor(document, [], kind)?.at.lane
      return document.lanes.find((one) => one.id === id)?.role
    }
    expect([lane('process'), lane('environment'), lane('people')]).toEqual(['customer', 'evidence', 'frontstage'])
  })

  it('adds stages and lanes behind the selection', async () => {
    const document = template('taxi')
    const [stage] = document.stages
    openStage(document, stage ? [{ type: 'stage', id: stage.id }] : [])
    const after = await doUndoRedo('insert.stage')
    expect(after.stages.length).toBe(document.stages.length + 1)
    expect(after.stages[0]).toBe(stage)
    expect(document.stages).not.toContain(after.stages[1])
    await doUndoRedo('insert.lane')
  })

  it('draws the line that usually stands under a lane', async () => {
    const document = template('four-lever')
    const [lane] = document.lanes
    openStage(document, lane ? [{ type: 'lane', id: lane.id }] : [])
    const after = await doUndoRedo('insert.line')
    expect(after.lanes[0]?.line?.kind).toBe('interaction')
  })
})

describe('deleting', () => {
  it('deletes nodes with what hangs on them', async () => {
    const document = template('taxi')
    openStage(document, [{ type: 'node', id: firstNode(document).id }])
    const after = await doUndoRedo('edit.delete')
    expect(after.nodes.length).toBe(document.nodes.length - 1)
    expect(sessionState().selection).toEqual([])
  })

  it('takes only the mark off a selected moment', async () => {
    const document = template('taxi')
    const [moment] = document.moments
    openStage(document, moment ? [{ type: 'moment', id: moment.id }] : [])
    const answered = answerQuestion(/Remove this moment/, 'unmark')
    const after = await doUndoRedo('edit.delete')
    await answered
    expect(after.moments.length).toBe(document.moments.length - 1)
    expect(after.nodes).toBe(document.nodes)
  })

  it('asks what becomes of the nodes of a stage', async () => {
    const document = template('taxi')
    const [stage] = document.stages
    openStage(document, stage ? [{ type: 'stage', id: stage.id }] : [])
    let deleting = runCommand('edit.delete', 'key')
    await answerQuestion(/Delete/, 'cancel')
    await deleting
    expect(now()).toBe(document)
    deleting = runCommand('edit.delete', 'key')
    await answerQuestion(/Delete/, 'after')
    await deleting
    expect(now().stages.length).toBe(document.stages.length - 1)
    expect(now().nodes.length).toBe(document.nodes.length)
  })
})

describe('moments and marks', () => {
  it('marks the selected node, selects the moment, and unmarks it again', async () => {
    const document = template('five-lane')
    openStage(document)
    await runCommand('insert.process', 'key')
    const marked = await doUndoRedo('moment.toggle')
    expect(marked.moments.length).toBe(1)
    select({ type: 'moment', id: marked.moments[0]?.id ?? '' })
    const unmarked = await doUndoRedo('moment.toggle')
    expect(unmarked.moments.length).toBe(0)
  })

  it("asks before people's ratings go with a mark, and keeps them unless told otherwise", async () => {
    const document = template('hotpot')
    const [moment] = document.moments
    openStage(document, [{ type: 'node', id: moment?.node ?? '' }])
    const kept = runCommand('moment.toggle', 'key')
    await answerQuestion(/Remove this moment/, null)
    await kept
    expect(now()).toBe(document)
    const gone = runCommand('moment.toggle', 'key')
    await answerQuestion(/Remove this moment/, 'unmark')
    await gone
    expect(now().moments).toHaveLength(document.moments.length - 1)
    expect(now().ratings.some((rating) => rating.moment === moment?.id)).toBe(false)
  })

  it('asks before what a team has agreed on is deleted with a moment', async () => {
    const document = template('five-lane')
    openStage(document)
    await runCommand('insert.process', 'key')
    await runCommand('moment.toggle', 'key')
    const moment = now().moments[0]?.id ?? ''
    edit('undo.rate', (before) => rateMoment(before, { moment, level: 'basic', rating: 4 }))
    select({ type: 'moment', id: moment })
    const kept = runCommand('edit.delete', 'key')
    await answerQuestion(/Remove this moment/, 'keep')
    await kept
    expect(now().moments).toHaveLength(1)
  })

  it('sets a mark on all selected nodes, then takes it off all', async () => {
    const document = template('hotpot')
    const nodes = document.nodes.filter((node) => node.marks.fail === null).slice(0, 2)
    openStage(
      document,
      nodes.map((node) => ({ type: 'node', id: node.id })),
    )
    const on = await doUndoRedo('mark.fail')
    expect(nodesOf(on, sessionState().selection).every((node) => node.marks.fail !== null)).toBe(true)
    const off = await doUndoRedo('mark.fail')
    expect(nodesOf(off, sessionState().selection).every((node) => node.marks.fail === null)).toBe(true)
  })

  it('goes around the moments in order', async () => {
    openStage(template('taxi'))
    const seen: string[] = []
    for (let step = 0; step < now().moments.length + 1; step++) {
      await runCommand('moment.next', 'key')
      seen.push(sessionState().selection[0]?.id ?? '')
    }
    expect(seen.at(-1)).toBe(seen[0])
    expect(new Set(seen).size).toBe(now().moments.length)
  })
})

describe('moving', () => {
  it('walks from node to node with the arrows', () => {
    const document = template('hotpot')
    const start = neighbour(document, null, 'right')
    const right = start && neighbour(document, start, 'right')
    expect(right?.at.lane).toBe(start?.at.lane)
    expect(right && neighbour(document, right, 'left')?.id).toBe(start?.id)
  })

  it('moves, widens and arranges in one step each', async () => {
    const document = template('taxi')
    openStage(document, [{ type: 'node', id: firstNode(document).id }])
    await doUndoRedo('arrange.right')
    await runCommand('arrange.down', 'key')
    await runCommand('arrange.all', 'menu')
    expect(now().nodes.length).toBe(document.nodes.length)
  })
})

describe('the clipboard', () => {
  it('duplicates with fresh ids', async () => {
    const document = template('taxi')
    openStage(
      document,
      document.nodes.slice(0, 2).map((node) => ({ type: 'node', id: node.id })),
    )
    const after = await doUndoRedo('edit.duplicate')
    expect(after.nodes.length).toBe(document.nodes.length + 2)
    expect(new Set(after.nodes.map((node) => node.id)).size).toBe(after.nodes.length)
  })
})
