import { describe, expect, it } from 'vitest'
import { handlePoint } from '../../../../../renderer/canvas/geometry/hit-test.ts'
import { dragEdge, edgeAt, gripOf } from '../../../../../renderer/canvas/structure/edges.ts'
import { coverColumns } from '../../../../../shared/editing/operations/cover-columns.ts'
import { smallBlueprint } from '../../../../helpers/edit.ts'
import { boardOf } from '../board-fixture.ts'

// lane l1: a b | c - | d    lane l2: e - | f f f
const document = smallBlueprint()
const board = boardOf(document)
const nodeOf = (id: string) => {
  const node = board.nodes.find((one) => one.id === id)
  if (!node) throw new Error(`no node ${id}`)
  return node
}
const columnX = (index: number) => (board.columns[index]?.x ?? 0) + (board.columns[index]?.w ?? 0) / 2

describe('edgeAt', () => {
  it('finds the grip of a shown node, and nothing beside it', () => {
    const node = nodeOf('c')
    const grip = gripOf(node, 'right', 1)
    expect(edgeAt([node], [grip.x + 2, grip.y + 3], 5, 1)).toEqual({ node: 'c', side: 'right' })
    const left = gripOf(node, 'left', 1)
    expect(edgeAt([node], [left.x + 2, left.y + 3], 5, 1)).toEqual({ node: 'c', side: 'left' })
    expect(edgeAt([node], [grip.x + 9, grip.y + 3], 5, 1)).toBeNull()
    expect(edgeAt([], [grip.x, grip.y], 5, 1)).toBeNull()
  })

  it('leaves the handle in the middle free, at every zoom at which it shows', () => {
    const node = nodeOf('c')
    for (const px of [0.5, 1, 2]) {
      const grip = gripOf(node, 'right', px)
      expect(grip.y).toBeGreaterThan(handlePoint(node, 'right')[1] + 7 * px)
      expect(grip.y + grip.h).toBeLessThanOrEqual(node.y + node.h)
    }
  })
})

describe('dragEdge', () => {
  it('covers columns up to the pointer', () => {
    expect(dragEdge(board, document, { node: 'c', side: 'right' }, columnX(3))).toEqual({
      node: 'c',
      side: 'right',
      first: 2,
      last: 3,
      blocked: false,
    })
    expect(dragEdge(board, document, { node: 'f', side: 'left' }, columnX(3))).toMatchObject({ first: 3, last: 4 })
  })

  it('stops before the next node and at the ends of the board, and never gets narrower than one column', () => {
    expect(dragEdge(board, document, { node: 'c', side: 'right' }, columnX(4))).toMatchObject({
      last: 3,
      blocked: true,
    })
    expect(dragEdge(board, document, { node: 'd', side: 'right' }, 99_999)).toMatchObject({ last: 4, blocked: false })
    expect(dragEdge(board, document, { node: 'f', side: 'right' }, 0)).toMatchObject({ first: 2, last: 2 })
    expect(dragEdge(board, document, { node: 'f', side: 'left' }, 0)).toMatchObject({
      first: 1,
      last: 4,
      blocked: true,
    })
    expect(dragEdge(board, document, { node: 'q', side: 'left' }, 0)).toBeNull()
  })

  it('proposes what the operation accepts, wherever the pointer goes', () => {
    for (const { id } of document.nodes) {
      for (const side of ['left', 'right'] as const) {
        for (let x = -200; x < board.width + 200; x += 70) {
          const drag = dragEdge(board, document, { node: id, side }, x)
          if (!drag) throw new Error('no drag')
          expect(coverColumns(document, { node: id, first: drag.first, last: drag.last }).ok).toBe(true)
        }
      }
    }
  })
})
