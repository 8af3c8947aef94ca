import { describe, expect, it } from 'vitest'
import { gridOf } from '../../../../shared/document/grid.ts'
import { coverColumns } from '../../../../shared/editing/operations/cover-columns.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

// columns: s1.0 s1.1 | s2.0 s2.1 | s3.0     lane l1: a b | c - | d    lane l2: e - | f f f
const document = smallBlueprint()

describe('coverColumns', () => {
  it('makes a node wider and narrower at its right', () => {
    expect(cellOf(edit(document, coverColumns, { node: 'c', first: 2, last: 3 }), 'c')).toBe('l1/s2/0/0+2')
    expect(cellOf(edit(document, coverColumns, { node: 'f', first: 2, last: 2 }), 'f')).toBe('l2/s2/0/0')
    expect(edit(document, coverColumns, { node: 'f', first: 2, last: 4 })).toBe(document)
  })

  it('moves its start, also into another stage, and nothing else', () => {
    const left = edit(document, coverColumns, { node: 'f', first: 1, last: 4 })
    expect(cellOf(left, 'f')).toBe('l2/s1/1/0+4')
    const right = edit(document, coverColumns, { node: 'f', first: 4, last: 4 })
    expect(cellOf(right, 'f')).toBe('l2/s3/0/0')
    for (const next of [left, right]) {
      expect(gridOf(next).columns).toEqual(gridOf(document).columns)
      expect(next.nodes.filter((node, index) => node !== document.nodes[index]).map(({ id }) => id)).toEqual(['f'])
    }
  })

  it('keeps a column open that only its start has held', () => {
    const lone = edit(document, coverColumns, { node: 'f', first: 4, last: 4 })
    const bare = {
      ...lone,
      nodes: lone.nodes.map((node) => (node.id === 'd' ? { ...node, at: { ...node.at, slot: 1 } } : node)),
    }
    const next = edit(bare, coverColumns, { node: 'd', first: 4, last: 5 })
    expect(gridOf(next).columns).toEqual(gridOf(bare).columns)
    expect(cellOf(next, 'd')).toBe('l1/s3/0/0+2')
  })

  it('refuses other nodes in the way, places beyond the board and unknown nodes', () => {
    expect(refusal(document, coverColumns, { node: 'c', first: 1, last: 2 })).toEqual({ code: 'occupied', id: 'b' })
    expect(refusal(document, coverColumns, { node: 'd', first: 4, last: 5 }).code).toBe('out-of-range')
    expect(refusal(document, coverColumns, { node: 'd', first: 4, last: 3 }).code).toBe('out-of-range')
    expect(refusal(document, coverColumns, { node: 'd', first: -1, last: 3 }).code).toBe('out-of-range')
    expect(refusal(document, coverColumns, { node: 'q', first: 0, last: 0 }).code).toBe('unknown-id')
  })
})
