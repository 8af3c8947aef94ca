import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNode } from '../../../../shared/document/factory.ts'
import { gridOf } from '../../../../shared/document/grid.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { isLaneOpen } from '../../../../shared/document/view/visible-document.ts'
import { addNode } from '../../../../shared/editing/operations/add-node.ts'
import { type Direction, moveNodeBy } from '../../../../shared/editing/operations/move-node-by.ts'
import { moveNodes, type NodeMove } from '../../../../shared/editing/operations/move-nodes.ts'
import { createFromTemplate, type TemplateId } from '../../../../shared/templates/templates.ts'
import { arbitraryBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { cellOf, deepFreeze, edit, expectSound, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const to = (node: string, lane: string, stage: string, slot = 0, row = 0): NodeMove => ({
  node,
  lane,
  stage,
  slot,
  row,
})
const place = (...moves: NodeMove[]) => edit(document, moveNodes, { moves, mode: 'place' })
const insert = (...moves: NodeMove[]) => edit(document, moveNodes, { moves, mode: 'insert' })

describe('moveNodes: place', () => {
  it('moves to a free cell and keeps the span', () => {
    expect(cellOf(place(to('a', 'l2', 's1', 1)), 'a')).toBe('l2/s1/1/0')
    expect(cellOf(place(to('f', 'l2', 's2', 0, 1)), 'f')).toBe('l2/s2/0/1+3')
  })

  it('goes below what is in its target, which stays', () => {
    const beside = place(to('a', 'l1', 's2'))
    expect([cellOf(beside, 'a'), cellOf(beside, 'c')]).toEqual(['l1/s2/0/1', 'l1/s2/0/0'])
    expect(beside.nodes[3]).toBe(document.nodes[3])
    const next = place(to('a', 'l2', 's2'))
    expect([cellOf(next, 'a'), cellOf(next, 'f')]).toEqual(['l2/s2/0/1', 'l2/s2/0/0+3'])
  })

  it('keeps several nodes as they stand to each other', () => {
    const next = place(to('a', 'l2', 's1'), to('b', 'l2', 's1', 1))
    expect([cellOf(next, 'a'), cellOf(next, 'b'), cellOf(next, 'e')]).toEqual(['l2/s1/0/1', 'l2/s1/1/0', 'l2/s1/0/0'])
  })

  it('leaves no gap behind the last slot or row', () => {
    expect(cellOf(place(to('a', 'l1', 's3', 30, 12)), 'a')).toBe('l1/s3/1/1')
    expect(cellOf(place(to('e', 'l2', 's1', 5)), 'e')).toBe('l2/s1/2/0')
  })

  it('changes nothing for a move to where things are', () => {
    expect(place(to('a', 'l1', 's1'))).toBe(document)
    expect(place()).toBe(document)
  })

  it('refuses unknown ids, doubled nodes and odd numbers', () => {
    const refused = (...moves: NodeMove[]) => refusal(document, moveNodes, { moves, mode: 'place' }).code
    expect([refused(to('q', 'l1', 's1')), refused(to('a', 'q', 's1')), refused(to('a', 'l1', 'q'))]).toEqual(
      Array(3).fill('unknown-id'),
    )
    expect(refused(to('a', 'l1', 's1'), to('a', 'l1', 's2'))).toBe('duplicate')
    expect([refused(to('a', 'l1', 's1', -1)), refused(to('a', 'l1', 's1', 0, 0.5))]).toEqual(
      Array(2).fill('out-of-range'),
    )
  })
})

describe('moveNodes: insert', () => {
  it('opens a slot for the whole stage', () => {
    const next = insert(to('d', 'l1', 's1', 1))
    expect(['a', 'd', 'b', 'e'].map((id) => cellOf(next, id))).toEqual([
      'l1/s1/0/0',
      'l1/s1/1/0',
      'l1/s1/2/0',
      'l2/s1/0/0',
    ])
  })

  it('closes the slot it leaves empty', () => {
    const next = insert(to('b', 'l1', 's1', 0))
    expect(['b', 'a', 'e'].map((id) => cellOf(next, id))).toEqual(['l1/s1/0/0', 'l1/s1/1/0', 'l2/s1/1/0'])
    const later = insert(to('c', 'l1', 's2', 2))
    expect(cellOf(later, 'c')).toBe('l1/s2/2/0')
    expect(cellOf(later, 'f')).toBe('l2/s2/0/0+4')
  })

  it('opens as many slots as the group is wide', () => {
    const next = insert(to('a', 'l1', 's2', 0), to('b', 'l1', 's2', 1))
    expect(['a', 'b', 'c', 'f', 'e'].map((id) => cellOf(next, id))).toEqual([
      'l1/s2/0/0',
      'l1/s2/1/0',
      'l1/s2/2/0',
      'l2/s2/2/0+3',
      'l2/s1/0/0',
    ])
  })
})

describe('moveNodeBy', () => {
  const by = (node: string, direction: Direction) =>
    cellOf(edit(document, moveNodeBy, { nodes: [node], direction }), node)
  const cells = (next: Blueprint, ...ids: string[]) => ids.map((id) => cellOf(next, id))
  const group = (start: Blueprint, direction: Direction, ...nodes: string[]) =>
    edit(start, moveNodeBy, { nodes, direction })

  it('goes through slots and on into the next stage', () => {
    expect(by('a', 'right')).toBe('l1/s1/1/0')
    expect(by('e', 'right')).toBe('l2/s1/1/0')
    expect(by('d', 'left')).toBe('l1/s2/1/0')
  })

  it('changes places in its stage, and stands below what is in the next one', () => {
    expect(cells(group(document, 'right', 'a'), 'a', 'b')).toEqual(['l1/s1/1/0', 'l1/s1/0/0'])
    expect(cells(group(document, 'right', 'b'), 'b', 'c')).toEqual(['l1/s2/0/1', 'l1/s2/0/0'])
    expect(cells(group(document, 'left', 'c'), 'b', 'c')).toEqual(['l1/s1/1/0', 'l1/s1/1/1'])
  })

  it('stands in the next free row of the lane it comes to', () => {
    expect(cells(group(document, 'down', 'a'), 'a', 'e')).toEqual(['l2/s1/0/1', 'l2/s1/0/0'])
    expect(cells(group(document, 'up', 'e'), 'e', 'a')).toEqual(['l1/s1/0/1', 'l1/s1/0/0'])
    expect(by('d', 'down')).toBe('l2/s3/0/1')
  })

  it('goes through rows, changes places there, and on into the next lane', () => {
    const stacked = edit(document, moveNodes, { moves: [to('a', 'l2', 's2', 1)], mode: 'place' })
    expect(cellOf(stacked, 'a')).toBe('l2/s2/1/1')
    const out = group(stacked, 'down', 'e')
    expect(cellOf(out, 'e')).toBe('l2/s1/0/1')
    const pair = edit(document, moveNodes, { moves: [to('a', 'l2', 's1')], mode: 'place' })
    const swapped = group(pair, 'up', 'a')
    expect(cells(swapped, 'a', 'e')).toEqual(['l2/s1/0/0', 'l2/s1/0/1'])
    expect(cells(group(swapped, 'up', 'a'), 'a', 'e')).toEqual(['l1/s1/0/0', 'l2/s1/0/1'])
  })

  it('changes places with a wide node, and passes it where it has no room', () => {
    const low = edit(document, moveNodes, { moves: [to('d', 'l2', 's3', 0, 1)], mode: 'place' })
    expect(cells(group(low, 'up', 'd'), 'd', 'f')).toEqual(['l2/s3/0/0', 'l2/s2/0/1+3'])
    const full = edit(low, moveNodes, { moves: [to('c', 'l2', 's2', 0, 1)], mode: 'place' })
    expect(cells(group(full, 'up', 'd'), 'd', 'f')).toEqual(['l1/s3/0/0', 'l2/s2/0/0+3'])
  })

  it('moves a whole selection or nothing', () => {
    expect(cells(group(document, 'down', 'a', 'b'), 'a', 'b', 'e')).toEqual(['l2/s1/0/1', 'l2/s1/1/1', 'l2/s1/0/0'])
    expect(refusal(document, moveNodeBy, { nodes: ['a', 'b'], direction: 'left' }).code).toBe('out-of-range')
    expect(refusal(document, moveNodeBy, { nodes: ['a', 'e'], direction: 'down' }).code).toBe('out-of-range')
  })

  it('lets what is in the way of a row of nodes pass to its other end, and back', () => {
    const three = edit(document, addNode, {
      node: createNode({ id: 'g', kind: 'process', at: { lane: 'l1', stage: 's1', slot: 2 } }),
    })
    const on = group(three, 'right', 'a', 'b')
    expect(cells(on, 'a', 'b', 'g')).toEqual(['l1/s1/1/0', 'l1/s1/2/0', 'l1/s1/0/0'])
    expect(group(on, 'left', 'a', 'b')).toEqual(three)
  })

  it('leaves a wide node at the edge as wide as it is', () => {
    expect(refusal(document, moveNodeBy, { nodes: ['f'], direction: 'right' }).code).toBe('out-of-range')
    expect(by('f', 'left')).toBe('l2/s1/1/0+3')
  })

  it('refuses the edge of the board and unknown nodes', () => {
    for (const [node, direction] of [
      ['a', 'left'],
      ['d', 'right'],
      ['a', 'up'],
      ['e', 'down'],
    ] as const) {
      expect(refusal(document, moveNodeBy, { nodes: [node], direction }).code).toBe('out-of-range')
    }
    expect(refusal(document, moveNodeBy, { nodes: ['q'], direction: 'up' }).code).toBe('unknown-id')
  })

  it('moves hundreds of nodes past thousands at once', () => {
    // Rows that are full but for their last cells, and every fourth row empty.
    const many: Blueprint = {
      ...document,
      connections: [],
      moments: [],
      annotations: [],
      actions: [],
      stages: document.stages.map((stage) => ({ ...stage, slots: 60 })),
      nodes: Array.from({ length: 5_000 }, (_, index) =>
        createNode({
          id: `n${index}`,
          kind: 'process',
          at: {
            lane: index % 2 ? 'l1' : 'l2',
            stage: document.stages[(index >> 1) % 3]?.id ?? '',
            slot: Math.floor(index / 6) % 59,
            row: Math.floor(index / 354) + Math.floor(index / 1062),
          },
        }),
      ),
    }
    const lane = many.nodes.flatMap(({ id, at }) => (at.lane === 'l1' && at.row < 12 ? [id] : []))
    expect(lane.length).toBeGreaterThan(1_000)
    for (const direction of ['right', 'down'] as const) {
      const start = performance.now()
      expect(moveNodeBy(many, { nodes: lane, direction }).ok).toBe(true)
      expect(performance.now() - start).toBeLessThan(500)
    }
  })

  describe('on the templates', () => {
    const template = (id: TemplateId) => createFromTemplate(id, { language: 'en', id: 'x', date: '2026-01-01' })
    const hotpot = template('hotpot')

    it('takes a group by a lane, and back', () => {
      const down = group(hotpot, 'down', 'hp-c1', 'hp-f1')
      const lanes = (next: Blueprint) =>
        ['hp-c1', 'hp-f1'].map((id) => next.nodes.find((node) => node.id === id)?.at.lane)
      expect(lanes(down)).toEqual([nextLane(hotpot, 'hp-c1'), nextLane(hotpot, 'hp-f1')])
      expect(lanes(group(down, 'up', 'hp-c1', 'hp-f1'))).toEqual(lanes(hotpot))
    })

    it('leaves bystanders in their lane', () => {
      let document = hotpot
      for (let press = 0; press < 2; press++) document = group(document, 'down', 'hp-f2')
      for (const node of document.nodes) {
        const was = hotpot.nodes.find(({ id }) => id === node.id)?.at
        if (node.id !== 'hp-f2') expect([node.at.lane, node.at.stage]).toEqual([was?.lane, was?.stage])
      }
    })
  })
})

const nextLane = ({ lanes, nodes }: Blueprint, id: string) =>
  lanes[lanes.findIndex((lane) => lane.id === nodes.find((node) => node.id === id)?.at.lane) + 1]?.id

describe('moveNodeBy on random blueprints', () => {
  type Spot = { readonly lane: number; readonly column: number; readonly row: number }
  const spots = (document: Blueprint): ReadonlyMap<string, Spot> => {
    const { first } = gridOf(document)
    const lanes = document.lanes.map(({ id }) => id)
    return new Map(
      document.nodes.map(({ id, at }) => [
        id,
        { lane: lanes.indexOf(at.lane), column: (first.get(at.stage) ?? 0) + at.slot, row: at.row },
      ]),
    )
  }
  const somewhere = fc.constantFrom<Direction>('left', 'right', 'up', 'down')
  const withMove = (check: (before: Blueprint, after: Blueprint, nodes: readonly string[]) => void) =>
    fc.assert(
      fc.property(
        arbitraryBlueprint({ nodes: 30 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        somewhere,
        (start, picks, direction) => {
          const ids = picks.flatMap((pick) => start.nodes[pick % Math.max(1, start.nodes.length)]?.id ?? [])
          const nodes = [...new Set(ids)]
          const result = moveNodeBy(deepFreeze(start), { nodes, direction })
          if (!result.ok) return
          expectSound(result.value)
          check(start, result.value, nodes)
        },
      ),
      { numRuns: 300 },
    )

  it('nothing but the moved nodes changes its lane or stage', () => {
    withMove((before, after, nodes) => {
      for (const [index, { id, at }] of after.nodes.entries()) {
        const was = before.nodes[index]?.at
        if (!nodes.includes(id)) expect([at.lane, at.stage]).toEqual([was?.lane, was?.stage])
      }
    })
  })

  it('a group keeps its relative cells', () => {
    withMove((before, after, nodes) => {
      const [was, now] = [spots(before), spots(after)]
      if (nodes.length === 0) return
      const steps = nodes.map((id) => {
        const [a, b] = [was.get(id), now.get(id)]
        if (!a || !b) throw new Error(id)
        return { from: a.lane, lane: b.lane - a.lane, column: b.column - a.column, row: b.row - a.row }
      })
      expect(new Set(steps.map(({ column }) => column)).size).toBe(1)
      expect(new Set(steps.map(({ from, row }) => `${from} ${row}`)).size).toBe(new Set(steps.map((s) => s.from)).size)
      // A lane out of sight is passed over, so that lanes count by those on show.
      if (before.lanes.every(isLaneOpen)) expect(new Set(steps.map(({ lane }) => lane)).size).toBe(1)
    })
  })
})
