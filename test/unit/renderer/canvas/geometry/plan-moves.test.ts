import { describe, expect, it } from 'vitest'
import { planMoves } from '../../../../../renderer/canvas/geometry/plan-moves.ts'
import { moveNodes } from '../../../../../shared/editing/operations/move-nodes.ts'
import { template, withId } from '../board-fixture.ts'

const document = template('hotpot')

describe('planMoves', () => {
  it('moves one node to the target', () => {
    const target = { lane: 'backstage', stage: 'h3', slot: 0, row: 0, insert: false }
    expect(planMoves(document, ['hp-c3'], 'hp-c3', target)).toEqual([
      { node: 'hp-c3', lane: 'backstage', stage: 'h3', slot: 0, row: 0 },
    ])
  })
  it('keeps the cells of a group relative to the grabbed node, also across stages', () => {
    const moves = planMoves(document, ['hp-c1', 'hp-c2', 'hp-e1'], 'hp-c1', {
      lane: 'frontstage',
      stage: 'h2',
      slot: 0,
      row: 0,
      insert: false,
    })
    expect(moves.map(({ node, lane, stage }) => [node, lane, stage])).toEqual(
      expect.arrayContaining([
        ['hp-c1', 'frontstage', 'h2'],
        ['hp-c2', 'frontstage', 'h3'],
        ['hp-e1', 'customer', 'h2'],
      ]),
    )
  })
  it('pushes a group back that would leave the board', () => {
    const moves = planMoves(document, ['hp-e1', 'hp-c2'], 'hp-c2', {
      lane: 'evidence',
      stage: 'h1',
      slot: 0,
      row: 0,
      insert: false,
    })
    expect(moves.every(({ lane }) => lane === 'evidence' || lane === 'customer')).toBe(true)
    expect(moveNodes(document, { moves, mode: 'place' }).ok).toBe(true)
  })
  it('inserts a group as a block into the stage of the target', () => {
    const target = { lane: 'customer', stage: 'h4', slot: 1, row: 0, insert: true }
    const moves = planMoves(document, ['hp-c1', 'hp-c2'], 'hp-c2', target)
    expect(moves.map(({ node, stage, slot }) => [node, stage, slot])).toEqual([
      ['hp-c1', 'h4', 1],
      ['hp-c2', 'h4', 2],
    ])
    const result = moveNodes(document, { moves, mode: 'insert' })
    if (!result.ok) throw new Error(result.error.code)
    expect(withId(result.value.nodes, 'hp-c1').at.stage).toBe('h4')
  })
  it('plans nothing for a node that is gone', () => {
    expect(
      planMoves(document, ['gone'], 'gone', { lane: 'customer', stage: 'h1', slot: 0, row: 0, insert: false }),
    ).toEqual([])
  })
})
