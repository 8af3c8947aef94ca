import { beforeEach, describe, expect, it } from 'vitest'
import { planMoves } from '../../../../../renderer/canvas/geometry/plan-moves.ts'
import { dropCopies, dropNodes } from '../../../../../renderer/canvas/gestures/drop-nodes.ts'
import { currentBlueprint, undoEdit } from '../../../../../renderer/store/editor.ts'
import { sessionState, setSession } from '../../../../../renderer/store/session.ts'
import { viewNow } from '../../../../../renderer/store/shown.ts'
import { createNode } from '../../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../../shared/document/schema/document.ts'
import { cellOf, expectSound } from '../../../../helpers/edit.ts'
import { openStage, template } from '../../../commands/stage.ts'

const now = (): Blueprint => currentBlueprint() ?? template('taxi')
const shown = (): Blueprint => viewNow() ?? template('taxi')
const cellsOf = (document: Blueprint, ids: readonly string[]) => ids.map((id) => cellOf(document, id))

let start: Blueprint
beforeEach(() => {
  const document = template('hotpot')
  const alone = createNode({ id: 'alone', kind: 'process', at: { lane: 'customer', stage: 'h1', slot: 0, row: 1 } })
  openStage({ ...document, nodes: [...document.nodes, alone] })
  setSession({ view: 'board', pivot: 'lanes', leversSeen: false })
  start = now()
})

const drop = (
  ids: readonly string[],
  grabbed: string,
  lane: string,
  stage: string,
  slot: number,
  row: number,
  insert = false,
) => ({
  moves: planMoves(shown(), ids, grabbed, { lane, stage, slot, row, insert }),
  mode: insert ? ('insert' as const) : ('place' as const),
})

describe('dropNodes', () => {
  it('takes a step without a flow, put between two connected ones, into their flow, as one step', () => {
    dropNodes(drop(['alone'], 'alone', 'customer', 'h4', 0, 0, true))
    const led = now().connections.filter(({ from, to }) => from === 'alone' || to === 'alone')
    expect(led.map(({ from, to, type }) => [from, to, type])).toEqual([
      ['hp-c3', 'alone', 'flow'],
      ['alone', 'hp-c4', 'flow'],
    ])
    undoEdit()
    expect(now()).toBe(start)
  })

  it('leaves the connections of a step that has some, and of several', () => {
    dropNodes(drop(['hp-c7'], 'hp-c7', 'customer', 'h4', 0, 0, true))
    expect(now().connections).toBe(start.connections)
    undoEdit()
    dropNodes(drop(['alone', 'hp-e1'], 'alone', 'customer', 'h4', 0, 0, true))
    expect(now().connections).toBe(start.connections)
  })
})

describe('dropCopies', () => {
  it('leaves the nodes in place and puts copies with their connections where they were dropped, as one step', () => {
    const ids = ['hp-c1', 'hp-f1']
    dropCopies(shown(), drop(ids, 'hp-c1', 'customer', 'h3', 0, 1))
    const copies = sessionState().selection.map(({ id }) => id)
    expect(cellsOf(now(), ids)).toEqual(cellsOf(start, ids))
    expect(cellsOf(now(), copies)).toEqual(['customer/h3/0/1', 'frontstage/h3/0/1'])
    const among = (document: Blueprint, nodes: readonly string[]) =>
      document.connections.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to)).map(({ type }) => type)
    expect(among(now(), copies)).toEqual(among(start, ids))
    for (const node of start.nodes) expect(now().nodes).toContain(node)
    expectSound(now())
    undoEdit()
    expect(now()).toBe(start)
  })

  it('opens a column for copies put between others, and takes a single step into the flow there', () => {
    dropCopies(shown(), drop(['hp-c1'], 'hp-c1', 'customer', 'h4', 0, 0, true))
    const [copy] = sessionState().selection
    expect(cellsOf(now(), [copy?.id ?? '', 'hp-c4', 'hp-c1'])).toEqual([
      'customer/h4/0/0',
      'customer/h4/1/0',
      'customer/h1/0/0',
    ])
    expect(now().connections.some(({ from, to }) => from === 'hp-c3' && to === copy?.id)).toBe(true)
    undoEdit()
    expect(now()).toBe(start)
  })

  it('gives a copy in the four-lever view the lever it is dropped on', () => {
    setSession({ pivot: 'levers', leversSeen: true })
    dropCopies(shown(), drop(['hp-c1'], 'hp-c1', 'lever:people', 'h1', 0, 3))
    const copy = now().nodes.at(-1)
    expect(copy?.kind).toBe('people')
    expect(now().nodes.find(({ id }) => id === 'hp-c1')?.kind).toBe('process')
    undoEdit()
    expect(now()).toBe(start)
  })
})
