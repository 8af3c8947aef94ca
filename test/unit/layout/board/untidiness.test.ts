import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { countBends, countCrossings, untidiness } from '../../../../shared/layout/board/untidiness.ts'
import { createMeasurer } from '../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { arbitraryBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { bendsOn, crossingsOn } from '../../../helpers/board-invariants.ts'

const measurer = createMeasurer()

describe('untidiness', () => {
  it('counts as the checkers of boards count', () => {
    fc.assert(
      fc.property(arbitraryBlueprint(), (document) => {
        const board = layoutBoard(document, scoreBlueprint(document), measurer, { languages: ['en'], curve: false })
        expect(countBends(board)).toBe(bendsOn(board))
        expect(countCrossings(board)).toBe(crossingsOn(board))
        expect(untidiness(board)).toBe(bendsOn(board) + 3 * crossingsOn(board))
      }),
      { numRuns: 30 },
    )
  })
})
