import { describe, expect, it } from 'vitest'
import { createConnection, createNode } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { addNode } from '../../../../shared/editing/operations/add-node.ts'
import { joinFlow } from '../../../../shared/editing/operations/join-flow.ts'
import { edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const small = smallBlueprint()
/** a → b → c in lane l1, the flow from a named; `n` in a column of its own between two of them. */
const document: Blueprint = {
  ...small,
  connections: small.connections.map((one) =>
    one.id === 'ab' ? { ...one, label: { en: 'then' }, twoWay: true } : one,
  ),
}
const between = (stage: string, slot: number, row = 0, kind: 'process' | 'people' = 'process'): Blueprint =>
  edit(document, addNode, { node: createNode({ id: 'n', kind, at: { lane: 'l1', stage, slot, row } }), mode: 'insert' })
const wires = ({ connections }: Blueprint): string[] => connections.map(({ id, from, to }) => `${id}: ${from} → ${to}`)
const join = (start: Blueprint) => edit(start, joinFlow, { node: 'n', half: 'half' })

describe('joinFlow', () => {
  it('leads the flow between the neighbours through the step; the words stay on its first half', () => {
    const next = join(between('s1', 1))
    expect(wires(next)).toEqual(['ab: a → n', 'bc: b → c', 'ae: a → e', 'half: n → b'])
    expect(next.connections[0]).toMatchObject({ type: 'flow', label: { en: 'then' }, twoWay: true })
    expect(next.connections.at(-1)).toMatchObject({ type: 'flow', label: {}, twoWay: true })
  })

  it('does so over the border of a stage and against the reading direction', () => {
    expect(wires(join(between('s2', 0)))).toContain('bc: b → n')
    const start = between('s1', 1)
    const back = {
      ...start,
      connections: start.connections.map((one) => (one.id === 'ab' ? { ...one, from: 'b', to: 'a' } : one)),
    }
    expect(wires(join(back))).toEqual(['ab: b → n', 'bc: b → c', 'ae: a → e', 'half: n → a'])
  })

  it('leaves alone where no flow leads by, and what is no step or has a flow of its own', () => {
    for (const start of [between('s1', 1, 1), between('s1', 0), between('s3', 0), between('s1', 1, 0, 'people')])
      expect(join(start)).toBe(start)
    const start = between('s1', 1)
    const led = {
      ...start,
      connections: [...start.connections, createConnection({ id: 'own', from: 'n', to: 'e', type: 'flow' })],
    }
    expect(join(led)).toBe(led)
    const governed = {
      ...start,
      connections: [...start.connections, createConnection({ id: 'own', from: 'e', to: 'n', type: 'support' })],
    }
    expect(wires(join(governed))).toContain('half: n → b')
  })

  it('refuses an unknown node', () => {
    expect(refusal(document, joinFlow, { node: 'q', half: 'half' })).toEqual({ code: 'unknown-id', id: 'q' })
  })
})
