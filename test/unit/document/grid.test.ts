import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNode, createStage } from '../../../shared/document/factory.ts'
import { columnAt, columnRange, gridOf, occupancyOf } from '../../../shared/document/grid.ts'
import type { Cell } from '../../../shared/document/schema/node.ts'
import { arbitraryBlueprint, randomBlueprint } from '../../helpers/arbitrary-blueprint.ts'

const cell = (part: Partial<Cell>): Cell => ({ lane: 'l', stage: 'a', slot: 0, row: 0, span: 1, ...part })
const node = (id: string, at: Partial<Cell>) => createNode({ id, kind: 'process', at: cell(at) })

describe('the columns of a blueprint', () => {
  const stages = [createStage({ id: 'a', slots: 2 }), createStage({ id: 'b' }), createStage({ id: 'c' })]
  const grid = gridOf({ stages, nodes: [node('1', { stage: 'b', slot: 2 })] })

  it('has the slots a stage asks for or its nodes start in', () => {
    expect([...grid.slots]).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ])
    expect(grid.columns).toHaveLength(6)
    expect(columnAt(grid, 4)).toEqual({ stage: 'b', slot: 2 })
    expect(columnAt(grid, 6)).toBeUndefined()
  })

  it('lets a span reach over later stages and ends it at the end of the board', () => {
    expect(columnRange(grid, cell({ slot: 1, span: 3 }))).toEqual({ start: 1, end: 4 })
    expect(columnRange(grid, cell({ stage: 'c', span: 9 }))).toEqual({ start: 5, end: 6 })
    expect(columnRange(grid, cell({ stage: 'unknown' }))).toBeNull()
  })

  it('has no columns without stages', () => {
    expect(gridOf({ stages: [], nodes: [node('1', {})] }).columns).toEqual([])
  })
})

describe('occupancy', () => {
  const stages = [createStage({ id: 'a', slots: 3 }), createStage({ id: 'b' })]
  const wide = node('wide', { slot: 1, span: 3 })
  const occupancy = occupancyOf(gridOf({ stages, nodes: [wide] }), [wide])

  it('finds the node in the way, also in another stage', () => {
    expect(occupancy.occupant(cell({ stage: 'b' }))).toBe('wide')
    expect(occupancy.occupant(cell({ stage: 'b' }), 'wide')).toBeUndefined()
    expect(occupancy.occupant(cell({ slot: 0 }))).toBeUndefined()
    expect(occupancy.occupant(cell({ slot: 0, span: 2 }))).toBe('wide')
    expect(occupancy.occupant(cell({ lane: 'other', stage: 'b' }))).toBeUndefined()
  })

  it('gives the next free row', () => {
    expect(occupancy.freeRow(cell({ slot: 0, span: 4 }))).toBe(1)
    expect(occupancy.freeRow(cell({ slot: 0 }))).toBe(0)
    expect(occupancy.freeRow(cell({ slot: 2 }), 'wide')).toBe(0)
    expect(occupancy.rows('l')).toBe(1)
    expect(occupancy.rows('other')).toBe(0)
  })

  it('stacks thousands of nodes in one cell without scanning all of them each time', () => {
    const grid = gridOf({ stages, nodes: [] })
    const stack = occupancyOf(grid)
    for (let index = 0; index < 20_000; index++) {
      const at = cell({ row: stack.freeRow(cell({})) })
      expect(at.row).toBe(index)
      stack.place(`n${index}`, at)
    }
    expect(stack.freeRow(cell({ row: 5 }))).toBe(20_000)
  })
})

describe('the random blueprints of the tests', () => {
  it('are the same for the same seed', () => {
    expect(randomBlueprint(7, { nodes: 200 })).toEqual(randomBlueprint(7, { nodes: 200 }))
  })

  it('never put two nodes into one cell', () => {
    fc.assert(
      fc.property(arbitraryBlueprint({ nodes: 120 }), (document) => {
        const grid = gridOf(document)
        const taken = new Set<string>()
        for (const { at } of document.nodes) {
          const range = columnRange(grid, at)
          expect(range).not.toBeNull()
          for (let column = range?.start ?? 0; column < (range?.end ?? 0); column++) {
            const key = `${at.lane} ${at.row} ${column}`
            expect(taken.has(key)).toBe(false)
            taken.add(key)
          }
        }
      }),
    )
  })
})
