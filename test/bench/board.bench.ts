import type { Blueprint } from '../../shared/document/schema/document.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, templateIds } from '../../shared/templates/templates.ts'
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
