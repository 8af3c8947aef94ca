import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centre, contains, grow } from '../../../../../renderer/canvas/geometry/box.ts'
import { cellAt, targetBox } from '../../../../../renderer/canvas/geometry/cells.ts'
import { createNode } from '../../../../../shared/document/factory.ts'
import { gridOf, occupancyOf } from '../../../../../shared/document/grid.ts'
import { addNode } from '../../../../../shared/editing/operations/add-node.ts'
import { randomBlueprint } from '../../../../helpers/arbitrary-blueprint.ts'
import { boardOf, template, withId } from '../board-fixture.ts'

const document = template('hotpot')
const board = boardOf(document)

describe('cellAt', () => {
  it('gives a moving node its own cell over its own place', () => {
    for (const { id, at } of document.nodes) {
      const target = cellAt(board, document, centre(withId(board.nodes, id)), new Set([id]))
      expect(target).toEqual({ lane: at.lane, stage: at.stage, slot: at.slot, row: at.row, insert: false })
    }
  })
  it('stacks below a node that stays, and inserts beside it', () => {
    const node = withId(board.nodes, 'hp-c1')
    const [x, y] = centre(node)
    expect(cellAt(board, document, [x, y], new Set())).toMatchObject({ row: 1, insert: false, lane: 'customer' })
    expect(cellAt(board, document, [node.x + 6, y], new Set())).toMatchObject({ slot: 0, insert: true })
    expect(cellAt(board, document, [node.x + node.w - 6, y], new Set())).toMatchObject({ slot: 1, insert: true })
  })
  it('offers a new slot behind the last column, a new row below the last one, and nothing far outside', () => {
    const stage = board.stages.at(-1)
    const lane = board.lanes.at(-1)
    if (!stage || !lane) throw new Error('no grid')
    const y = lane.y + lane.h / 2
    expect(cellAt(board, document, [board.width + 20, y], new Set())).toMatchObject({
      stage: stage.id,
      slot: 1,
      insert: true,
    })
    const node = withId(board.nodes, 'hp-e1')
    const below = cellAt(board, document, [node.x + 40, node.y + node.h + 10], new Set())
    expect(below).toMatchObject({ lane: 'evidence', row: 1, insert: false })
    expect(cellAt(board, document, [board.width + 200, y], new Set())).toBeNull()
    expect(cellAt(board, document, [node.x, 10], new Set())).toBeNull()
    expect(cellAt(board, document, [20, y], new Set())).toBeNull()
  })
  it('reaches empty lanes and has no target without stages or lanes', () => {
    const blank = template('five-lane')
    const empty = boardOf(blank)
    for (const lane of empty.lanes) {
      const target = cellAt(empty, blank, [(empty.columns[0]?.x ?? 0) + 30, lane.y + lane.h / 2], new Set())
      expect(target).toMatchObject({ lane: lane.id, slot: 0, row: 0, insert: false })
    }
    const bare = { ...blank, stages: [], lanes: [] }
    expect(cellAt(boardOf(bare), bare, [200, 100], new Set())).toBeNull()
  })
  it('aims only at places a node can be added to, anywhere on random boards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, fx, fy) => {
          const random = randomBlueprint(seed, { nodes: 30 })
          const drawn = boardOf(random)
          const target = cellAt(drawn, random, [fx * drawn.width, fy * drawn.height], new Set())
          if (!target) return
          const { insert, ...at } = target
          const taken = occupancyOf(gridOf(random), random.nodes).occupant({ ...at, span: 1 })
          if (!insert) expect(taken).toBeUndefined()
          const node = createNode({ id: 'new', kind: 'process', at })
          expect(addNode(random, { node, mode: insert ? 'insert' : 'place' }).ok).toBe(true)
          const box = targetBox(drawn, target)
          expect(Number.isFinite(box.x + box.y + box.w + box.h)).toBe(true)
          expect(box.w > 0 && box.h > 0).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('targetBox', () => {
  it('covers the node in the cell and spans several slots', () => {
    const { at } = withId(document.nodes, 'hp-c2')
    const node = withId(board.nodes, 'hp-c2')
    const box = targetBox(board, { ...at, insert: false })
    expect(contains(grow(box, 1), [node.x, node.y + 1])).toBe(true)
    expect(targetBox(board, { ...at, insert: false }, 2).w).toBeGreaterThan(box.w * 2)
  })
  it('is a thin bar in the gap when a slot is inserted', () => {
    const { at } = withId(document.nodes, 'hp-c3')
    const bar = targetBox(board, { ...at, insert: true })
    expect(bar.w).toBeLessThan(8)
    expect(board.nodes.some((node) => contains(node, [bar.x + 2, bar.y + bar.h / 2]))).toBe(false)
  })
})
