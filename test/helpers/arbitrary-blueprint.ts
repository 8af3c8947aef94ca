import fc from 'fast-check'
import {
  createAnnotation,
  createBlueprint,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createRater,
  createRating,
  createStage,
} from '../../shared/document/factory.ts'
import { columnRange, gridOf, occupancyOf } from '../../shared/document/grid.ts'
import { type Anchor, anchorTypes, annotationKinds } from '../../shared/document/schema/annotation.ts'
import { connectionTypes } from '../../shared/document/schema/connection.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { laneRoles, lineKinds } from '../../shared/document/schema/lane.ts'
import { emotionalTags, type Fulfilments, needLevels } from '../../shared/document/schema/moment.ts'
import {
  type Cell,
  failTypes,
  initiatives,
  moods,
  type Node,
  nodeKinds,
  senses,
} from '../../shared/document/schema/node.ts'
import type { Text } from '../../shared/document/schema/text.ts'

/** How large a random blueprint may get. `nodes` is reached as an average over the sizes asked for, never passed. */
export type Size = {
  readonly nodes?: number
  readonly stages?: number
  readonly lanes?: number
  /** Most rows a node may start in. */
  readonly rows?: number
}

/** A number generator (mulberry32): the same seed gives the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = {
  readonly upTo: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

function diceFrom(seed: number): Dice {
  const random = randomFrom(seed)
  const upTo = (limit: number) => Math.floor(random() * (limit + 1))
  return {
    upTo,
    chance: (share) => random() < share,
    pick: (list) => {
      const item = list[Math.floor(random() * list.length)]
      if (item === undefined) throw new Error('pick from an empty list')
      return item
    },
  }
}

const chinese = [
  '等位',
  '迎宾问候',
  '核对账单、说明优惠',
  '入座点餐',
  '一线员工当场退换或免单',
  '排号系统',
  '「灯光」与背景音乐，气味管理',
]
const english = [
  'Wait',
  'Greet the guest',
  'Check the bill and explain discounts',
  'Queue system',
  'Supercalifragilisticexpialidocious',
]
const odd = [
  '👩‍👩‍👧‍👦 家庭',
  '🍲🔥',
  'A/C ≤ 26 °C',
  'e\u0301te\u0301',
  '𠮷野家',
  '"quotes" & <tags>',
  'line one\nline two',
  ' ',
  'RTL עברית',
]

function textFrom(dice: Dice): Text {
  const kind = dice.upTo(19)
  if (kind === 0) return {}
  if (kind === 1)
    return { 'zh-CN': '顾客在高峰时段排队等候并且希望有人主动告知预计时间，同时照看老人和孩子'.repeat(3).slice(0, 80) }
  if (kind === 2) return { 'zh-CN': dice.pick(odd), en: dice.pick(odd) }
  if (kind === 3) return { en: Array.from({ length: 12 }, () => dice.pick(english)).join(' ') }
  if (kind < 8) return { 'zh-CN': dice.pick(chinese) }
  return { 'zh-CN': dice.pick(chinese), en: dice.pick(english) }
}

const levelsFrom = (dice: Dice): Fulfilments => {
  const levels: Record<string, number | null> = {}
  for (const level of needLevels) if (dice.chance(0.9)) levels[level] = dice.chance(0.1) ? null : dice.upTo(5)
  return levels
}

function nodesFrom(dice: Dice, document: Blueprint, count: number, rows: number): Node[] {
  if (document.stages.length === 0 || document.lanes.length === 0) return []
  const wished = Array.from({ length: count }, (_, index) => ({
    id: `n${index + 1}`,
    at: {
      lane: dice.pick(document.lanes).id,
      stage: dice.pick(document.stages).id,
      slot: dice.chance(0.7) ? dice.upTo(2) : dice.upTo(7),
      row: dice.chance(0.8) ? 0 : dice.upTo(rows),
      span: dice.chance(0.85) ? 1 : 1 + dice.upTo(6),
    },
  }))
  const slotsOnly = wished.map((node) => createNode({ ...node, kind: 'process' }))
  const grid = gridOf({ stages: document.stages, nodes: slotsOnly })
  const occupancy = occupancyOf(grid)
  return slotsOnly.map(({ id, at: wish }) => {
    const range = columnRange(grid, wish)
    const clipped: Cell = { ...wish, span: range ? range.end - range.start : 1 }
    const at = { ...clipped, row: occupancy.freeRow(clipped) }
    occupancy.place(id, at)
    return nodeFrom(dice, id, at)
  })
}

function nodeFrom(dice: Dice, id: string, at: Cell): Node {
  const kind = dice.pick(nodeKinds)
  const fields = {
    process: { process: { minutes: dice.chance(0.5) ? dice.upTo(90) : null } },
    standard: { standard: { target: textFrom(dice), elastic: dice.chance(0.5), published: dice.chance(0.5) } },
    environment: { environment: { senses: dice.chance(0.5) ? [dice.pick(senses)] : [] } },
    people: { people: { authority: textFrom(dice), initiative: dice.chance(0.5) ? dice.pick(initiatives) : null } },
  }[kind]
  const fail = { side: 'server' as const, type: dice.pick(failTypes), what: textFrom(dice), failSafe: textFrom(dice) }
  return createNode({
    id,
    kind,
    at,
    label: textFrom(dice),
    ...(dice.chance(0.6) ? fields : {}),
    marks: {
      fail: dice.chance(0.1) ? fail : null,
      wait: dice.chance(0.1) ? { minutes: dice.chance(0.5) ? dice.upTo(120) : null } : null,
      decision: dice.chance(0.05),
    },
    mood: dice.chance(0.1) ? dice.pick(moods) : null,
    owner: dice.chance(0.3) ? dice.pick([{ 'zh-CN': '门店' }, { en: 'Store manager' }, textFrom(dice)]) : {},
    notes: dice.chance(0.1) ? textFrom(dice) : {},
  })
}

function withConnections(dice: Dice, document: Blueprint): Blueprint {
  const count = document.nodes.length < 2 ? 0 : dice.upTo(Math.ceil(document.nodes.length * 1.3))
  const connections = Array.from({ length: count }, (_, index) => {
    const from = dice.upTo(document.nodes.length - 1)
    const near = (from + 1 + dice.upTo(3)) % document.nodes.length
    const to =
      dice.chance(0.6) && near !== from
        ? near
        : (from + 1 + dice.upTo(document.nodes.length - 2)) % document.nodes.length
    return createConnection({
      id: `e${index + 1}`,
      from: document.nodes[from]?.id ?? '',
      to: document.nodes[to]?.id ?? '',
      type: dice.pick(connectionTypes),
      label: dice.chance(0.15) ? textFrom(dice) : {},
      twoWay: dice.chance(0.1),
      handoff: dice.chance(0.1) ? { need: textFrom(dice), rating: dice.chance(0.7) ? dice.upTo(5) : null } : null,
    })
  })
  return { ...document, connections }
}

function withMoments(dice: Dice, document: Blueprint): Blueprint {
  const marked = document.nodes.filter(() => dice.chance(0.15))
  const moments = marked.map((node, index) =>
    createMoment({
      id: `m${index + 1}`,
      node: node.id,
      order: index + 1,
      title: textFrom(dice),
      importance: 1 + dice.upTo(4),
      needs: {
        basic: { statements: [{ id: `m${index + 1}-b`, text: textFrom(dice) }], target: dice.upTo(5) },
        unexpected: dice.chance(0.2) ? { target: null } : {},
      },
      emotional: dice.chance(0.5) ? [dice.pick(emotionalTags)] : [],
      initiative: dice.chance(0.5) ? dice.pick(initiatives) : null,
    }),
  )
  const raters = (['customer', 'frontline', 'manager'] as const)
    .slice(0, dice.upTo(3))
    .map((group, index) => createRater({ id: `r${index + 1}`, group, label: textFrom(dice) }))
  const ratings = moments.flatMap((moment) =>
    raters
      .filter(() => dice.chance(0.8))
      .map((rater) =>
        createRating({
          moment: moment.id,
          rater: rater.id,
          levels: levelsFrom(dice),
          ...(dice.chance(0.5) ? { importance: 1 + dice.upTo(4) } : {}),
        }),
      ),
  )
  return { ...document, moments, raters, ratings }
}

function withAnnotations(dice: Dice, document: Blueprint): Blueprint {
  const targets: Anchor[] = anchorTypes.flatMap((type) => document[`${type}s`].map(({ id }) => ({ type, id })))
  const count = targets.length === 0 ? 0 : dice.upTo(Math.min(12, targets.length))
  const annotations = Array.from({ length: count }, (_, index) =>
    createAnnotation({
      id: `a${index + 1}`,
      anchor: dice.pick(targets),
      kind: dice.pick(annotationKinds),
      text: textFrom(dice),
      author: dice.pick(['', '王芳', 'Ann']),
      date: dice.pick(['', '2026-11-21', '2026-11-21T09:30:00Z']),
      resolved: dice.chance(0.3),
    }),
  )
  return { ...document, annotations }
}

/**
 * Now and then a blueprint whose four-lever view has been placed as well: all of it, or all but some nodes. Rolled apart from the rest, so that a seed gives
 * the same nodes, connections and moments as it would without.
 */
