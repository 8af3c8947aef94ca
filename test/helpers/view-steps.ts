import { createAnnotation, createConnection, createNode, createStage } from '../../shared/document/factory.ts'
import { anchorTypes } from '../../shared/document/schema/annotation.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { nodeKinds } from '../../shared/document/schema/node.ts'
import type { DocumentView } from '../../shared/document/schema/view.ts'
import { viewOf } from '../../shared/document/view/view-of.ts'
import { copyFragment, fragmentIds } from '../../shared/editing/fragment.ts'
import { addAnnotation } from '../../shared/editing/operations/add-annotation.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { addStage } from '../../shared/editing/operations/add-stage.ts'
import { arrange } from '../../shared/editing/operations/arrange.ts'
import { connect } from '../../shared/editing/operations/connect.ts'
import { deleteLane } from '../../shared/editing/operations/delete-lane.ts'
import { deleteNodes } from '../../shared/editing/operations/delete-nodes.ts'
import { deleteStage } from '../../shared/editing/operations/delete-stage.ts'
import { disconnect } from '../../shared/editing/operations/disconnect.ts'
import { insertSlot } from '../../shared/editing/operations/insert-slot.ts'
import { markMoment } from '../../shared/editing/operations/mark-moment.ts'
import { moveLane } from '../../shared/editing/operations/move-lane.ts'
import { moveNodeBy } from '../../shared/editing/operations/move-node-by.ts'
import { moveNodes } from '../../shared/editing/operations/move-nodes.ts'
import { moveStage } from '../../shared/editing/operations/move-stage.ts'
import { pasteNodes } from '../../shared/editing/operations/paste-nodes.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { removeSlot } from '../../shared/editing/operations/remove-slot.ts'
import { renameStage } from '../../shared/editing/operations/rename-stage.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import { spanNode } from '../../shared/editing/operations/span-node.ts'
import { unmarkMoment } from '../../shared/editing/operations/unmark-moment.ts'
import type { Operation, OperationResult } from '../../shared/editing/types.ts'
import { inView, type ViewEdit } from '../../shared/editing/view/in-view.ts'
import { randomFrom } from './arbitrary-blueprint.ts'

/** One random edit as it would be made with `view` on the screen: what it did there, and what became of the document. */
export type Done = { readonly name: string; readonly shown: OperationResult; readonly document: OperationResult }

type Dice = { readonly upTo: (most: number) => number; readonly pick: <T>(list: readonly T[]) => T }
type Make = (shown: Blueprint, dice: Dice, fresh: string) => (edit: Edit) => void
type Edit = <Args>(operation: Operation<Args>, args: Args) => void

const idOf = (list: readonly { readonly id: string }[], { upTo, pick }: Dice): string =>
  list.length === 0 || upTo(40) === 0 ? 'nobody' : pick(list).id

const cell = (shown: Blueprint, dice: Dice) => ({
  lane: idOf(shown.lanes, dice),
  stage: idOf(shown.stages, dice),
  slot: dice.upTo(6),
  row: dice.upTo(3),
})

const some = (shown: Blueprint, dice: Dice): string[] => [
  ...new Set(Array.from({ length: 1 + dice.upTo(3) }, () => idOf(shown.nodes, dice))),
]

const modes = ['place', 'insert'] as const

/** Edits within the columns: they may move nodes, or bring and take them. */
const placeSteps: Readonly<Record<string, Make>> = {
  addNode: (shown, dice, id) => (edit) => {
    const at = { ...cell(shown, dice), span: 1 + dice.upTo(2) }
    edit(addNode, { node: createNode({ id, kind: dice.pick(nodeKinds), at }), mode: dice.pick(modes) })
  },
  moveNodes: (shown, dice) => (edit) =>
    edit(moveNodes, {
      moves: some(shown, dice).map((node) => ({ node, ...cell(shown, dice) })),
      mode: dice.pick(modes),
    }),
  moveNodeBy: (shown, dice) => (edit) =>
    edit(moveNodeBy, { nodes: some(shown, dice), direction: dice.pick(['left', 'right', 'up', 'down'] as const) }),
  spanNode: (shown, dice) => (edit) => edit(spanNode, { node: idOf(shown.nodes, dice), span: dice.upTo(4) }),
  deleteNodes: (shown, dice) => (edit) => edit(deleteNodes, { nodes: some(shown, dice) }),
  setNodeKind: (shown, dice) => (edit) => edit(setNodeKind, { nodes: some(shown, dice), kind: dice.pick(nodeKinds) }),
  insertSlot: (shown, dice) => (edit) => edit(insertSlot, { stage: idOf(shown.stages, dice), slot: dice.upTo(4) }),
  removeSlot: (shown, dice) => (edit) => edit(removeSlot, { stage: idOf(shown.stages, dice), slot: dice.upTo(4) }),
  arrange: (shown, dice) => (edit) => edit(arrange, dice.upTo(1) ? {} : { nodes: some(shown, dice) }),
  pasteNodes: (shown, dice, id) => (edit) => {
    const fragment = copyFragment(shown, some(shown, dice))
    const ids = Object.fromEntries(fragmentIds(fragment).map((old, index) => [old, `${id}-${index}`]))
    edit(pasteNodes, { fragment, at: cell(shown, dice), ids })
  },
}

