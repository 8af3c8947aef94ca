import { describe, expect, it } from 'vitest'
import { createConnection } from '../../../../shared/document/factory.ts'
import { connect } from '../../../../shared/editing/operations/connect.ts'
import { disconnect } from '../../../../shared/editing/operations/disconnect.ts'
import { reconnect } from '../../../../shared/editing/operations/reconnect.ts'
import { relabelConnection } from '../../../../shared/editing/operations/relabel-connection.ts'
import { retypeConnection } from '../../../../shared/editing/operations/retype-connection.ts'
import { setHandoff } from '../../../../shared/editing/operations/set-handoff.ts'
import { setTwoWay } from '../../../../shared/editing/operations/set-two-way.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const link = (from: string, to: string, id = 'x') => ({ connection: createConnection({ id, from, to }) })

describe('connect', () => {
  it('joins two nodes, also back and with another type', () => {
    expect(edit(document, connect, link('c', 'd')).connections.at(-1)?.id).toBe('x')
    expect(edit(document, connect, link('b', 'a')).connections).toHaveLength(4)
    const support = { connection: createConnection({ id: 'x', from: 'a', to: 'b', type: 'support' }) }
    expect(edit(document, connect, support).connections).toHaveLength(4)
  })

  it('refuses itself, twins, used ids and unknown nodes', () => {
    expect(refusal(document, connect, link('a', 'a')).code).toBe('self-connection')
    expect(refusal(document, connect, link('a', 'b'))).toEqual({ code: 'duplicate', id: 'ab' })
    expect(refusal(document, connect, link('c', 'd', 'ab'))).toEqual({ code: 'duplicate', id: 'ab' })
    expect(refusal(document, connect, link('q', 'd')).code).toBe('unknown-id')
    expect(refusal(document, connect, link('d', 'q')).code).toBe('unknown-id')
  })
})

describe('disconnect', () => {
  it('takes its annotations along and leaves the rest', () => {
    const next = edit(document, disconnect, { connections: ['ab'] })
    expect(next.connections.map((one) => one.id)).toEqual(['bc', 'ae'])
    expect(next.annotations.map((one) => one.id)).toEqual(['na', 'nma', 'ns2', 'nl2'])
    expect(next.nodes).toBe(document.nodes)
    expect(refusal(document, disconnect, { connections: ['a'] }).code).toBe('unknown-id')
  })
})

describe('reconnect', () => {
  it('moves an end', () => {
    expect(edit(document, reconnect, { connection: 'bc', from: 'b', to: 'd' }).connections[1]?.to).toBe('d')
    expect(edit(document, reconnect, { connection: 'bc', from: 'b', to: 'c' })).toBe(document)
  })

  it('refuses itself, twins and unknown ids', () => {
    const refused = (connection: string, from: string, to: string) =>
      refusal(document, reconnect, { connection, from, to }).code
    expect(refused('bc', 'b', 'b')).toBe('self-connection')
    expect(refused('bc', 'a', 'b')).toBe('duplicate')
    expect([refused('bc', 'q', 'b'), refused('bc', 'b', 'q'), refused('zz', 'b', 'd')]).toEqual(
      Array(3).fill('unknown-id'),
    )
  })
})

describe('retypeConnection', () => {
  it('changes the type unless a twin has it', () => {
    expect(edit(document, retypeConnection, { connection: 'ab', type: 'support' }).connections[0]?.type).toBe('support')
    expect(edit(document, retypeConnection, { connection: 'ab', type: 'flow' })).toBe(document)
    const twice = edit(document, connect, {
      connection: createConnection({ id: 'x', from: 'a', to: 'b', type: 'support' }),
    })
    expect(refusal(twice, retypeConnection, { connection: 'ab', type: 'support' }).code).toBe('duplicate')
    expect(refusal(document, retypeConnection, { connection: 'q', type: 'flow' }).code).toBe('unknown-id')
  })
})

describe('relabelConnection, setTwoWay, setHandoff', () => {
  it('relabel in one language', () => {
    const next = edit(document, relabelConnection, { connection: 'ab', language: 'en', words: 'then' })
    expect(next.connections[0]?.label).toEqual({ en: 'then' })
    expect(next.connections[1]).toBe(document.connections[1])
  })

  it('both ways and back', () => {
    const next = edit(document, setTwoWay, { connection: 'ab', twoWay: true })
    expect(next.connections[0]?.twoWay).toBe(true)
    expect(edit(next, setTwoWay, { connection: 'ab', twoWay: false })).toEqual(document)
  })

  it('handoff within 0…5, or none', () => {
    const handoff = { need: { en: 'The order, complete' }, rating: 4 }
    const next = edit(document, setHandoff, { connection: 'ab', handoff })
    expect(next.connections[0]?.handoff).toEqual(handoff)
    expect(edit(next, setHandoff, { connection: 'ab', handoff: null })).toEqual(document)
    expect(refusal(document, setHandoff, { connection: 'ab', handoff: { need: {}, rating: 6 } }).code).toBe(
      'out-of-range',
    )
    expect(refusal(document, setHandoff, { connection: 'q', handoff: null }).code).toBe('unknown-id')
  })
})
