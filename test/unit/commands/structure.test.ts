import { beforeEach, describe, expect, it } from 'vitest'
import { isEnabled } from '../../../renderer/commands/enablement.ts'
import { goTo } from '../../../renderer/commands/go-to.ts'
import { handlers } from '../../../renderer/commands/run.ts'
import { currentBlueprint, redoEdit, undoEdit, useEditor } from '../../../renderer/store/editor.ts'
import { dropReply, useReply } from '../../../renderer/store/reply.ts'
import { select, sessionState, setSession } from '../../../renderer/store/session.ts'
import { shownNow, viewNow } from '../../../renderer/store/shown.ts'
import { setViewport, viewport } from '../../../renderer/store/viewport.ts'
import { type CommandId, commandEntry, isCommandId } from '../../../shared/commands/catalogue.ts'
import { contextMenus } from '../../../shared/commands/context.ts'
import { createConnection, createLane, createNode, createStage } from '../../../shared/document/factory.ts'
import { gridOf } from '../../../shared/document/grid.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { settleNodes } from '../../../shared/editing/cells.ts'
import { isKey } from '../../../shared/i18n/t.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import { countCrossings, untidiness } from '../../../shared/layout/board/untidiness.ts'
import { createMeasurer } from '../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import { randomFrom } from '../../helpers/arbitrary-blueprint.ts'
import { answerQuestion, openStage, template } from './stage.ts'

const now = (): Blueprint => {
  const document = currentBlueprint()
  if (!document) throw new Error('no document')
  return document
}
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
const run = async (id: CommandId): Promise<void> => {
  expect(isEnabled(id), id).toBe(true)
  await handlers[id]('key')
}
const start = (): Blueprint => {
  openStage(template('hotpot'))
  setSession({ view: 'board', pivot: 'lanes', leversSeen: false, menu: null, lineEdit: null, labelEdit: null })
  return now()
}
const boardNow = () =>
  layoutBoard(now(), scoreBlueprint(now()), createMeasurer(), { languages: ['zh-CN'], curve: false })
let document: Blueprint
const stageId = (index: number): string => document.stages[index]?.id ?? ''
const laneId = (index: number): string => document.lanes[index]?.id ?? ''
beforeEach(() => {
  document = start()
})

describe('context menus', () => {
  it('name commands that exist, with words for every submenu', () => {
    for (const groups of Object.values(contextMenus)) {
      for (const item of groups.flat()) {
        const all = typeof item === 'string' ? [item] : item.ids
        for (const id of all) expect(isCommandId(id), id).toBe(true)
        if (typeof item !== 'string') expect(isKey(item.menu)).toBe(true)
        for (const id of all) if (commandEntry(id).short) expect(isKey(commandEntry(id).short ?? '')).toBe(true)
      }
    }
  })
})

describe('nodes moved with the arrow keys', () => {
  const cells = () => viewNow()?.nodes.map(({ at }) => at)
  const choose = (...nodes: string[]): void => select(...nodes.map((id) => ({ type: 'node' as const, id })))

  it('come back where they were with the opposite key, past what was in the way', async () => {
    const was = cells()
    for (const nodes of [['hp-f4', 'hp-p2'], ['hp-f2'], ['hp-c2', 'hp-f2', 'hp-f3']]) {
      choose(...nodes)
      for (const id of ['arrange.right', 'arrange.down', 'arrange.down'] as const) await run(id)
      expect(cells()).not.toEqual(was)
      for (const id of ['arrange.up', 'arrange.up', 'arrange.left'] as const) await run(id)
      expect(cells()).toEqual(was)
    }
  })

  it('do so in the four-lever view, and each press is one undo step', async () => {
    setSession({ pivot: 'levers', leversSeen: true })
    const was = cells()
    choose('hp-c2')
    await run('arrange.down')
    await run('arrange.up')
    expect(cells()).toEqual(was)
    undoEdit()
    expect(cells()).not.toEqual(was)
    undoEdit()
    expect(now()).toBe(document)
  })

  it('come back in both views, also across the border of a stage', async () => {
    openStage(template('complaint'))
    setSession({ pivot: 'levers', leversSeen: true })
    const was = now()
    const keys = { left: 'right', right: 'left', up: 'down', down: 'up' } as const
    for (const { id } of was.nodes) {
      choose(id)
      for (const key of ['left', 'right', 'up', 'down'] as const) {
        await run(`arrange.${key}`)
        // At the edge of the board nothing has moved, and the other key would be a first step.
        if (now() === was) continue
        await run(`arrange.${keys[key]}`)
        expect(now(), `${id} ${key}`).toBe(was)
      }
    }
  })

  it('take back a step that was undone and done again, and none of another document', async () => {
    choose('hp-f2')
    await run('arrange.right')
    undoEdit()
    redoEdit()
    await run('arrange.left')
    expect(now()).toBe(document)
    await run('arrange.right')
    const moved = structuredClone(now())
    openStage(moved, [{ type: 'node', id: 'hp-f2' }])
    await run('arrange.left')
    expect(now()).not.toBe(document)
    expect(useEditor.getState().history?.past[0]?.document).toBe(moved)
  })

  it('go on from where they are after anything else', async () => {
    choose('hp-f2')
    await run('arrange.right')
    choose('hp-b1')
    await run('arrange.down')
    choose('hp-f2')
    await run('arrange.left')
    expect(now().nodes.find(({ id }) => id === 'hp-b1')?.at).not.toEqual(
      document.nodes.find(({ id }) => id === 'hp-b1')?.at,
    )
  })
})

