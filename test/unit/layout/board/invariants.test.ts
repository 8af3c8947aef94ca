import { describe, expect, it } from 'vitest'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { randomBlueprint, randomFrom } from '../../../helpers/arbitrary-blueprint.ts'
import { brokenPromises, shuffled } from '../../../helpers/board-invariants.ts'

const measurer = createMeasurer()

/** Random blueprints of many shapes: wide, tall, crowded, sparse; up to 300 nodes. */
const sizes = [
  { nodes: 12, stages: 3, lanes: 3, rows: 1 },
  { nodes: 60, stages: 8, lanes: 7, rows: 3 },
  { nodes: 150, stages: 20, lanes: 5, rows: 2 },
  { nodes: 300, stages: 10, lanes: 8, rows: 6 },
  { nodes: 300, stages: 1, lanes: 1, rows: 12 },
]

describe('layoutBoard keeps every promise on random blueprints', () => {
  for (let batch = 0; batch < 10; batch++) {
    it(`seeds ${batch * 50} to ${batch * 50 + 49}`, () => {
      for (let seed = batch * 50; seed < batch * 50 + 50; seed++) {
        const size = sizes[seed % sizes.length]
        const document = randomBlueprint(seed, size)
        const score = scoreBlueprint(document)
        const options = { languages: seed % 2 ? (['zh-CN', 'en'] as const) : (['en'] as const), curve: seed % 3 > 0 }
        const board = layoutBoard(document, score, measurer, options)
        expect(brokenPromises(board), `seed ${seed}`).toEqual({})
        expect(board.nodes.length).toBe(document.nodes.length)
        if (seed % 7 === 0) {
          const other = shuffled(document, randomFrom(seed + 1))
          expect(layoutBoard(other, scoreBlueprint(other), measurer, options), `seed ${seed}`).toEqual(board)
        }
      }
    })
  }
})