function withLevers(dice: Dice, document: Blueprint): Blueprint {
  if (!dice.chance(0.4)) return document
  const share = dice.chance(0.7) ? 1 : 0.5
  const stages = document.stages.map((stage) => ({ ...stage, leverSlots: 1 + dice.upTo(4) }))
  const wished = document.nodes.map(({ id, kind, at }) => ({
    id,
    at: {
      lane: kind,
      stage: at.stage,
      slot: dice.upTo(4),
      row: dice.chance(0.7) ? 0 : dice.upTo(3),
      span: dice.chance(0.85) ? 1 : 1 + dice.upTo(4),
    },
  }))
  const chosen = wished.filter(() => dice.chance(share))
  const grid = gridOf({ stages: stages.map((stage) => ({ ...stage, slots: stage.leverSlots })), nodes: chosen })
  const occupancy = occupancyOf(grid)
  const cells = new Map(
    chosen.map(({ id, at }) => {
      const range = columnRange(grid, at)
      const span = range ? range.end - range.start : 1
      const row = occupancy.freeRow({ ...at, span })
      occupancy.place(id, { ...at, span, row })
      return [id, { slot: at.slot, row, span }]
    }),
  )
  const nodes = document.nodes.map((node) => {
    const leverAt = cells.get(node.id)
    return leverAt ? { ...node, leverAt } : node
  })
  return { ...document, stages, nodes }
}

