import { describe, expect, it } from 'vitest'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { createFromTemplate, templateIds } from '../../../../shared/templates/templates.ts'
import { randomFrom } from '../../../helpers/arbitrary-blueprint.ts'
import { bendsOn, brokenPromises, crossingsOn, shuffled } from '../../../helpers/board-invariants.ts'
import { boardOf } from '../../../helpers/board-sketch.ts'
import { swimLanes } from '../../../helpers/swim-lanes.ts'

const languageSets = [['zh-CN'], ['en'], ['zh-CN', 'en'], ['en', 'zh-CN']] as const

describe('boards of the templates', () => {
  for (const id of templateIds) {
    const document = createFromTemplate(id, { language: 'zh-CN', id, date: '2026-11-21' })
    for (const languages of languageSets)
      it(`${id} keeps every promise in ${languages.join(' and ')}`, () => {
        const board = boardOf(document, { languages })
        expect(brokenPromises(board)).toEqual({})
        expect(board.nodes.length).toBe(document.nodes.length)
        expect(board.connections.length).toBe(document.connections.length)
        expect(board.stages.length).toBe(document.stages.length)
        expect(board.lanes.length).toBe(document.lanes.length)
      })

    it(`${id} is calm: few bends, hardly a crossing`, () => {
      const board = boardOf(document, { languages: ['en'] })
      expect(bendsOn(board)).toBeLessThanOrEqual(board.connections.length * 0.6)
      expect(crossingsOn(board)).toBeLessThanOrEqual(3)
    })

    it(`${id} gives the same board in any order of its records, and twice`, () => {
      const board = boardOf(document)
      expect(boardOf(document)).toEqual(board)
      for (const seed of [1, 2, 3]) expect(boardOf(shuffled(document, randomFrom(seed)))).toEqual(board)
    })
  }

  it('puts every moment of a sample on the curve and on its node', () => {
    const document = createFromTemplate('hotpot', { language: 'zh-CN', id: 'h', date: '2026-11-21' })
    const board = boardOf(document)
    expect(board.curve?.points.length).toBe(document.moments.length)
    const badges = board.nodes.flatMap((node) => node.badges.map((badge) => badge.moment))
    expect(badges.sort()).toEqual(document.moments.map((moment) => moment.id).sort())
  })
})

/** Fastest of three layouts: the machine may be busy with other things. */
function fastest(document: Blueprint): number {
  boardOf(document)
  return Math.min(
    ...[0, 1, 2].map(() => {
      const start = performance.now()
      boardOf(document)
      return performance.now() - start
    }),
  )
}

describe('large boards', () => {
  it('keep every promise at 1,000 nodes', () => {
    expect(brokenPromises(boardOf(swimLanes(1000)))).toEqual({})
  })

  it('grow near linearly: five times the nodes, far less than twenty-five times the time', () => {
    const small = fastest(swimLanes(400))
    const large = fastest(swimLanes(2000))
    expect(large / small).toBeLessThan(15)
  })
})
