import { describe, expect, it } from 'vitest'
import {
  createAction,
  createAnnotation,
  createBlueprint,
  createLane,
  createNode,
} from '../../../../shared/document/factory.ts'
import type { LaneRole } from '../../../../shared/document/schema/lane.ts'
import {
  canReturn,
  copyFragment,
  type Fragment,
  fragmentIds,
  fragmentSchema,
  hasPlaces,
  lanesLike,
} from '../../../../shared/editing/fragment.ts'
import { withStatements } from '../../../../shared/editing/moments.ts'
import { deleteNodes } from '../../../../shared/editing/operations/delete-nodes.ts'
import { pasteNodes } from '../../../../shared/editing/operations/paste-nodes.ts'
import { createFromTemplate } from '../../../../shared/templates/templates.ts'
import { cellOf, edit, refusal, smallBlueprint } from '../../../helpers/edit.ts'

const document = smallBlueprint()
const fresh = (fragment: Fragment) => Object.fromEntries(fragmentIds(fragment).map((id) => [id, `${id}2`]))
const at = (lane: string, stage: string, slot = 0, row = 0) => ({ lane, stage, slot, row })

describe('copyFragment', () => {
  it('takes what is among the nodes, in places relative to the upper left', () => {
    const fragment = copyFragment(document, ['b', 'c', 'f'])
    expect(fragment.nodes.map(({ node, column, lane }) => [node.id, column, lane])).toEqual([
      ['b', 0, 0],
      ['c', 1, 0],
      ['f', 1, 1],
    ])
    expect([fragment.connections.map((one) => one.id), fragment.moments.map((one) => one.id)]).toEqual([['bc'], ['mc']])
    expect(fragmentIds(copyFragment(document, ['a']))).toEqual(['a', 'ma', 'st1', 'st2'])
  })

  it('survives a clipboard', () => {
    const fragment = copyFragment(document, ['a', 'b'])
    expect(fragmentSchema.parse(JSON.parse(JSON.stringify(fragment)))).toEqual(fragment)
    expect(fragmentSchema.safeParse({ nodes: [{}] }).success).toBe(false)
  })
})

