import {
  createAnnotation,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createStage,
} from '../../shared/document/factory.ts'
import { ok } from '../../shared/document/result.ts'
import { anchorTypes } from '../../shared/document/schema/annotation.ts'
import { connectionTypes } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { laneRoles } from '../../shared/document/schema/lane.ts'
import { needLevels } from '../../shared/document/schema/moment.ts'
import { nodeKinds } from '../../shared/document/schema/node.ts'
import { addAnnotation } from '../../shared/editing/operations/add-annotation.ts'
import { addLane } from '../../shared/editing/operations/add-lane.ts'
import { addNode } from '../../shared/editing/operations/add-node.ts'
import { addStage } from '../../shared/editing/operations/add-stage.ts'
import { connect } from '../../shared/editing/operations/connect.ts'
import { deleteAnnotation } from '../../shared/editing/operations/delete-annotation.ts'
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
import { rateMoment } from '../../shared/editing/operations/rate-moment.ts'
import { reconnect } from '../../shared/editing/operations/reconnect.ts'
import { relabelConnection } from '../../shared/editing/operations/relabel-connection.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { removeSlot } from '../../shared/editing/operations/remove-slot.ts'
import { renameLane } from '../../shared/editing/operations/rename-lane.ts'
import { renameStage } from '../../shared/editing/operations/rename-stage.ts'
import { reorderMoments } from '../../shared/editing/operations/reorder-moments.ts'
import { retypeConnection } from '../../shared/editing/operations/retype-connection.ts'
import { setLaneRole } from '../../shared/editing/operations/set-lane-role.ts'
import { setNodeFields } from '../../shared/editing/operations/set-node-fields.ts'
import { setNodeKind } from '../../shared/editing/operations/set-node-kind.ts'
import { setSeparationLine } from '../../shared/editing/operations/set-separation-line.ts'
import { setTwoWay } from '../../shared/editing/operations/set-two-way.ts'
import { spanNode } from '../../shared/editing/operations/span-node.ts'
import { unmarkMoment } from '../../shared/editing/operations/unmark-moment.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import type { BoardOptions } from '../../shared/layout/board/types.ts'
import { randomFrom } from './arbitrary-blueprint.ts'
import { shuffled } from './board-invariants.ts'

/** A version of a document as it is shown. */
export type Shown = { readonly document: Blueprint; readonly options: BoardOptions }

