import { describe, expect, it } from 'vitest'
import { createBlueprint } from '../../../shared/document/factory.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import { crossesLine, guessConnectionType, linkBetween } from '../../../shared/editing/connection-guess.ts'
import { createFromTemplate } from '../../../shared/templates/templates.ts'

const node = (id: string, kind: NodeKind, lane: string) => ({ id, kind, at: { lane, stage: 's' } })
const document = createBlueprint({
  id: 'd',
  languages: ['en'],
  stages: [{ id: 's' }],
  lanes: [
    { id: 'customer', role: 'customer', line: { kind: 'interaction' } },
    { id: 'front', role: 'frontstage', line: { kind: 'visibility' } },
    { id: 'back', role: 'backstage' },
  ],
  nodes: [
    node('c1', 'process', 'customer'),
    node('c2', 'process', 'customer'),
    node('f', 'process', 'front'),
    node('b', 'process', 'back'),
    node('std', 'standard', 'front'),
    node('env', 'environment', 'customer'),
    node('who', 'people', 'front'),
    node('other', 'people', 'back'),
  ],
})

describe('guessConnectionType', () => {
  it.each([
    ['std', 'f', 'governs'],
    ['std', 'who', 'governs'],
    ['env', 'c1', 'shapes'],
    ['who', 'f', 'performs'],
    ['c1', 'c2', 'flow'],
    ['c1', 'f', 'interaction'],
    ['f', 'c1', 'interaction'],
    ['c1', 'who', 'interaction'],
    ['b', 'f', 'support'],
    ['other', 'who', 'support'],
    ['gone', 'f', 'flow'],
  ])('%s to %s is %s', (from, to, type) => {
    expect(guessConnectionType(document, from, to)).toBe(type)
  })
  it('agrees with most connections that people drew', () => {
    for (const id of ['taxi', 'hotpot', 'complaint'] as const) {
      const sample = createFromTemplate(id, { language: 'zh-CN', id: 'test', date: '2026-11-21' })
      const right = sample.connections.filter(({ from, to, type }) => guessConnectionType(sample, from, to) === type)
      expect(right.length / sample.connections.length).toBeGreaterThan(0.8)
    }
  })
})

describe('linkBetween', () => {
  it.each([
    ['c1', 'c2', 'c1 → c2 flow'],
    ['c1', 'f', 'c1 → f interaction'],
    ['f', 'c1', 'c1 → f interaction'],
    ['f', 'b', 'b → f support'],
    ['b', 'f', 'b → f support'],
    ['f', 'std', 'std → f governs'],
    ['std', 'f', 'std → f governs'],
    ['c1', 'env', 'env → c1 shapes'],
    ['f', 'who', 'who → f performs'],
  ])('%s with %s beside it: %s', (origin, added, expected) => {
    const { from, to, type } = linkBetween(document, origin, added)
    expect(`${from} → ${to} ${type}`).toBe(expected)
  })
})

it('knows which connections cross a line', () => {
  expect(crossesLine(document, { from: 'b', to: 'c1' }, 'visibility')).toBe(true)
  expect(crossesLine(document, { from: 'f', to: 'c1' }, 'visibility')).toBe(false)
  expect(crossesLine(document, { from: 'b', to: 'gone' }, 'visibility')).toBe(false)
})