describe('pasteNodes', () => {
  it('pastes into free cells with fresh ids, connections and moments', () => {
    const fragment = copyFragment(document, ['a', 'b'])
    const next = edit(document, pasteNodes, { fragment, at: at('l2', 's1', 1), ids: fresh(fragment) })
    expect([cellOf(next, 'a2'), cellOf(next, 'b2')]).toEqual(['l2/s1/1/0', 'l2/s2/0/1'])
    expect(next.connections.at(-1)).toMatchObject({ id: 'ab2', from: 'a2', to: 'b2' })
    expect(next.moments.map((moment) => [moment.id, moment.order])).toEqual([
      ['ma', 1],
      ['mc', 3],
      ['ma2', 2],
    ])
    expect(next.moments.at(-1)?.needs.basic.statements.map((one) => [one.id, one.promisedBy])).toEqual([
      ['st12', 'e'],
      ['st22', 'wordOfMouth'],
    ])
    expect(next.ratings).toBe(document.ratings)
  })

  it('gives way to nodes in the way, and reaches past the last slot', () => {
    const fragment = copyFragment(document, ['a', 'b', 'e'])
    const over = edit(document, pasteNodes, { fragment, at: at('l1', 's1'), ids: fresh(fragment) })
    expect(['a2', 'b2', 'e2'].map((id) => cellOf(over, id))).toEqual(['l1/s1/0/1', 'l1/s1/1/1', 'l2/s1/0/1'])
    const end = edit(document, pasteNodes, { fragment, at: at('l2', 's3'), ids: fresh(fragment) })
    expect(['a2', 'b2', 'e2'].map((id) => cellOf(end, id))).toEqual(['l2/s3/0/1', 'l2/s3/1/0', 'l2/s3/0/2'])
    const behind = edit(document, pasteNodes, { fragment, at: at('l1', 's1', 9), ids: fresh(fragment) })
    expect(['a2', 'b2'].map((id) => cellOf(behind, id))).toEqual(['l1/s1/2/0', 'l1/s1/3/0'])
  })

  it('brings back what was cut: the same ids, ratings, and connections to what stayed', () => {
    const fragment = copyFragment(document, ['a'])
    expect(canReturn(document, fragment)).toBe(false)
    const cut = edit(document, deleteNodes, { nodes: ['a'] })
    expect(canReturn(cut, fragment)).toBe(true)
    const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, id]))
    const back = edit(cut, pasteNodes, { fragment, at: at('l1', 's1'), ids })
    const sorted = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(back.nodes)).toEqual(sorted(document.nodes))
    expect(sorted(back.connections)).toEqual(sorted(document.connections))
    expect(new Set(back.ratings)).toEqual(new Set(document.ratings))
    expect(canReturn(back, fragment)).toBe(false)
    expect(hasPlaces(cut, fragment)).toBe(true)
    expect(hasPlaces({ ...cut, stages: cut.stages.slice(1) }, fragment)).toBe(false)
  })

  it('brings many columns home to the very cells they were cut from, with what was noted on them', () => {
    const sample = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    const [moment] = sample.moments
    const note = createAnnotation({
      id: 'note',
      anchor: { type: 'moment', id: moment?.id ?? '' },
      text: { en: 'Why?' },
    })
    const noted = { ...sample, annotations: [note] }
    const nodes = noted.nodes.map(({ id }) => id)
    const fragment = copyFragment(noted, nodes)
    const cut = edit(noted, deleteNodes, { nodes })
    const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, id]))
    const first = fragment.nodes[0]?.node.at ?? { lane: '', stage: '', slot: 0, row: 0 }
    const back = edit(cut, pasteNodes, { fragment, at: first, ids, home: true })
    expect(back.nodes.map(({ id, at: cell }) => [id, cell])).toEqual(noted.nodes.map(({ id, at: cell }) => [id, cell]))
    expect(back.moments.map(({ id, order }) => [id, order])).toEqual(noted.moments.map(({ id, order }) => [id, order]))
    expect(back.annotations).toEqual([note])
    expect(
      refusal({ ...cut, stages: cut.stages.slice(1) }, pasteNodes, { fragment, at: first, ids, home: true }),
    ).toMatchObject({ code: 'unknown-id' })
  })

  it('lets statements and actions that were about it speak of it again, unless they say something else by now', () => {
    const sample = createFromTemplate('hotpot', { language: 'en', id: 'h', date: '2026-11-21' })
    const [moment, other] = sample.moments
    const standard = sample.nodes.find(({ kind }) => kind === 'standard')
    if (!moment || !other || !standard) throw new Error('no sample')
    const promised = sample.moments.map((one) =>
      withStatements(one, (words) => ({ ...words, promisedBy: standard.id })),
    )
    const actions = [createAction({ id: 'act', moment: moment.id, text: { en: 'Do' } })]
    const before = { ...sample, moments: promised, actions }
    const nodes = [standard.id, moment.node]
    const fragment = copyFragment(before, nodes)
    const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, id]))
    const cut = edit(before, deleteNodes, { nodes })
    expect([cut.actions[0]?.moment, JSON.stringify(cut.moments).includes(standard.id)]).toEqual([null, false])
    const at = fragment.nodes[0]?.node.at ?? { lane: '', stage: '', slot: 0, row: 0 }
    const back = edit(cut, pasteNodes, { fragment, at, ids, home: true })
    const sorted = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(sorted(back.moments)).toEqual(sorted(before.moments))
    expect(back.actions).toEqual(actions)
    const meanwhile = { ...cut, actions: [createAction({ id: 'act', moment: other.id, text: { en: 'Do' } })] }
    expect(edit(meanwhile, pasteNodes, { fragment, at, ids, home: true }).actions).toEqual(meanwhile.actions)
  })

  it('leaves out ratings of people and ends of connections that are gone', () => {
    const fragment = copyFragment(document, ['a'])
    const cut = edit(document, deleteNodes, { nodes: ['a', 'b'] })
    const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, id]))
    const back = edit({ ...cut, raters: [], ratings: [] }, pasteNodes, { fragment, at: at('l1', 's1'), ids })
    expect(back.ratings).toEqual([])
    expect(back.connections.some(({ from, to }) => from === 'b' || to === 'b')).toBe(false)
  })

  it('finds lanes like its own in another blueprint, wherever these stand there', () => {
    const lane = (id: string, role: LaneRole, name: string) => createLane({ id, role, label: { en: name } })
    const from = createBlueprint({
      id: 'from',
      languages: ['en'],
      stages: [{ id: 's' }],
      lanes: [
        lane('1', 'customer', 'Patient'),
        lane('2', 'custom', 'Guide'),
        lane('3', 'frontstage', 'Desk'),
        lane('4', 'support', 'IT'),
      ],
      nodes: ['1', '2', '3', '4'].map((id) =>
        createNode({ id: `n${id}`, kind: 'process', at: { stage: 's', lane: id, slot: 0 } }),
      ),
    })
    const other = createBlueprint({
      id: 'other',
      languages: ['en'],
      stages: [{ id: 's' }],
      lanes: [
        lane('4', 'evidence', 'Evidence'),
        lane('1', 'customer', 'Customer'),
        lane('2', 'frontstage', 'Front'),
        lane('3', 'backstage', 'Back'),
        lane('5', 'support', 'it'),
      ],
    })
    const fragment = copyFragment(from, ['n1', 'n3', 'n4'])
    expect([...lanesLike(other, fragment)]).toEqual([
      ['1', '1'],
      ['3', '2'],
      ['4', '5'],
    ])
    const paste = (lane: string) => edit(other, pasteNodes, { fragment, at: at(lane, 's'), ids: fresh(fragment) })
    expect(['n12', 'n32', 'n42'].map((id) => cellOf(paste('1'), id))).toEqual(['1/s/0/0', '2/s/0/0', '5/s/0/0'])
    // Set down somewhere else on purpose, they keep their distances.
    expect(['n12', 'n32', 'n42'].map((id) => cellOf(paste('2'), id))).toEqual(['2/s/0/0', '5/s/0/0', '5/s/0/1'])
  })

  it('fits another blueprint and drops what is unknown there', () => {
    const other = createBlueprint({ id: 'o', languages: ['en'], lanes: [{ id: 'x' }], stages: [{ id: 'y' }] })
    const fragment = copyFragment(document, ['a', 'e', 'f'])
    const next = edit(other, pasteNodes, { fragment, at: at('x', 'y'), ids: fresh(fragment) })
    expect(['a2', 'e2', 'f2'].map((id) => cellOf(next, id))).toEqual(['x/y/0/0', 'x/y/0/1', 'x/y/2/0'])
    expect(next.moments[0]).toMatchObject({ id: 'ma2', promise: null })
    expect(next.moments[0]?.needs.basic.statements.map((one) => one.promisedBy)).toEqual([null, 'wordOfMouth'])
  })

  it('refuses missing and used ids and unknown places; nothing pastes nothing', () => {
    const fragment = copyFragment(document, ['a'])
    const ids = fresh(fragment)
    expect(refusal(document, pasteNodes, { fragment, at: at('l1', 's1'), ids: {} }).code).toBe('unknown-id')
    expect(refusal(document, pasteNodes, { fragment, at: at('l1', 's1'), ids: { ...ids, a: 'b' } }).code).toBe(
      'duplicate',
    )
    expect(refusal(document, pasteNodes, { fragment, at: at('q', 's1'), ids }).code).toBe('unknown-id')
    expect(refusal(document, pasteNodes, { fragment, at: at('l1', 'q'), ids }).code).toBe('unknown-id')
    expect(refusal(document, pasteNodes, { fragment, at: at('l1', 's1', -1), ids }).code).toBe('out-of-range')
    const none = copyFragment(document, [])
    expect(edit(document, pasteNodes, { fragment: none, at: at('l1', 's1'), ids: {} })).toBe(document)
  })
})
