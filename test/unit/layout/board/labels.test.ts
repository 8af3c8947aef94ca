import { describe, expect, it } from 'vitest'
import { createObstacles } from '../../../../shared/layout/board/obstacles.ts'
import type { Board, Box } from '../../../../shared/layout/board/types.ts'
import { brokenPromises } from '../../../helpers/board-invariants.ts'
import { boardOf, nodeOn, type Sketch, sketched, wireOn } from '../../../helpers/board-sketch.ts'

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** A sketch whose connections carry the given labels, in order. */
function labelled(sketch: Sketch, labels: readonly string[]): Board {
  const document = sketched(sketch)
  const connections = document.connections.map((entry, index) => ({ ...entry, label: { en: labels[index] ?? '' } }))
  return boardOf({ ...document, connections })
}

const free = (board: Board, id: string): boolean => {
  const { label } = wireOn(board, id)
  return label !== null && board.nodes.every((node) => !overlap(node, label.box))
}

describe('labels of connections', () => {
  it('are null without words', () => {
    expect(wireOn(labelled({ nodes: { a: [0, 0], b: [0, 1] }, connections: ['a-b'] }, ['  ']), 'a-b').label).toBeNull()
  })

  it('stand beside a straight connection, which is made long enough', () => {
    const board = labelled({ nodes: { a: [0, 0], b: [0, 1] }, connections: ['a-b'] }, ['when it is not satisfied'])
    const { label, points } = wireOn(board, 'a-b')
    expect(free(board, 'a-b')).toBe(true)
    const y = points[0]?.[1] ?? 0
    expect((label?.box.y ?? 0) + (label?.box.h ?? 0)).toBeLessThan(y)
    expect(nodeOn(board, 'b').x - nodeOn(board, 'a').x - nodeOn(board, 'a').w).toBeGreaterThan(label?.box.w ?? 0)
    expect(brokenPromises(board)).toEqual({})
  })

  it('stand beside a vertical connection, also with several lines', () => {
    const text = 'hand over the order, the table and everything the guest has asked for so far'
    const board = labelled({ nodes: { a: [0, 0], b: [1, 0], c: [1, 1], d: [0, 1] }, connections: ['a-b'] }, [text])
    expect(free(board, 'a-b')).toBe(true)
    expect(wireOn(board, 'a-b').label?.lines.length).toBeGreaterThan(1)
    expect(brokenPromises(board)).toEqual({})
  })

  it('find free space in gutters, off nodes and off each other', () => {
    const board = labelled(
      {
        nodes: { a: [0, 0], x: [0, 1], b: [0, 2], c: [1, 0], y: [1, 1], d: [1, 2] },
        connections: ['a-b', 'c-d', 'a-d', 'c-b'],
      },
      ['yes', 'no', 'in a hurry', 'later'],
    )
    const boxes = board.connections.map(({ label }) => label?.box).filter((box) => box !== undefined)
    expect(boxes.length).toBe(4)
    for (const { id } of board.connections) expect(free(board, id)).toBe(true)
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
    })
  })

  it('say the second language below the first, in one box', () => {
    const document = sketched({ nodes: { a: [0, 0], b: [0, 1], c: [1, 1] }, connections: ['a-b', 'b-c:support'] })
    const text = { en: 'hands over the order', 'zh-CN': '转交订单' }
    const connections = document.connections.map((entry) => ({ ...entry, label: text }))
    const both = boardOf({ ...document, languages: ['zh-CN', 'en'], connections }, { languages: ['zh-CN', 'en'] })
    expect(brokenPromises(both)).toEqual({})
    for (const id of ['a-b', 'b-c']) {
      const { label } = wireOn(both, id)
      expect(label?.lines).toEqual(['转交订单'])
      expect(label?.second?.lines.join(' ')).toBe('hands over the order')
      expect(label?.second?.y).toBeGreaterThan(label?.y ?? 0)
      expect((label?.second?.y ?? 0) + 2).toBeLessThan((label?.box.y ?? 0) + (label?.box.h ?? 0))
      expect(free(both, id)).toBe(true)
    }
    expect(wireOn(boardOf({ ...document, connections }), 'a-b').label?.second).toBeNull()
  })

  it('keep off the separation line their connection crosses', () => {
    const document = sketched({
      nodes: { a: [0, 0], b: [1, 0] },
      connections: ['a-b'],
      more: { lanes: [{ id: 'l0', line: { kind: 'interaction' } }, { id: 'l1' }] },
    })
    const connections = document.connections.map((entry) => ({ ...entry, label: { en: 'on the spot' } }))
    const board = boardOf({ ...document, connections })
    const box = wireOn(board, 'a-b').label?.box
    const y = board.lines[0]?.y ?? 0
    expect(free(board, 'a-b')).toBe(true)
    expect((box?.y ?? 0) > y || (box?.y ?? 0) + (box?.h ?? 0) < y).toBe(true)
  })

  it('keep off the number of an annotation on the same connection', () => {
    const document = sketched({
      nodes: { a: [0, 0], b: [0, 3] },
      connections: ['a-b'],
      more: { annotations: [{ id: 'n', anchor: { type: 'connection', id: 'a-b' } }] },
    })
    const board = boardOf({
      ...document,
      connections: document.connections.map((entry) => ({ ...entry, label: { en: 'yes' } })),
    })
    const { label, annotations } = wireOn(board, 'a-b')
    const [note] = annotations
    if (!label || !note) throw new Error('label and number expected')
    expect(overlap(label.box, { x: note.x - note.r, y: note.y - note.r, w: 2 * note.r, h: 2 * note.r })).toBe(false)
  })
})

describe('createObstacles', () => {
  it('adds up covered area by weight, each box once', () => {
    const obstacles = createObstacles()
    obstacles.add({ x: 0, y: 0, w: 1000, h: 10 }, 2)
    obstacles.add({ x: 50, y: 0, w: 10, h: 1000 }, 3)
    expect(obstacles.covered({ x: 0, y: 0, w: 100, h: 10 })).toBe(2000 + 300)
    expect(obstacles.covered({ x: 200, y: 200, w: 500, h: 500 })).toBe(0)
    expect(obstacles.covered({ x: 0, y: 10, w: 40, h: 40 })).toBe(0)
  })

  it('knows places left of and above the origin', () => {
    const obstacles = createObstacles()
    obstacles.add({ x: -300, y: -300, w: 10, h: 10 }, 1)
    expect(obstacles.covered({ x: -305, y: -305, w: 10, h: 10 })).toBe(25)
  })
})
