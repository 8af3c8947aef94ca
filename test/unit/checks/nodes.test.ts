import { describe, expect, it } from 'vitest'
import type { StandardFields } from '../../../shared/document/schema/node.ts'
import { type Draft, draft, fixesOf, placesOf, reasonsOf } from './draft.ts'

describe('L1: a node that is not whole', () => {
  it('finds missing labels, whatever the language', () => {
    const given: Draft = {
      nodes: [
        ['a', 'customer', { label: {} }],
        ['b', 'customer', { label: { en: ' ' }, kind: 'people' }],
        ['c', 'customer', { label: { 'zh-CN': '等位' } }],
      ],
    }
    expect(placesOf('L1', given)).toEqual(['a', 'b'])
    expect(reasonsOf('L1', given)).toEqual([
      'Process without label (stage "s1", lane "customer").',
      'People without label (stage "s1", lane "customer").',
    ])
    expect(fixesOf('L1', given)[0]).toEqual({
      kind: 'focus-field',
      automatic: false,
      record: { type: 'node', id: 'a' },
      field: 'label',
    })
  })
  it('finds lanes and stages that are not there', () => {
    const document = draft({
      nodes: [
        ['a', 'customer'],
        ['b', 'customer'],
      ],
    })
    expect(placesOf('L1', { ...document, lanes: [] })).toEqual(['a', 'b'])
    expect(placesOf('L1', { ...document, stages: [] })).toEqual(['a', 'b'])
    expect(placesOf('L1', document)).toEqual([])
  })
})

describe('L5: a frontstage step without a standard', () => {
  const nodes: NonNullable<Draft['nodes']> = [
    ['f', 'frontstage'],
    ['b', 'backstage'],
    ['p', 'frontstage', { kind: 'people' }],
    ['d', 'frontstage', { kind: 'standard' }],
  ]

  it('is found for processes in frontstage lanes only', () => {
    expect(placesOf('L5', { nodes })).toEqual(['f'])
    expect(fixesOf('L5', { nodes })).toEqual([
      { kind: 'attach-node', automatic: true, node: 'f', nodeKind: 'standard' },
    ])
    expect(placesOf('L5', { lanes: ['desk', 'backstage'], nodes: [['f', 'desk']] })).toEqual([])
  })
  it('is settled by a governing standard, drawn from either end', () => {
    expect(placesOf('L5', { nodes, links: [['d', 'f', 'governs']] })).toEqual([])
    expect(placesOf('L5', { nodes, links: [['f', 'd', 'governs']] })).toEqual([])
    expect(placesOf('L5', { nodes, links: [['d', 'f', 'support']] })).toEqual(['f'])
    expect(placesOf('L5', { nodes, links: [['p', 'f', 'governs']] })).toEqual(['f'])
  })
})

describe('L6: an incomplete standard', () => {
  const standard = (owner: string, fields: Partial<StandardFields> | undefined): Draft => ({
    nodes: [['d', 'support', { kind: 'standard', owner: { en: owner }, ...(fields ? { standard: fields } : {}) }]],
  })
  const target = { en: '95 %' }

  it('lacks owner or target', () => {
    expect(reasonsOf('L6', standard('', undefined))).toEqual(['The standard "d" lacks: owner, target.'])
    expect(reasonsOf('L6', standard(' ', { target }))).toEqual(['The standard "d" lacks: owner.'])
    expect(fixesOf('L6', standard('Host', {}))).toMatchObject([{ field: 'standard.target', record: { id: 'd' } }])
    expect(placesOf('L6', standard('Host', { target }))).toEqual([])
  })
  it('is elastic without authority or risk control', () => {
    const guarded = { target, elastic: true, authority: { en: '50 euros' } }
    expect(reasonsOf('L6', standard('Host', { target, elastic: true }))).toEqual([
      'The elastic standard "d" lacks: authority, risk control.',
    ])
    expect(fixesOf('L6', standard('Host', guarded))).toMatchObject([{ field: 'standard.riskControl' }])
    expect(placesOf('L6', standard('Host', { ...guarded, riskControl: { en: 'Training' } }))).toEqual([])
    expect(placesOf('L6', standard('', { elastic: true }))).toEqual(['d', 'd'])
  })
  it('is only asked of standards', () => {
    expect(placesOf('L6', { nodes: [['d', 'support', { standard: { elastic: true } }]] })).toEqual([])
  })
})

describe('L7: an open mark', () => {
  const marked = (marks: object): Draft => ({ nodes: [['a', 'customer', { marks }]] })

  it('is a fail point without fail-safe, or a wait without minutes', () => {
    expect(placesOf('L7', marked({ fail: {} }))).toEqual(['a'])
    expect(fixesOf('L7', marked({ fail: {}, wait: {} }))).toMatchObject([
      { field: 'marks.fail.failSafe' },
      { field: 'marks.wait.minutes' },
    ])
    expect(reasonsOf('L7', marked({ wait: {} }))).toEqual(['The wait point "a" does not say how many minutes.'])
  })
  it('is fine when filled in, and without marks', () => {
    expect(placesOf('L7', marked({ fail: { failSafe: { en: 'Alarm' } }, wait: { minutes: 0 } }))).toEqual([])
    expect(placesOf('L7', marked({ decision: true }))).toEqual([])
  })
})
