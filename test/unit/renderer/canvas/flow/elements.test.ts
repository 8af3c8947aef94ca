import { describe, expect, it } from 'vitest'
import { createFlowElements, sameContent } from '../../../../../renderer/canvas/flow/elements.ts'
import { relabelNode } from '../../../../../shared/editing/operations/relabel-node.ts'
import { boardOf, template, withId } from '../board-fixture.ts'

const document = template('hotpot')

describe('createFlowElements', () => {
  it('puts every node exactly on its box and every connection between its ends', () => {
    const board = boardOf(document)
    const { nodes, edges } = createFlowElements('zh-CN')(board)
    expect(nodes).toHaveLength(board.nodes.length)
    for (const node of nodes) {
      const { x, y, w, h } = withId(board.nodes, node.id)
      expect([node.position, node.width, node.height]).toEqual([{ x, y }, w, h])
    }
    expect(edges.map(({ id, source, target }) => [id, source, target])).toEqual(
      board.connections.map(({ id, from, to }) => [id, from, to]),
    )
  })
  it('hands out the same objects for everything an edit does not touch', () => {
    const toElements = createFlowElements('zh-CN')
    const before = toElements(boardOf(document))
    const edited = relabelNode(document, { node: 'hp-c7', language: 'zh-CN', words: '走了' })
    if (!edited.ok) throw new Error(edited.error.code)
    const after = toElements(boardOf(edited.value))
    const changed = after.nodes.filter((node, index) => node !== before.nodes[index])
    expect(changed.map(({ id }) => id)).toEqual(['hp-c7'])
    expect(toElements(boardOf(document)).nodes.filter((node, index) => node !== before.nodes[index])).toHaveLength(1)
  })
  it('names nodes and connections for screen readers in the language asked for', () => {
    const board = boardOf(document)
    const waiting = withId(createFlowElements('zh-CN')(board).nodes, 'hp-c2')
    expect(waiting.ariaLabel).toBe('流程, 等位, 关键时刻 2, 惊喜, 等待点')
    expect(withId(createFlowElements('en')(board).nodes, 'hp-c2').ariaLabel).toMatch(
      /^Process, 等位, Moment of truth 2/,
    )
    expect(createFlowElements('zh-CN')(board).edges.every(({ ariaLabel }) => ariaLabel?.includes('→'))).toBe(true)
  })
})

describe('sameContent', () => {
  it('compares values, not objects', () => {
    expect(sameContent({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true)
    expect(sameContent({ a: [1] }, { a: [1, 2] })).toBe(false)
    expect(sameContent({ a: 1 }, { b: 1 })).toBe(false)
    expect(sameContent([], {})).toBe(false)
    expect(sameContent(null, {})).toBe(false)
    expect(sameContent(Number.NaN, Number.NaN)).toBe(true)
  })
})
