import { describe, expect, it } from 'vitest'
import { createNode } from '../../../../shared/document/factory.ts'
import { addNode } from '../../../../shared/editing/operations/add-node.ts'
import { deleteNodes } from '../../../../shared/editing/operations/delete-nodes.ts'
import { relabelNode } from '../../../../shared/editing/operations/relabel-node.ts'
import { setNodeFields } from '../../../../shared/editing/operations/set-node-fields.ts'
import { setNodeKind } from '../../../../shared/editing/operations/set-node-kind.ts'
import { spanNode } from '../../../../shared/editing/operations/span-node.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const fresh = (lane: string, stage: string, slot = 0, row = 0, span = 1) =>
  createNode({ id: 'x', kind: 'people', at: { lane, stage, slot, row, span } })

describe('addNode', () => {
  it('puts a node into a free cell', () => {
    const next = edit(document, addNode, { node: fresh('l2', 's1', 1) })
    expect(cellOf(next, 'x')).toBe('l2/s1/1/0')
    expect(next.nodes.slice(0, 6)).toEqual(document.nodes)
    expect(next.stages).toBe(document.stages)
  })

  it('goes to the next free row of a taken cell', () => {
    expect(cellOf(edit(document, addNode, { node: fresh('l1', 's1') }), 'x')).toBe('l1/s1/0/1')
    expect(cellOf(edit(document, addNode, { node: fresh('l2', 's3') }), 'x')).toBe('l2/s3/0/1')
  })

  it('opens a slot when it is inserted, through all lanes, and spans across grow', () => {
    const next = edit(document, addNode, { node: fresh('l1', 's2', 1), mode: 'insert' })
    expect(['x', 'c', 'd', 'f'].map((id) => cellOf(next, id))).toEqual([
      'l1/s2/1/0',
      'l1/s2/0/0',
      'l1/s3/0/0',
      'l2/s2/0/0+4',
    ])
    const first = edit(document, addNode, { node: fresh('l1', 's1'), mode: 'insert' })
    expect(['x', 'a', 'b', 'e'].map((id) => cellOf(first, id))).toEqual([
      'l1/s1/0/0',
      'l1/s1/1/0',
      'l1/s1/2/0',
      'l2/s1/1/0',
    ])
  })

  it('takes the slot after the last one for any beyond, and ends at the board', () => {
    expect(cellOf(edit(document, addNode, { node: fresh('l1', 's1', 40) }), 'x')).toBe('l1/s1/2/0')
    expect(cellOf(edit(document, addNode, { node: fresh('l1', 's3', 1, 0, 9) }), 'x')).toBe('l1/s3/1/0')
  })

  it('refuses used ids, unknown places and numbers that are none', () => {
    expect(refusal(document, addNode, { node: { ...fresh('l1', 's1'), id: 'st1' } }).code).toBe('duplicate')
    expect(refusal(document, addNode, { node: fresh('l9', 's1') })).toEqual({ code: 'unknown-id', id: 'l9' })
    expect(refusal(document, addNode, { node: fresh('l1', 's9') })).toEqual({ code: 'unknown-id', id: 's9' })
    const odd = { ...fresh('l1', 's1'), at: { lane: 'l1', stage: 's1', slot: -1, row: 0, span: 1 } }
    expect(refusal(document, addNode, { node: odd }).code).toBe('out-of-range')
  })
})

describe('deleteNodes', () => {
  it('takes along what hangs on them', () => {
    const next = edit(document, deleteNodes, { nodes: ['a', 'e'] })
    expect(next.nodes.map((node) => node.id)).toEqual(['b', 'c', 'd', 'f'])
    expect(next.connections.map((connection) => connection.id)).toEqual(['bc'])
    expect(next.moments.map((moment) => moment.id)).toEqual(['mc'])
    expect(next.ratings.map((rating) => rating.moment)).toEqual(['mc'])
    expect(next.annotations.map((annotation) => annotation.id)).toEqual(['ns2', 'nl2'])
    expect(next.actions.map((action) => action.moment)).toEqual([null])
    expect(next.lanes).toBe(document.lanes)
  })

  it('lets needs forget a standard that is gone', () => {
    const next = edit(document, deleteNodes, { nodes: ['e'] })
    expect(next.moments[0]?.needs.basic.statements.map((one) => one.promisedBy)).toEqual([null, 'wordOfMouth'])
    expect(next.moments[0]?.promise).toBe('p1')
    expect(next.moments[1]).toBe(document.moments[1])
  })

  it('does nothing for nothing and refuses unknown ids', () => {
    expect(edit(document, deleteNodes, { nodes: [] })).toBe(document)
    expect(refusal(document, deleteNodes, { nodes: ['a', 'zz'] })).toEqual({ code: 'unknown-id', id: 'zz' })
  })
})