describe('stages and lanes', () => {
  it('are added before and after the selected one', async () => {
    select({ type: 'stage', id: stageId(1) })
    await run('insert.stageBefore')
    const added = now().stages[1]?.id
    expect(ids(now().stages)).toEqual([stageId(0), added, ...ids(document.stages).slice(1)])
    expect(sessionState().labelEdit).toEqual({ type: 'stage', id: added })
    select({ type: 'lane', id: laneId(1) })
    await run('insert.laneBefore')
    expect(now().lanes[2]?.id).toBe(laneId(1))
    await run('insert.lane')
    expect(now().lanes).toHaveLength(document.lanes.length + 2)
  })

  it('move with the arrow commands, and stop at the ends', async () => {
    select({ type: 'stage', id: stageId(1) })
    await run('arrange.left')
    expect(ids(now().stages).slice(0, 2)).toEqual([stageId(1), stageId(0)])
    await run('arrange.left')
    expect(now().stages[0]?.id).toBe(stageId(1))
    select({ type: 'lane', id: laneId(0) })
    await run('arrange.down')
    expect(ids(now().lanes).slice(0, 2)).toEqual([laneId(1), laneId(0)])
    undoEdit()
    undoEdit()
    expect(now()).toBe(document)
  })

  it('are duplicated with their contents, the copy selected', async () => {
    select({ type: 'stage', id: stageId(0) })
    await run('edit.duplicate')
    const copy = now().stages[1]
    const count = (blueprint: Blueprint, stage: string): number =>
      blueprint.nodes.filter(({ at }) => at.stage === stage).length
    expect(count(now(), copy?.id ?? '')).toBe(count(document, stageId(0)))
    expect(sessionState().selection).toEqual([{ type: 'stage', id: copy?.id }])
    select({ type: 'lane', id: laneId(4) })
    await run('edit.duplicate')
    expect(now().lanes).toHaveLength(document.lanes.length + 1)
  })

  it('ask where their nodes go, before or after', async () => {
    select({ type: 'lane', id: laneId(2) })
    const deleting = run('edit.delete')
    await answerQuestion(/Delete/, 'before')
    await deleting
    expect(ids(now().lanes)).not.toContain(laneId(2))
    expect(now().nodes).toHaveLength(document.nodes.length)
    const moved = document.nodes.find(({ at }) => at.lane === laneId(2))
    expect(now().nodes.find(({ id }) => id === moved?.id)?.at.lane).toBe(laneId(1))
  })

  it('collapse and hide, and moving passes over what is out of sight', async () => {
    select({ type: 'lane', id: laneId(1) })
    await run('lane.collapse')
    expect(now().lanes[1]?.collapsed).toBe(true)
    expect(shownNow()?.nodes.some(({ at }) => at.lane === laneId(1))).toBe(false)
    await run('lane.hide')
    expect(sessionState().selection).toEqual([])
    expect(shownNow()?.lanes).toHaveLength(document.lanes.length - 1)
    const top = document.nodes.find(({ at }) => at.lane === laneId(0))
    select({ type: 'node', id: top?.id ?? '' })
    await run('arrange.down')
    expect(now().nodes.find(({ id }) => id === top?.id)?.at.lane).toBe(laneId(2))
    select({ type: 'lane', id: laneId(0) })
    await run('arrange.down')
    expect(ids(now().lanes).slice(0, 3)).toEqual([laneId(1), laneId(2), laneId(0)])
    await run('lane.showAll')
    expect(now().lanes.some(({ hidden }) => hidden)).toBe(false)
    expect(isEnabled('lane.showAll')).toBe(false)
    await run('edit.selectAll')
    expect(sessionState().selection).toHaveLength(shownNow()?.nodes.length ?? 0)
  })

  it('say where what was gone to is out of sight, and offer to show it', async () => {
    const offer = () => useReply.getState().reply
    const lane = laneId(2)
    const inside = document.nodes.find(({ at }) => at.lane === lane)?.id ?? ''
    const wire = document.connections.find(({ from, to }) => from === inside || to === inside)?.id ?? ''
    const outside = document.nodes.find(({ at }) => at.lane === laneId(0))?.id ?? ''
    select({ type: 'lane', id: lane })
    await run('lane.collapse')
    await run('lane.hide')
    goTo({ type: 'node', id: inside })
    expect(sessionState().selection).toEqual([{ type: 'node', id: inside }])
    expect(offer()).toMatchObject({ text: 'It is in a hidden lane.', offer: 'lane.showAll' })
    goTo({ type: 'node', id: outside })
    expect(offer()).toBeNull()
    for (const record of [
      { type: 'connection', id: wire },
      { type: 'lane', id: lane },
      { type: 'node', id: inside },
    ] as const) {
      goTo(record)
      expect(offer()?.offer, record.type).toBe('lane.showAll')
    }
    await run('lane.showAll')
    expect(offer()).toMatchObject({ text: 'It is in a collapsed lane.', offer: 'lane.expandAll' })
    await run('lane.expandAll')
    expect(offer()).toBeNull()
    expect(isEnabled('lane.expandAll')).toBe(false)
    expect(shownNow()?.nodes.some(({ id }) => id === inside)).toBe(true)
  })

  it('are all there in the other views and on the board of levers', async () => {
    const inside = document.nodes.find(({ at }) => at.lane === laneId(2))?.id ?? ''
    select({ type: 'lane', id: laneId(2) })
    await run('lane.hide')
    setSession({ view: 'outline' })
    goTo({ type: 'node', id: inside })
    setSession({ view: 'board', pivot: 'levers' })
    goTo({ type: 'node', id: inside })
    expect(useReply.getState().reply).toBeNull()
  })

  it('take another role and another line', async () => {
    select({ type: 'lane', id: laneId(0) })
    expect(isEnabled('line.remove')).toBe(false)
    await run('role.custom')
    await run('line.visibility')
    expect(now().lanes[0]).toMatchObject({ role: 'custom', line: { kind: 'visibility', label: {} } })
    await run('line.rename')
    expect(sessionState().lineEdit).toBe(laneId(0))
    await run('line.remove')
    expect(now().lanes[0]?.line).toBeNull()
  })
})

