import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createAnnotation,
  createConnection,
  createLane,
  createNode,
  createRater,
  createStage,
  createStatement,
} from '../../../shared/document/factory.ts'
import { gridOf } from '../../../shared/document/grid.ts'
import { anchorTypes } from '../../../shared/document/schema/annotation.ts'
import { connectionTypes } from '../../../shared/document/schema/connection.ts'
import { type Blueprint, documentSchema } from '../../../shared/document/schema/document.ts'
import { needLevels } from '../../../shared/document/schema/moment.ts'
import { nodeKinds } from '../../../shared/document/schema/node.ts'
import { duplicateIds } from '../../../shared/editing/duplicate.ts'
import { copyFragment, fragmentIds } from '../../../shared/editing/fragment.ts'
import {
  canRedo,
  canUndo,
  createHistory,
  type History,
  record,
  redo,
  undo,
} from '../../../shared/editing/history/history.ts'
import { addAnnotation } from '../../../shared/editing/operations/add-annotation.ts'
import { addLane } from '../../../shared/editing/operations/add-lane.ts'
import { addNode } from '../../../shared/editing/operations/add-node.ts'
import { addRater } from '../../../shared/editing/operations/add-rater.ts'
import { addStage } from '../../../shared/editing/operations/add-stage.ts'
import { arrange } from '../../../shared/editing/operations/arrange.ts'
import { connect } from '../../../shared/editing/operations/connect.ts'
import { coverColumns } from '../../../shared/editing/operations/cover-columns.ts'
import { deleteAnnotation } from '../../../shared/editing/operations/delete-annotation.ts'
import { deleteLane } from '../../../shared/editing/operations/delete-lane.ts'
import { deleteNodes } from '../../../shared/editing/operations/delete-nodes.ts'
import { deleteRater } from '../../../shared/editing/operations/delete-rater.ts'
import { deleteStage } from '../../../shared/editing/operations/delete-stage.ts'
import { disconnect } from '../../../shared/editing/operations/disconnect.ts'
import { duplicateLane } from '../../../shared/editing/operations/duplicate-lane.ts'
import { duplicateStage } from '../../../shared/editing/operations/duplicate-stage.ts'
import { insertSlot } from '../../../shared/editing/operations/insert-slot.ts'
import { markMoment } from '../../../shared/editing/operations/mark-moment.ts'
import { moveLane } from '../../../shared/editing/operations/move-lane.ts'
import { moveNodeBy } from '../../../shared/editing/operations/move-node-by.ts'
import { moveNodes } from '../../../shared/editing/operations/move-nodes.ts'
import { moveStage } from '../../../shared/editing/operations/move-stage.ts'
import { pasteNodes } from '../../../shared/editing/operations/paste-nodes.ts'
import { rateAsRater } from '../../../shared/editing/operations/rate-as-rater.ts'
import { rateMoment } from '../../../shared/editing/operations/rate-moment.ts'
import { reconnect } from '../../../shared/editing/operations/reconnect.ts'
import { removeSlot } from '../../../shared/editing/operations/remove-slot.ts'
import { reorderMoments } from '../../../shared/editing/operations/reorder-moments.ts'
import { setLaneDisplay } from '../../../shared/editing/operations/set-lane-display.ts'
import { setNeeds } from '../../../shared/editing/operations/set-needs.ts'
import { setNodeKind } from '../../../shared/editing/operations/set-node-kind.ts'
import { spanNode } from '../../../shared/editing/operations/span-node.ts'
import { unmarkMoment } from '../../../shared/editing/operations/unmark-moment.ts'
import type { OperationResult } from '../../../shared/editing/types.ts'
import { arbitraryBlueprint, randomBlueprint, randomFrom } from '../../helpers/arbitrary-blueprint.ts'
import { deepFreeze, expectSound } from '../../helpers/edit.ts'

