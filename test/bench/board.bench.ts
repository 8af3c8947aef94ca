import { gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { moveNodes } from '../../shared/editing/operations/move-nodes.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { layoutBoard, relayoutBoard } from '../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, templateIds } from '../../shared/templates/templates.ts'
import { randomFrom } from '../helpers/arbitrary-blueprint.ts'
import { bendsOn, brokenPromises, crossingsOn } from '../helpers/board-invariants.ts'
import { swimLanes } from '../helpers/swim-lanes.ts'

/** Bends and crossings of the templates, and the time a board takes as it grows; cold = first layout with an empty text cache. */
const options = { languages: ['zh-CN', 'en'], curve: true } as const

console.log(
  '| template | nodes | connections | bends per connection | straight | crossings |\n|---|---|---|---|---|---|',
)
for (const id of templateIds) {
  const document = createFromTemplate(id, { language: 'zh-CN', id, date: '2026-11-21' })
  const board = layoutBoard(document, scoreBlueprint(document), createMeasurer(), options)
  const count = board.connections.length
  const straight = board.connections.filter(({ points }) => points.length === 2).length
  const mean = count === 0 ? '–' : (bendsOn(board) / count).toFixed(2)
  console.log(`| ${id} | ${board.nodes.length} | ${count} | ${mean} | ${straight} | ${crossingsOn(board)} |`)
}

/** The best run: others may be using the machine. */
const best = (list: readonly number[]): number => Math.min(...list)

function measure(document: Blueprint): { cold: number; warm: number } {
  const score = scoreBlueprint(document)
  const time = (measurer: ReturnType<typeof createMeasurer>): number => {
    const start = performance.now()
    layoutBoard(document, score, measurer, options)
    return performance.now() - start
  }
  const cold = best([0, 1, 2].map(() => time(createMeasurer())))
  const measurer = createMeasurer()
  time(measurer)
  return { cold, warm: best([0, 1, 2, 3, 4].map(() => time(measurer))) }
}

for (const [title, reach] of [
  ['neighbours (2 columns)', 2],
  ['far ends (a third of the board)', Number.POSITIVE_INFINITY],
] as const) {
  console.log(
    `\n${title}\n\n| nodes | connections | cold ms | warm ms | growth | bends per connection | crossings | broken promises |`,
  )
  console.log('|---|---|---|---|---|---|---|---|')
  let before: { nodes: number; warm: number } | null = null
  for (const size of [200, 1000, 5000]) {
    const document = swimLanes(size, Number.isFinite(reach) ? reach : size / 18)
    const { cold, warm } = measure(document)
    const board = layoutBoard(document, scoreBlueprint(document), createMeasurer(), options)
    const growth = before ? `${(warm / before.warm).toFixed(1)} × for ${(size / before.nodes).toFixed(0)} × nodes` : ''
    const mean = (bendsOn(board) / Math.max(1, board.connections.length)).toFixed(2)
    const broken = Object.keys(brokenPromises(board)).join(' ') || 'none'
    const cells = [
      board.nodes.length,
      board.connections.length,
      cold.toFixed(0),
      warm.toFixed(0),
      growth,
      mean,
      crossingsOn(board),
      broken,
    ]
    console.log(`| ${cells.join(' | ')} |`)
    before = { nodes: size, warm }
  }
}

/** One edit after another, each laid out from the board before, beside full layouts of the same documents. */
function measureEdits(start: Blueprint, edit: (document: Blueprint, turn: number) => Blueprint) {
  const measurer = createMeasurer()
  let document = start
  let layout = relayoutBoard(null, document, scoreBlueprint(document), measurer, options)
  const times: { full: number; next: number; nodes: number; connections: number }[] = []
  for (let turn = 0; turn < 45; turn++) {
    document = edit(document, turn)
    const score = scoreBlueprint(document)
    const begin = performance.now()
    const next = relayoutBoard(layout, document, score, measurer, options)
    const middle = performance.now()
    if (turn % 3 === 0) layoutBoard(document, score, measurer, options)
    const end = performance.now()
    const known = new Set<unknown>([...layout.board.nodes, ...layout.board.connections])
    // The first edits warm the engine up, as the first second of work does.
    if (turn >= 15)
      times.push({
        full: turn % 3 === 0 ? end - middle : Number.NaN,
        next: middle - begin,
        nodes: next.board.nodes.filter((node) => !known.has(node)).length,
        connections: next.board.connections.filter((connection) => !known.has(connection)).length,
      })
    layout = next
  }
  const sorted = (list: readonly number[]) => list.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const median = (list: readonly number[]): number => sorted(list)[Math.floor(sorted(list).length / 2)] ?? 0
  return {
    full: median(times.map(({ full }) => full)),
    next: median(times.map(({ next }) => next)),
    best: Math.min(...times.map(({ next }) => next)),
    nodes: median(times.map(({ nodes }) => nodes)),
    connections: median(times.map(({ connections }) => connections)),
  }
}

const random = randomFrom(11)
const anyOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** Moves some node to a free cell at most two columns and a lane away. */
function nudge(document: Blueprint): Blueprint {
  const { columns, first } = gridOf(document)
  for (;;) {
    const { id, at } = anyOf(document.nodes)
    const column = columns[(first.get(at.stage) ?? 0) + at.slot + anyOf([-2, -1, 0, 1, 2])]
    const lane = document.lanes[document.lanes.findIndex((each) => each.id === at.lane) + anyOf([-1, 0, 1])]
    if (!column || !lane) continue
    const moves = [{ node: id, lane: lane.id, stage: column.stage, slot: column.slot, row: 0 }]
    const result = moveNodes(document, { moves, mode: 'place' })
    if (result.ok && result.value !== document) return result.value
  }
}

function relabel(document: Blueprint, turn: number): Blueprint {
  const words = `Another step ${turn}${turn % 5 === 0 ? ', with so much to say that its row grows' : ''}`
  const result = relabelNode(document, { node: anyOf(document.nodes).id, language: 'en', words })
  return result.ok ? result.value : document
}

console.log('\none edit after another (medians)\n')
console.log('| nodes | edit | full ms | incremental ms | best | ratio | new node objects | new connection objects |')
console.log('|---|---|---|---|---|---|---|---|')
for (const size of [1000, 5000])
  for (const [name, edit] of [
    ['move a node', nudge],
    ['relabel a node', relabel],
  ] as const) {
    const { full, next, best: least, nodes, connections } = measureEdits(swimLanes(size), edit)
    const cells = [size, name, full.toFixed(0), next.toFixed(1), least.toFixed(1), `${(next / full).toFixed(2)} ×`]
    console.log(`| ${[...cells, nodes, connections].join(' | ')} |`)
  }
