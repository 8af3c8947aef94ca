import { describe, expect, it } from 'vitest'
import { moveNodeBy } from '../../../../shared/editing/operations/move-node-by.ts'
import { moveNodes, type NodeMove } from '../../../../shared/editing/operations/move-nodes.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

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

  it('changes places with an equally wide node', () => {
    const next = place(to('a', 'l1', 's2'))
    expect([cellOf(next, 'a'), cellOf(next, 'c')]).toEqual(['l1/s2/0/0', 'l1/s1/0/0'])
    expect(next.nodes[3]).toBe(document.nodes[3])
  })

  it('goes below a node of another width', () => {
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
  const by = (node: string, direction: 'left' | 'right' | 'up' | 'down') =>
    cellOf(edit(document, moveNodeBy, { nodes: [node], direction }), node)

  it('goes through slots and on into the next stage', () => {
    expect(by('a', 'right')).toBe('l1/s1/1/0')
    expect(by('b', 'right')).toBe('l1/s2/0/0')
    expect(by('c', 'left')).toBe('l1/s1/1/0')
    expect(by('e', 'right')).toBe('l2/s1/1/0')
  })

  it('goes through rows and on into the next lane', () => {
    expect(by('a', 'down')).toBe('l2/s1/0/0')
    expect(by('e', 'up')).toBe('l1/s1/0/0')
    const stacked = edit(document, moveNodes, { moves: [to('a', 'l2', 's2', 1)], mode: 'place' })
    expect(cellOf(stacked, 'a')).toBe('l2/s2/1/1')
    const out = edit(stacked, moveNodeBy, { nodes: ['e'], direction: 'down' })
    expect(cellOf(out, 'e')).toBe('l2/s1/0/1')
    expect(cellOf(edit(document, moveNodeBy, { nodes: ['d'], direction: 'down' }), 'd')).toBe('l2/s3/0/1')
  })

  it('moves a whole selection or nothing', () => {
    const next = edit(document, moveNodeBy, { nodes: ['a', 'b'], direction: 'down' })
    expect([cellOf(next, 'a'), cellOf(next, 'b')]).toEqual(['l2/s1/0/1', 'l2/s1/1/0'])
    expect(refusal(document, moveNodeBy, { nodes: ['a', 'b'], direction: 'left' })).toEqual({
      code: 'out-of-range',
      id: 'a',
    })
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
})