type Dice = {
  readonly upTo: (most: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly idOf: (list: readonly { readonly id: string }[]) => string
}

function diceOf(seed: number): Dice {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  // Now and then an id that nobody has: operations refuse it and change nothing.
  const idOf = (list: readonly { readonly id: string }[]): string =>
    list.length === 0 || upTo(40) === 0 ? 'nobody' : pick(list).id
  return { upTo, pick, idOf }
}

type Step = (document: Blueprint, dice: Dice, fresh: string) => OperationResult

const cell = (document: Blueprint, { upTo, idOf }: Dice) => ({
  lane: idOf(document.lanes),
  stage: idOf(document.stages),
  slot: upTo(6),
  row: upTo(3),
})

const some = (document: Blueprint, dice: Dice): string[] => [
  ...new Set(Array.from({ length: 1 + dice.upTo(3) }, () => dice.idOf(document.nodes))),
]

const gridSteps: readonly Step[] = [
  (document, dice, id) =>
    addNode(document, {
      node: createNode({ id, kind: 'process', at: { ...cell(document, dice), span: 1 + dice.upTo(2) } }),
      mode: dice.pick(['place', 'insert'] as const),
    }),
  (document, dice) =>
    moveNodes(document, {
      moves: some(document, dice).map((node) => ({ node, ...cell(document, dice) })),
      mode: dice.pick(['place', 'insert'] as const),
    }),
  (document, dice) =>
    moveNodeBy(document, {
      nodes: some(document, dice),
      direction: dice.pick(['left', 'right', 'up', 'down'] as const),
    }),
  (document, dice) => spanNode(document, { node: dice.idOf(document.nodes), span: dice.upTo(4) }),
  (document, dice) => deleteNodes(document, { nodes: some(document, dice) }),
  (document, dice) => setNodeKind(document, { nodes: some(document, dice), kind: dice.pick(nodeKinds) }),
  (document, dice, id) =>
    addStage(document, { stage: createStage({ id, slots: 1 + dice.upTo(2) }), index: dice.upTo(3) }),
  (document, dice) => moveStage(document, { stage: dice.idOf(document.stages), index: dice.upTo(4) }),
  (document, dice) =>
    deleteStage(document, {
      stage: dice.idOf(document.stages),
      nodes: dice.pick(['delete' as const, { to: dice.idOf(document.stages) }]),
    }),
  (document, dice, id) => addLane(document, { lane: createLane({ id }), index: dice.upTo(2) }),
  (document, dice) => moveLane(document, { lane: dice.idOf(document.lanes), index: dice.upTo(4) }),
  (document, dice) =>
    deleteLane(document, {
      lane: dice.idOf(document.lanes),
      nodes: dice.pick(['delete' as const, { to: dice.idOf(document.lanes) }]),
    }),
  (document, dice) => insertSlot(document, { stage: dice.idOf(document.stages), slot: dice.upTo(4) }),
  (document, dice) => removeSlot(document, { stage: dice.idOf(document.stages), slot: dice.upTo(4) }),
  (document, dice, id) => {
    const fragment = copyFragment(document, some(document, dice))
    const ids = Object.fromEntries(fragmentIds(fragment).map((old, index) => [old, `${id}-${index}`]))
    return pasteNodes(document, { fragment, at: cell(document, dice), ids })
  },
  (document, dice, id) => {
    const stage = dice.idOf(document.stages)
    const ids = Object.fromEntries(duplicateIds(document, 'stage', stage).map((old, index) => [old, `${id}-${index}`]))
    return duplicateStage(document, { stage, ids })
  },
  (document, dice, id) => {
    const lane = dice.idOf(document.lanes)
    const ids = Object.fromEntries(duplicateIds(document, 'lane', lane).map((old, index) => [old, `${id}-${index}`]))
    return duplicateLane(document, { lane, ids })
  },
  (document, dice) =>
    setLaneDisplay(document, {
      lanes: [dice.idOf(document.lanes)],
      collapsed: dice.pick([true, false]),
      hidden: dice.pick([true, false]),
    }),
  (document, dice) => {
    const first = dice.upTo(5)
    return coverColumns(document, { node: dice.idOf(document.nodes), first, last: first + dice.upTo(3) })
  },
  (document) => arrange(document, { keep: true }),
]

const recordSteps: readonly Step[] = [
  (document, dice, id) =>
    connect(document, {
      connection: createConnection({
        id,
        from: dice.idOf(document.nodes),
        to: dice.idOf(document.nodes),
        type: dice.pick(connectionTypes),
      }),
    }),
  (document, dice) => disconnect(document, { connections: [dice.idOf(document.connections)] }),
  (document, dice) =>
    reconnect(document, {
      connection: dice.idOf(document.connections),
      from: dice.idOf(document.nodes),
      to: dice.idOf(document.nodes),
    }),
  (document, dice, id) => markMoment(document, { moment: id, node: dice.idOf(document.nodes) }),
  (document, dice) => unmarkMoment(document, { moment: dice.idOf(document.moments) }),
  (document, dice) => reorderMoments(document, { moment: dice.idOf(document.moments), index: dice.upTo(5) }),
  (document, dice, id) =>
    setNeeds(document, {
      moment: dice.idOf(document.moments),
      level: dice.pick(needLevels),
      statements: [
        createStatement({ id, promisedBy: dice.pick([null, 'wordOfMouth', document.nodes[0]?.id ?? null]) }),
      ],
    }),
  (document, dice) =>
    rateMoment(document, {
      moment: dice.idOf(document.moments),
      level: dice.pick(needLevels),
      rating: dice.pick([undefined, null, 0, 3, 5, 6]),
    }),
  (document, _dice, id) => addRater(document, { rater: createRater({ id, group: 'observer' }) }),
  (document, dice) => deleteRater(document, { rater: dice.idOf(document.raters) }),
  (document, dice) =>
    rateAsRater(document, {
      moment: dice.idOf(document.moments),
      rater: dice.idOf(document.raters),
      round: 1 + dice.upTo(1),
      answer: dice.pick([
        { level: dice.pick(needLevels), rating: dice.pick([undefined, null, 2, 4]) },
        { importance: dice.pick([undefined, 1, 5]) },
      ]),
    }),
  (document, dice, id) => {
    const type = dice.pick(anchorTypes)
    return addAnnotation(document, {
      annotation: createAnnotation({ id, anchor: { type, id: dice.idOf(document[`${type}s`]) } }),
    })
  },
  (document, dice) => deleteAnnotation(document, { annotation: dice.idOf(document.annotations) }),
]

/** A history of `count` random operations, each of which left a sound document of the file format. */
function play(start: Blueprint, seed: number, steps: readonly Step[], count: number): History {
  const dice = diceOf(seed)
  let history = createHistory(deepFreeze(start))
  for (let turn = 0; turn < count; turn++) {
    const result = dice.pick(steps)(history.present, dice, `new-${turn}`)
    if (!result.ok) continue
    expectSound(deepFreeze(result.value))
    history = record(history, result.value, 'undo.editNode')
  }
  expect(documentSchema.safeParse(history.present).success).toBe(true)
  return history
}

/** Undoes everything and redoes it, seeing the identical documents both ways. */
function expectReversible(start: Blueprint, played: History): void {
  const seen: Blueprint[] = []
  let history = played
  while (canUndo(history)) {
    seen.push(history.present)
    history = undo(history)
  }
  expect(history.present).toBe(start)
  while (canRedo(history)) {
    history = redo(history)
    expect(history.present).toBe(seen.pop())
  }
  expect(seen).toEqual([])
}

describe('random operations on random blueprints', () => {
  it('leave sound documents, and undo and redo give the identical ones', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 30 }), fc.nat(), (start, seed) => {
        expectReversible(start, play(start, seed, [...gridSteps, ...recordSteps], 25))
      }),
      { numRuns: 60 },
    )
  })

  it('on the grid alone leave sound documents', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 40, stages: 4, lanes: 3 }), fc.nat(), (start, seed) => {
        expectReversible(start, play(start, seed, gridSteps, 25))
      }),
      { numRuns: 60 },
    )
  })

  it('that insert and remove slots never lose or clip what stands there', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 30 }), fc.nat(), fc.nat(), (start, pickStage, pickSlot) => {
        const stage = start.stages[pickStage % Math.max(1, start.stages.length)]?.id
        if (stage === undefined) return
        const count = gridOf(start).slots.get(stage) ?? 1
        const opened = insertSlot(start, { stage, slot: pickSlot % (count + 1) })
        if (!opened.ok) throw new Error(opened.error.code)
        expect(gridOf(opened.value).columns.length).toBe(gridOf(start).columns.length + 1)
        const closed = removeSlot(opened.value, { stage, slot: pickSlot % (count + 1) })
        if (!closed.ok) throw new Error(closed.error.code)
        expect(closed.value.nodes).toEqual(start.nodes)
        expect(gridOf(closed.value).columns).toEqual(gridOf(start).columns)
      }),
    )
  })

  it('stay quick on a large blueprint', () => {
    const start = randomBlueprint(3, { nodes: 1000, stages: 12 })
    const begin = performance.now()
    play(start, 5, gridSteps, 20)
    expect(performance.now() - begin).toBeLessThan(8_000)
  })
})