describe('relabelNode', () => {
  it('sets the words of one language', () => {
    const next = edit(document, relabelNode, { node: 'a', language: 'zh-CN', words: '到店' })
    expect(next.nodes[0]?.label).toEqual({ en: 'Node a', 'zh-CN': '到店' })
    expect(next.nodes[1]).toBe(document.nodes[1])
    expect(edit(document, relabelNode, { node: 'a', language: 'en', words: '' }).nodes[0]?.label).toEqual({
      'zh-CN': '节点 a',
    })
  })

  it('changes nothing for the same words and refuses an unknown node', () => {
    expect(edit(document, relabelNode, { node: 'a', language: 'en', words: 'Node a' })).toBe(document)
    expect(refusal(document, relabelNode, { node: 'q', language: 'en', words: '' }).code).toBe('unknown-id')
  })
})

describe('setNodeFields', () => {
  it('sets marks, fields and notes', () => {
    const marks = { fail: null, wait: { minutes: 5 }, decision: true }
    const next = edit(document, setNodeFields, { node: 'a', fields: { marks, owner: { en: 'Store' }, mood: 'red' } })
    expect(next.nodes[0]).toMatchObject({ marks, owner: { en: 'Store' }, mood: 'red', id: 'a' })
    expect(next.nodes[0]?.label).toBe(document.nodes[0]?.label)
  })

  it('takes optional fields away again, and changes nothing for equal ones', () => {
    const people = { role: { en: 'Host' }, authority: {}, skills: {}, initiative: null }
    const next = edit(document, setNodeFields, { node: 'a', fields: { people } })
    expect(edit(next, setNodeFields, { node: 'a', fields: { people: structuredClone(people) } })).toBe(next)
    expect(edit(next, setNodeFields, { node: 'a', fields: { people: undefined } })).toEqual(document)
  })

  it('refuses an image that the document does not have', () => {
    expect(refusal(document, setNodeFields, { node: 'a', fields: { image: 'nope' } }).code).toBe('unknown-id')
    expect(refusal(document, setNodeFields, { node: 'q', fields: { owner: {} } }).code).toBe('unknown-id')
  })
})

describe('setNodeKind', () => {
  it('changes several nodes and leaves those that are of the kind', () => {
    const next = edit(document, setNodeKind, { nodes: ['a', 'b'], kind: 'standard' })
    expect(next.nodes.map((node) => node.kind).slice(0, 3)).toEqual(['standard', 'standard', 'process'])
    expect(edit(document, setNodeKind, { nodes: ['a'], kind: 'process' })).toBe(document)
    expect(refusal(document, setNodeKind, { nodes: ['q'], kind: 'people' }).code).toBe('unknown-id')
  })
})

describe('spanNode', () => {
  it('covers slots across stages', () => {
    expect(cellOf(edit(document, spanNode, { node: 'f', span: 2 }), 'f')).toBe('l2/s2/0/0+2')
    expect(cellOf(edit(document, spanNode, { node: 'e', span: 2 }), 'e')).toBe('l2/s1/0/0+2')
  })

  it('stops at other nodes and at the end of the board', () => {
    expect(refusal(document, spanNode, { node: 'a', span: 2 })).toEqual({ code: 'occupied', id: 'b' })
    expect(refusal(document, spanNode, { node: 'd', span: 2 }).code).toBe('out-of-range')
    expect(refusal(document, spanNode, { node: 'd', span: 0 }).code).toBe('out-of-range')
    expect(refusal(document, spanNode, { node: 'q', span: 1 }).code).toBe('unknown-id')
  })
})
