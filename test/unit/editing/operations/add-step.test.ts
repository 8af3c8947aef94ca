import { describe, expect, it } from 'vitest'
import { createBlueprint, createNode } from '../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import { viewOf } from '../../../../shared/document/view/view-of.ts'
import { addStep, type StepSide } from '../../../../shared/editing/operations/add-step.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const ids = { node: 'new', connection: 'link', half: 'half', stage: 'newStage', lane: 'newLane' }
const names = { stage: { en: 'Stage 3' }, lane: { en: 'Lane 3' } }
const args = (from: string, side: StepSide) => ({ from, side, ids, names })
const wires = (document: Blueprint): string[] =>
  document.connections.map(({ id, from, to, type }) => `${id}: ${from} → ${to} ${type}`)

const process = (id: string, lane: string, stage: string, slot = 0, span = 1) => ({
  id,
  kind: 'process' as const,
  at: { lane, stage, slot, span },
})
const document = createBlueprint({
  id: 'd',
  languages: ['en'],
  stages: [{ id: 's1', slots: 2 }, { id: 's2' }],
  lanes: [
    { id: 'evidence', role: 'evidence' },
    { id: 'customer', role: 'customer', line: { kind: 'interaction' } },
    { id: 'front', role: 'frontstage', hidden: true },
    { id: 'back', role: 'backstage' },
  ],
  nodes: [process('a', 'customer', 's1'), process('b', 'customer', 's2')],
  connections: [{ id: 'ab', from: 'a', to: 'b' }],
})

describe('addStep to the right', () => {
  it('takes the next free column and goes on by a flow', () => {
    const next = edit(document, addStep, args('a', 'right'))
    expect([cellOf(next, 'new'), next.nodes.at(-1)?.kind]).toEqual(['customer/s1/1/0', 'process'])
    expect(wires(next)).toEqual(['ab: a → b flow', 'link: a → new flow'])
  })

  it('goes on in a new column at the end of a stage', () => {
    const next = edit(document, addStep, args('b', 'right'))
    expect(cellOf(next, 'new')).toBe('customer/s2/1/0')
    expect(wires(next).at(-1)).toBe('link: b → new flow')
  })

  it('comes between two steps that follow each other', () => {
    const tight = { ...document, stages: document.stages.map((stage) => ({ ...stage, slots: 1 })) }
    const next = edit(tight, addStep, args('a', 'right'))
    expect([cellOf(next, 'new'), cellOf(next, 'b')]).toEqual(['customer/s1/1/0', 'customer/s2/0/0'])
    expect(wires(next)).toEqual(['ab: a → new flow', 'half: new → b flow'])
    const small = smallBlueprint()
    const inside = edit(small, addStep, args('b', 'right'))
    expect([cellOf(inside, 'new'), cellOf(inside, 'c')]).toEqual(['l1/s1/2/0', 'l1/s2/0/0'])
    expect(wires(inside)).toContain('bc: b → new flow')
  })

  it('follows a node across stages where it ends', () => {
    const wide = { ...document, nodes: [createNode(process('a', 'customer', 's1', 0, 3))], connections: [] }
    expect(cellOf(edit(wide, addStep, args('a', 'right')), 'new')).toBe('customer/s2/1/0')
  })

  it('sets another card beside a card, without a flow', () => {
    const below = edit(document, addStep, args('a', 'above'))
    const next = edit(below, addStep, { ...args('new', 'right'), ids: { ...ids, node: 'two', connection: 'link2' } })
    expect([cellOf(next, 'two'), next.nodes.at(-1)?.kind]).toEqual(['evidence/s1/1/0', 'environment'])
    expect(next.connections).toEqual(below.connections)
  })
})

describe('addStep into the next stage', () => {
  it('goes on in its first column', () => {
    const empty = { ...document, nodes: document.nodes.slice(0, 1), connections: [] }
    const next = edit(empty, addStep, args('a', 'stage'))
    expect([cellOf(next, 'new'), wires(next)]).toEqual(['customer/s2/0/0', ['link: a → new flow']])
  })

  it('comes before the step that stands there, and between when that one follows', () => {
    const next = edit(document, addStep, args('a', 'stage'))
    expect([cellOf(next, 'new'), cellOf(next, 'b')]).toEqual(['customer/s2/0/0', 'customer/s2/1/0'])
    expect(wires(next)).toEqual(['ab: a → new flow', 'half: new → b flow'])
  })

  it('adds a stage behind the last one', () => {
    const next = edit(document, addStep, args('b', 'stage'))
    expect(next.stages.map(({ id }) => id)).toEqual(['s1', 's2', 'newStage'])
    expect([cellOf(next, 'new'), next.stages[2]?.label]).toEqual(['customer/newStage/0/0', names.stage])
  })
})

describe('addStep into the next lane', () => {
  it('passes hidden lanes and connects by what the two are', () => {
    const next = edit(document, addStep, args('a', 'below'))
    expect([cellOf(next, 'new'), wires(next).at(-1)]).toEqual(['back/s1/0/0', 'link: a → new interaction'])
    const above = edit(document, addStep, args('a', 'above'))
    expect([above.nodes.at(-1)?.kind, wires(above).at(-1)]).toEqual(['environment', 'link: new → a shapes'])
  })

  it('goes to the next row where the cell is taken', () => {
    const once = edit(document, addStep, args('a', 'below'))
    const twice = edit(once, addStep, { ...args('a', 'below'), ids: { ...ids, node: 'two', connection: 'link2' } })
    expect(cellOf(twice, 'two')).toBe('back/s1/0/1')
  })

  it('adds a lane below the last one, none above the first', () => {
    const low = edit(document, addStep, args('a', 'below'))
    const next = edit(low, addStep, { ...args('new', 'below'), ids: { ...ids, node: 'two', connection: 'link2' } })
    expect([next.lanes.at(-1)?.id, cellOf(next, 'two')]).toEqual(['newLane', 'newLane/s1/0/0'])
    const high = edit(document, addStep, args('a', 'above'))
    expect(refusal(high, addStep, { ...args('new', 'above'), ids: { ...ids, node: 'two' } }).code).toBe('out-of-range')
  })

  it('keeps to the levers of the four-lever view', () => {
    const levers = viewOf(document, 'levers')
    const result = addStep(levers, args('a', 'below'))
    expect(result.ok && result.value.nodes.at(-1)).toMatchObject({ kind: 'standard', at: { lane: 'lever:standard' } })
    expect(result.ok && wires(result.value).at(-1)).toBe('link: new → a governs')
    const people = addStep(levers, { ...args('a', 'above') })
    expect(people.ok).toBe(false)
  })
})

it('refuses an unknown node and ids that are taken', () => {
  expect(refusal(document, addStep, args('gone', 'right')).code).toBe('unknown-id')
  expect(refusal(document, addStep, { ...args('a', 'right'), ids: { ...ids, node: 'b' } }).code).toBe('duplicate')
})