describe('columns', () => {
  const columns = (): number => gridOf(now()).columns.length

  it('open beside the chosen cell, which stays where the pointer was', async () => {
    const before = columns()
    setSession({ cell: { lane: laneId(0), stage: stageId(0), slot: 0, row: 0, insert: false } })
    await run('slot.before')
    expect(columns()).toBe(before + 1)
    expect(sessionState().cell?.slot).toBe(1)
    await run('slot.after')
    expect(columns()).toBe(before + 2)
  })

  it('close when they are empty, else say why not', async () => {
    const before = columns()
    select({ type: 'stage', id: stageId(0) })
    await run('slot.after')
    await run('slot.remove')
    expect(columns()).toBe(before)
    await run('slot.remove')
    expect(columns()).toBe(before)
    expect(useReply.getState().reply).not.toBeNull()
  })

  it('close all at once where a stage or a node in it is selected, only the chosen one where a cell is', async () => {
    const before = columns()
    select({ type: 'stage', id: stageId(1) })
    for (let count = 0; count < 3; count++) await run('slot.after')
    const open = now()
    setSession({ cell: { lane: laneId(0), stage: stageId(1), slot: 2, row: 0, insert: false } })
    await run('slot.remove')
    expect(columns()).toBe(before + 2)
    undoEdit()
    for (const item of [
      { type: 'stage', id: stageId(1) },
      { type: 'node', id: 'hp-c2' },
    ] as const) {
      select(item)
      await run('slot.remove')
      expect(columns()).toBe(before)
      undoEdit()
      expect(now()).toBe(open)
    }
  })

  it('take a new node where the cell was chosen', async () => {
    setSession({ cell: { lane: laneId(3), stage: stageId(5), slot: 0, row: 3, insert: false } })
    await run('insert.people')
    expect(now().nodes.at(-1)).toMatchObject({ kind: 'people', at: { lane: laneId(3), stage: stageId(5), slot: 0 } })
    expect(sessionState().cell).toBeNull()
  })
})

