import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type BoardLayout, layoutBoard, relayoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import type { Board } from '../../../../shared/layout/board/types.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { randomBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { type EditKind, randomEdit, type Shown } from '../../../helpers/board-edits.ts'
import { swimLanes } from '../../../helpers/swim-lanes.ts'

const measurer = createMeasurer()

const full = ({ document, options }: Shown): Board => layoutBoard(document, scoreBlueprint(document), measurer, options)
const next = (previous: BoardLayout | null, { document, options }: Shown): BoardLayout =>
  relayoutBoard(previous, document, scoreBlueprint(document), measurer, options)

type Thing = { readonly id: string }

/** Things of `after` that equal one of `before` and yet are other objects. */
function copies(before: readonly Thing[], after: readonly Thing[]): string[] {
  const known = new Map(before.map((thing) => [thing.id, thing]))
  return after.flatMap((thing) => {
    const old = known.get(thing.id)
    return old !== undefined && old !== thing && isDeepStrictEqual(old, thing) ? [thing.id] : []
  })
}

/** Lists and things that could have been kept as objects but were not. */
function needlessCopies(before: Board, after: Board): string[] {
  const things = (['nodes', 'connections', 'stages', 'lanes'] as const).flatMap((part) =>
    copies(before[part], after[part]),
  )
  const parts = (Object.keys(after) as (keyof Board)[]).filter(
    (part) => before[part] !== after[part] && isDeepStrictEqual(before[part], after[part]),
  )
  return [...things, ...parts]
}

/** Lays out a chain of edits and compares each board with a full layout and with the board before. */
function follow(start: Shown, seed: number, count: number, kind?: EditKind): void {
  let shown = start
  let layout = next(null, shown)
  for (let turn = 0; turn < count; turn++) {
    const where = `seed ${seed}, edit ${turn}`
    const before = layout.board
    shown = randomEdit(shown, seed * 1000 + turn, kind)
    layout = next(layout, shown)
    const expected = full(shown)
    if (!isDeepStrictEqual(layout.board, expected)) expect(layout.board, where).toEqual(expected)
    expect(needlessCopies(before, layout.board), where).toEqual([])
  }
}

const options = { languages: ['zh-CN', 'en'], curve: true } as const
const sizes = [
  { nodes: 25, stages: 4, lanes: 4, rows: 1 },
  { nodes: 60, stages: 8, lanes: 6, rows: 2 },
  { nodes: 120, stages: 12, lanes: 8, rows: 1 },
  { nodes: 90, stages: 2, lanes: 2, rows: 6 },
]

describe('relayoutBoard equals a full layout and keeps what is equal', () => {
  for (let batch = 0; batch < 10; batch++)
    it(`after random edits of every kind, batch ${batch}`, () => {
      for (let seed = batch * 4; seed < batch * 4 + 4; seed++)
        follow({ document: randomBlueprint(seed, sizes[seed % sizes.length]), options }, seed, 15)
    })

  for (const kind of ['moves', 'relabels', 'inserts', 'wires', 'frames', 'ornaments'] as const)
    it(`after chains of ${kind}`, () => {
      for (let seed = 100; seed < 104; seed++)
        follow({ document: randomBlueprint(seed, sizes[seed % sizes.length]), options }, seed, 10, kind)
    })

  it('after edits of a template and of a large blueprint', () => {
    follow(
      { document: createFromTemplate('hotpot', { language: 'zh-CN', id: 'h', date: '2026-11-21' }), options },
      7,
      30,
    )
    follow({ document: swimLanes(400), options }, 8, 12, 'moves')
    follow({ document: swimLanes(400), options }, 9, 12)
  })
})