/** The random blueprint of a seed: valid, without two nodes in a cell, the same for the same seed and size. */
export function randomBlueprint(seed: number, size: Size = {}): Blueprint {
  const dice = diceFrom(seed)
  const { nodes = 60, stages = 8, lanes = 7, rows = 3 } = size
  const empty = createBlueprint({
    id: `random-${seed}`,
    languages: dice.pick([['zh-CN'], ['en'], ['zh-CN', 'en'], ['en', 'zh-CN']]),
    title: textFrom(dice),
    stages: Array.from({ length: dice.chance(0.03) ? 0 : 1 + dice.upTo(stages - 1) }, (_, index) =>
      createStage({ id: `s${index + 1}`, label: textFrom(dice), slots: 1 + dice.upTo(2) }),
    ),
    lanes: Array.from({ length: dice.chance(0.03) ? 0 : 1 + dice.upTo(lanes - 1) }, (_, index) =>
      createLane({
        id: `l${index + 1}`,
        role: dice.pick(laneRoles),
        label: textFrom(dice),
        line: dice.chance(0.5) ? { kind: dice.pick(lineKinds) } : null,
      }),
    ),
  })
  const count = dice.chance(0.03) ? 0 : dice.upTo(nodes)
  const filled = { ...empty, nodes: nodesFrom(dice, empty, count, rows) }
  const complete = withAnnotations(dice, withMoments(dice, withConnections(dice, filled)))
  return withLevers(diceFrom(seed ^ 0x1e5e4), complete)
}

/** Random valid blueprints for property tests; up to 60 nodes unless `size` says more. */
export const arbitraryBlueprint = (size: Size = {}): fc.Arbitrary<Blueprint> =>
  fc
    .tuple(fc.integer({ min: 0, max: 0x7fffffff }), fc.integer({ min: 0, max: size.nodes ?? 60 }))
    .map(([seed, nodes]) => randomBlueprint(seed, { ...size, nodes }))