describe('connections and kinds', () => {
  it('change what they are, all selected at once', async () => {
    const [one, two] = document.connections
    select({ type: 'connection', id: one?.id ?? '' }, { type: 'connection', id: two?.id ?? '' })
    await run('connection.twoWay')
    expect(
      now()
        .connections.slice(0, 2)
        .map(({ twoWay }) => twoWay),
    ).toEqual([true, true])
    await run('connection.twoWay')
    expect(now().connections[0]?.twoWay).toBe(false)
    await run('connection.reverse')
    expect(now().connections[0]).toMatchObject({ from: one?.to, to: one?.from })
    await run('type.governs')
    expect(now().connections[1]?.type).toBe('governs')
    const node = document.nodes[0]
    select({ type: 'node', id: node?.id ?? '' })
    await run('kind.standard')
    expect(now().nodes[0]?.kind).toBe('standard')
  })
})

describe('the four-lever view', () => {
  it('is switched to and back; lanes of the document are not selected there', async () => {
    select({ type: 'lane', id: laneId(0) })
    await run('view.pivot')
    expect(sessionState()).toMatchObject({ pivot: 'levers', leversSeen: true, selection: [] })
    expect(viewNow()?.lanes).toHaveLength(4)
    select({ type: 'lane', id: 'lever:process' })
    expect(sessionState().selection).toEqual([])
    await run('insert.lane')
    expect(now()).toBe(document)
    expect(useReply.getState().reply).not.toBeNull()
    await run('view.pivot')
    expect(viewNow()).toBe(document)
  })

  it('moves nodes there without moving them among the lanes, and the other way round', async () => {
    await run('view.pivot')
    const node = document.nodes.find(({ kind }) => kind === 'process')
    select({ type: 'node', id: node?.id ?? '' })
    await run('arrange.down')
    const moved = now().nodes.find(({ id }) => id === node?.id)
    expect(moved?.at).toEqual(node?.at)
    expect(moved?.leverAt).toBeDefined()
    const before = viewNow()?.nodes.map(({ at }) => at)
    await run('view.pivot')
    await run('arrange.down')
    expect(now().nodes.find(({ id }) => id === node?.id)?.at).not.toEqual(node?.at)
    await run('view.pivot')
    expect(viewNow()?.nodes.map(({ at }) => at)).toEqual(before)
  })

  it('gives a node that goes to another lane another lever; new nodes go to the lane of theirs', async () => {
    await run('view.pivot')
    const node = document.nodes.find(({ kind }) => kind === 'environment')
    select({ type: 'node', id: node?.id ?? '' })
    for (let step = 0; step < 6; step++) await run('arrange.down')
    expect(now().nodes.find(({ id }) => id === node?.id)?.kind).toBe('people')
    await run('insert.standard')
    const added = now().nodes.at(-1)
    expect(added?.kind).toBe('standard')
    expect(viewNow()?.nodes.find(({ id }) => id === added?.id)?.at.lane).toBe('lever:standard')
    expect(document.lanes.some(({ id }) => id === added?.at.lane)).toBe(true)
  })
})