type Dice = {
  readonly upTo: (most: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly idOf: (list: readonly { readonly id: string }[]) => string
  readonly random: () => number
}

function diceOf(seed: number): Dice {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  return { upTo, pick, idOf: (list) => (list.length === 0 ? 'nobody' : pick(list).id), random }
}

type Edit = (document: Blueprint, dice: Dice, fresh: string) => OperationResult | Blueprint

const words = [
  '',
  '等位',
  'Greet the guest',
  '核对账单、说明优惠，并把预计时间告诉每一位还在等位的客人',
  'a b c d e f g h i j k l m n o p q r s t',
]
const cell = (document: Blueprint, { upTo, idOf }: Dice) => ({
  lane: idOf(document.lanes),
  stage: idOf(document.stages),
  slot: upTo(5),
  row: upTo(2),
})
const language = (dice: Dice) => dice.pick(['zh-CN', 'en'] as const)

const moves: readonly Edit[] = [
  (document, dice) =>
    moveNodes(document, {
      moves: [{ node: dice.idOf(document.nodes), ...cell(document, dice) }],
      mode: dice.pick(['place', 'insert'] as const),
    }),
  (document, dice) =>
    moveNodeBy(document, {
      nodes: [dice.idOf(document.nodes), dice.idOf(document.nodes)],
      direction: dice.pick(['left', 'right', 'up', 'down'] as const),
    }),
  (document, dice) => spanNode(document, { node: dice.idOf(document.nodes), span: 1 + dice.upTo(3) }),
  // Straight into a cell, whoever sits there: files may hold such nodes.
  (document, dice) => {
    const id = dice.idOf(document.nodes)
    const at = cell(document, dice)
    return {
      ...document,
      nodes: document.nodes.map((node) => (node.id === id ? { ...node, at: { ...node.at, ...at } } : node)),
    }
  },
]

const relabels: readonly Edit[] = [
  (document, dice) =>
    relabelNode(document, { node: dice.idOf(document.nodes), language: language(dice), words: dice.pick(words) }),
  (document, dice) =>
    relabelConnection(document, {
      connection: dice.idOf(document.connections),
      language: language(dice),
      words: dice.pick(words),
    }),
  (document, dice) =>
    renameLane(document, { lane: dice.idOf(document.lanes), language: language(dice), words: dice.pick(words) }),
  (document, dice) =>
    renameStage(document, { stage: dice.idOf(document.stages), language: language(dice), words: dice.pick(words) }),
]

const inserts: readonly Edit[] = [
  (document, dice, id) =>
    addNode(document, {
      node: createNode({
        id,
        kind: dice.pick(nodeKinds),
        at: { ...cell(document, dice), span: 1 + dice.upTo(2) },
        label: { en: dice.pick(words) },
      }),
      mode: dice.pick(['place', 'insert'] as const),
    }),
  (document, dice) => insertSlot(document, { stage: dice.idOf(document.stages), slot: dice.upTo(4) }),
  (document, dice) => removeSlot(document, { stage: dice.idOf(document.stages), slot: dice.upTo(4) }),
  (document, dice) => deleteNodes(document, { nodes: [dice.idOf(document.nodes), dice.idOf(document.nodes)] }),
  (document, dice) => setNodeKind(document, { nodes: [dice.idOf(document.nodes)], kind: dice.pick(nodeKinds) }),
  (document, dice) =>
    setNodeFields(document, {
      node: dice.idOf(document.nodes),
      fields: {
        owner: { en: dice.pick(words) },
        marks: { fail: null, wait: dice.pick([null, { minutes: 12 }]), decision: dice.pick([true, false]) },
      },
    }),
]

const wires: readonly Edit[] = [
  (document, dice, id) =>
    connect(document, {
      connection: createConnection({
        id,
        from: dice.idOf(document.nodes),
        to: dice.idOf(document.nodes),
        type: dice.pick(connectionTypes),
        label: { 'zh-CN': dice.pick(words), en: dice.pick(words) },
      }),
    }),
  (document, dice) => disconnect(document, { connections: [dice.idOf(document.connections)] }),
  (document, dice) =>
    reconnect(document, {
      connection: dice.idOf(document.connections),
      from: dice.idOf(document.nodes),
      to: dice.idOf(document.nodes),
    }),
  (document, dice) =>
    retypeConnection(document, { connection: dice.idOf(document.connections), type: dice.pick(connectionTypes) }),
  (document, dice) =>
    setTwoWay(document, { connection: dice.idOf(document.connections), twoWay: dice.pick([true, false]) }),
]

const frames: readonly Edit[] = [
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
  (document, dice) => setLaneRole(document, { lane: dice.idOf(document.lanes), role: dice.pick(laneRoles) }),
  (document, dice) =>
    setSeparationLine(document, {
      lane: dice.idOf(document.lanes),
      line: dice.pick([null, { kind: 'visibility' as const, label: { en: dice.pick(words) } }]),
    }),
  (document, { random }) => shuffled(document, random),
]

const ornaments: readonly Edit[] = [
  (document, dice, id) => markMoment(document, { moment: id, node: dice.idOf(document.nodes) }),
  // Several moments on one node, which the operation refuses.
  (document, dice, id) => {
    const node = dice.idOf(document.nodes)
    const more = [0, 1].map((index) => createMoment({ id: `${id}-${index}`, node, order: 90 + index }))
    return { ...document, moments: [...document.moments, ...more] }
  },
  (document, dice) => unmarkMoment(document, { moment: dice.idOf(document.moments) }),
  (document, dice) => reorderMoments(document, { moment: dice.idOf(document.moments), index: dice.upTo(5) }),
  (document, dice) =>
    rateMoment(document, {
      moment: dice.idOf(document.moments),
      level: dice.pick(needLevels),
      rating: dice.pick([undefined, null, 0, 3, 5]),
    }),
  (document, dice, id) => {
    const type = dice.pick(anchorTypes)
    return addAnnotation(document, {
      annotation: createAnnotation({ id, anchor: { type, id: dice.idOf(document[`${type}s`]) } }),
    })
  },
  (document, dice) => deleteAnnotation(document, { annotation: dice.idOf(document.annotations) }),
]

const kinds = { moves, relabels, inserts, wires, frames, ornaments } as const
export type EditKind = keyof typeof kinds

const languageSets = [['zh-CN'], ['en'], ['zh-CN', 'en'], ['en', 'zh-CN']] as const

/** The next version of what is shown, after one random edit (of `kind`, else of any) that the operations accept; the same for the same seed. */
export function randomEdit({ document, options }: Shown, seed: number, kind?: EditKind): Shown {
  const dice = diceOf(seed)
  if (!kind && dice.upTo(14) === 0)
    return { document, options: { languages: dice.pick(languageSets), curve: dice.pick([true, false]) } }
  for (let attempt = 0; attempt < 30; attempt++) {
    const edits = kinds[kind ?? dice.pick(Object.keys(kinds) as EditKind[])]
    const result = dice.pick(edits)(document, dice, `new-${seed}-${attempt}`)
    const next = typeof result.ok === 'boolean' ? (result as OperationResult) : ok(result as Blueprint)
    if (next.ok && next.value !== document) return { document: next.value, options }
  }
  return { document, options }
}