/** Edits of the stages, which both views share. */
const stageSteps: Readonly<Record<string, Make>> = {
  addStage: (_shown, dice, id) => (edit) =>
    edit(addStage, { stage: createStage({ id, slots: 1 + dice.upTo(2) }), index: dice.upTo(3) }),
  moveStage: (shown, dice) => (edit) => edit(moveStage, { stage: idOf(shown.stages, dice), index: dice.upTo(4) }),
  deleteStage: (shown, dice) => (edit) =>
    edit(deleteStage, {
      stage: idOf(shown.stages, dice),
      nodes: dice.pick(['delete' as const, { to: idOf(shown.stages, dice) }]),
    }),
  renameStage: (shown, dice) => (edit) =>
    edit(renameStage, { stage: idOf(shown.stages, dice), language: 'en', words: `Stage ${dice.upTo(9)}` }),
}

/** Edits that have nothing to do with places. */
const recordSteps: Readonly<Record<string, Make>> = {
  connect: (shown, dice, id) => (edit) =>
    edit(connect, { connection: createConnection({ id, from: idOf(shown.nodes, dice), to: idOf(shown.nodes, dice) }) }),
  disconnect: (shown, dice) => (edit) => edit(disconnect, { connections: [idOf(shown.connections, dice)] }),
  relabelNode: (shown, dice) => (edit) =>
    edit(relabelNode, { node: idOf(shown.nodes, dice), language: 'en', words: `Node ${dice.upTo(9)}` }),
  markMoment: (shown, dice, id) => (edit) => edit(markMoment, { moment: id, node: idOf(shown.nodes, dice) }),
  unmarkMoment: (shown, dice) => (edit) => edit(unmarkMoment, { moment: idOf(shown.moments, dice) }),
  addAnnotation: (shown, dice, id) => (edit) => {
    const type = dice.pick(anchorTypes)
    const anchor = { type, id: idOf(shown[`${type}s`], dice) }
    edit(addAnnotation, { annotation: createAnnotation({ id, anchor }) })
  },
}

/** Edits of the lanes: refused in the four-lever view. */
const laneSteps: Readonly<Record<string, Make>> = {
  moveLane: (shown, dice) => (edit) => edit(moveLane, { lane: idOf(shown.lanes, dice), index: dice.upTo(4) }),
  deleteLane: (shown, dice) => (edit) =>
    edit(deleteLane, {
      lane: idOf(shown.lanes, dice),
      nodes: dice.pick(['delete' as const, { to: idOf(shown.lanes, dice) }]),
    }),
}

export const stepNames = {
  place: Object.keys(placeSteps),
  stage: Object.keys(stageSteps),
  record: Object.keys(recordSteps),
  lane: Object.keys(laneSteps),
}
const steps = { ...placeSteps, ...stageSteps, ...recordSteps, ...laneSteps }

/** A player of random edits: the same seed plays the same. */
export function playerOf(seed: number) {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const dice: Dice = { upTo, pick: (list) => list[upTo(list.length - 1)] as (typeof list)[number] }
  return {
    dice,
    /** Makes one of the named edits in a view of `document`. */
    play: (
      document: Blueprint,
      view: DocumentView,
      names: readonly string[],
      fresh: string,
      options: ViewEdit = {},
    ): Done => {
      const name = dice.pick(names)
      const shown = viewOf(document, view)
      let done: Done | undefined
      steps[name]?.(
        shown,
        dice,
        fresh,
      )((operation, args) => {
        const run = operation(shown, args)
        done = { name, shown: run, document: inView(view, operation, options)(document, args) }
      })
      if (!done) throw new Error(`no step ${name}`)
      return done
    },
  }
}