describe('arranging', () => {
  const open = async (count: number): Promise<Blueprint> => {
    select({ type: 'stage', id: stageId(1) })
    for (let press = 0; press < count; press++) await run('slot.after')
    select()
    return viewNow() ?? now()
  }
  const columns = (): number => gridOf(viewNow() ?? now()).columns.length

  it.each(['arrange.all', 'arrange.fresh'] as const)('closes empty columns with %s, in one step', async (id) => {
    const before = columns()
    await open(5)
    const wide = now()
    dropReply()
    await run(id)
    expect(columns()).toBe(before)
    expect(now().nodes).toEqual(document.nodes)
    expect(useReply.getState().reply).toBeNull()
    undoEdit()
    expect(now()).toBe(wide)
  })

  it('shows the whole board anew where it was too small to read for its empty columns', async () => {
    let fits = 0
    const end = setViewport({ ...viewport(), fit: () => fits++ })
    for (const [zoom, expected] of [
      [0.12, 1],
      [0.9, 1],
    ] as const) {
      await open(5)
      setSession({ zoom })
      await run('arrange.all')
      expect(fits).toBe(expected)
    }
    end()
  })

  it('closes them in the view on show only', async () => {
    await run('view.pivot')
    await open(3)
    const wide = columns()
    await run('view.pivot')
    const lanes = columns()
    await open(2)
    await run('arrange.all')
    expect(columns()).toBe(lanes)
    await run('view.pivot')
    expect(columns()).toBe(wide)
    await run('arrange.all')
    expect(columns()).toBe(wide - 3)
    await run('view.pivot')
    expect(columns()).toBe(lanes)
  })

  it('sets a messy stage anew and never makes a board worse', async () => {
    const random = randomFrom(7)
    for (let round = 0; round < 5; round++) {
      const nodes = document.nodes.map((node) => ({
        ...node,
        at: { ...node.at, slot: Math.floor(random() * 6), row: Math.floor(random() * 3) },
      }))
      openStage({ ...document, nodes: settleNodes({ stages: document.stages, nodes }) })
      const before = boardNow()
      await run('arrange.all')
      expect(untidiness(boardNow())).toBeLessThan(untidiness(before) / 2)
      expect(countCrossings(boardNow())).toBeLessThanOrEqual(2)
      const tidy = now()
      await run('arrange.all')
      expect(now()).toBe(tidy)
    }
  })

  it('says when there is nothing to tidy up, and changes nothing', async () => {
    for (const id of ['arrange.all', 'arrange.fresh'] as const) {
      dropReply()
      await run(id)
      expect(now()).toBe(document)
      expect(useReply.getState().reply).toMatchObject({ text: expect.stringContaining('stands well'), offer: null })
    }
  })

  it('offers to arrange from scratch where keeping what stands leaves nothing to do', async () => {
    const stages = [createStage({ id: 'one' })]
    const lane = createLane({ id: 'lane', role: 'customer' })
    const nodes = [
      createNode({ id: 'last', kind: 'process', at: { stage: 'one', lane: 'lane', slot: 0 } }),
      createNode({ id: 'first', kind: 'process', at: { stage: 'one', lane: 'lane', slot: 1 } }),
    ]
    const connections = [createConnection({ id: 'wire', from: 'first', to: 'last', type: 'flow' })]
    openStage({ ...document, stages, lanes: [lane], nodes, connections, moments: [], annotations: [] })
    await run('arrange.all')
    expect(now().nodes.map(({ at: { slot } }) => slot)).toEqual([0, 1])
    expect(useReply.getState().reply?.offer).toBe('arrange.fresh')
    await run('arrange.fresh')
    expect(now().nodes.map(({ at: { slot } }) => slot)).toEqual([1, 0])
  })

  it('is one step, of all or of the selection, keeping or from scratch', async () => {
    const some = document.nodes.slice(0, 4).map(({ id }) => ({ type: 'node' as const, id }))
    select({ type: 'node', id: document.connections[0]?.to ?? '' })
    for (let step = 0; step < 2; step++) await run('arrange.down')
    const messy = now()
    await run('arrange.fresh')
    expect(now()).not.toBe(messy)
    undoEdit()
    expect(now()).toBe(messy)
    select(...some)
    await run('arrange.selection')
    undoEdit()
    await run('arrange.all')
    expect(now().nodes).toHaveLength(messy.nodes.length)
  })
})
