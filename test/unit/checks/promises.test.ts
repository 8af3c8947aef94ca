import { describe, expect, it } from 'vitest'
import { createFromTemplate } from '../../../shared/templates/templates.ts'
import { type Draft, fixesOf, type Needs, need, placesOf, reasonsOf } from './draft.ts'

describe('L9: a surprise that is promised already', () => {
  const by = (promisedBy: string | null, more: Draft = {}): Draft => ({
    nodes: [
      ['c', 'customer'],
      ['d', 'support', { kind: 'standard', standard: { published: true } }],
      ['e', 'support', { kind: 'standard' }],
    ],
    promises: [{ id: 'p1', text: { en: 'Twice the money back' } }],
    moments: [{ node: 'c', needs: { unexpected: need('A gift', { promisedBy }) } }],
    ...more,
  })

  it('is found for expectation sources, promises and published standards', () => {
    expect(
      ['pastExperience', 'advertising', 'serviceCommunication', 'wordOfMouth', 'p1', 'd'].map((id) =>
        placesOf('L9', by(id)),
      ),
    ).toEqual(Array.from({ length: 6 }, () => ['m1.unexpected']))
    expect(reasonsOf('L9', by('advertising'))[0]).toContain('Customers know it from: Advertising.')
    expect(reasonsOf('L9', by('p1'))[0]).toContain('It is promised: "Twice the money back".')
    expect(reasonsOf('L9', by('d'))[0]).toContain('the standard "d" is published.')
    expect(fixesOf('L9', by('p1'))).toEqual([
      { kind: 'expect-statements', automatic: true, moment: 'm1', statements: ['A gift'] },
    ])
  })
  it('needs the explicit link to something public', () => {
    for (const id of [null, 'e', 'c', 'gone']) expect(placesOf('L9', by(id))).toEqual([])
  })
  it('is no matter of other levels and of what is out of scope', () => {
    const moved = (needs: Needs): Draft => by(null, { moments: [{ node: 'c', needs }] })
    expect(placesOf('L9', moved({ expected: need('A gift', { promisedBy: 'p1' }) }))).toEqual([])
    expect(placesOf('L9', moved({ unexpected: need('A gift', { promisedBy: 'p1', outOfScope: true }) }))).toEqual([])
  })
  it('is one finding per moment, however many statements are promised', () => {
    const statements = ['a', 'b', 'c'].map((id) => ({ id, text: { en: id }, promisedBy: id === 'b' ? null : 'p1' }))
    const given = by(null, { moments: [{ node: 'c', needs: { unexpected: { statements } } }] })
    expect(fixesOf('L9', given)).toMatchObject([{ statements: ['a', 'c'] }])
  })
})

describe('L10: a promise without a standard', () => {
  const promises: Draft['promises'] = [{ id: 'p1', text: { en: 'In one hour' } }]
  const nodes: NonNullable<Draft['nodes']> = [
    ['c', 'customer'],
    ['f', 'frontstage'],
    ['d', 'frontstage', { kind: 'standard' }],
  ]
  const met: NonNullable<Draft['links']> = [['c', 'f', 'interaction']]

  it('is found when no moment carries it', () => {
    expect(
      placesOf('L10', { promises, nodes, links: [...met, ['d', 'f', 'governs']], moments: [{ node: 'c' }] }),
    ).toEqual(['p1'])
    expect(fixesOf('L10', { promises })).toEqual([undefined])
  })
  it('is found when the moments that carry it have no standard', () => {
    const given: Draft = { promises, nodes, links: met, moments: [{ node: 'c', promise: 'p1' }] }
    expect(placesOf('L10', given)).toEqual(['p1'])
    expect(fixesOf('L10', given)).toEqual([{ kind: 'attach-node', automatic: true, node: 'f', nodeKind: 'standard' }])
  })
  it('is kept by a standard on the moment’s node or on the step it meets', () => {
    const carried: Draft['moments'] = [{ node: 'c', promise: 'p1' }]
    const stated: Draft['moments'] = [{ node: 'c', needs: { basic: need('Quick', { promisedBy: 'p1' }) } }]
    for (const moments of [carried, stated]) {
      expect(placesOf('L10', { promises, nodes, links: [['d', 'c', 'governs']], moments })).toEqual([])
      expect(placesOf('L10', { promises, nodes, links: [...met, ['d', 'f', 'governs']], moments })).toEqual([])
    }
  })
})

describe('L18: the four "nothing missed" of a complaint', () => {
  const complaint = (language: 'zh-CN' | 'en' = 'zh-CN') =>
    createFromTemplate('complaint', { language, id: 'x', date: '' })
  const without = (...ids: string[]) => {
    const document = complaint()
    return { ...document, nodes: document.nodes.filter(({ id }) => !ids.includes(id)), connections: [] }
  }
  const metrics: Draft['metrics'] = [{ id: 'complaint_rate' }, { id: 'omission_rate' }]
  const standards = (...labels: string[]): Draft => ({
    metrics,
    nodes: labels.map((en, index) => [`d${index}`, 'support', { kind: 'standard', label: { en } }] as const),
  })

  it('is whole in the template, in each language alone', () => {
    const document = complaint()
    expect(placesOf('L18', document)).toEqual([])
    for (const language of ['zh-CN', 'en']) {
      const nodes = document.nodes.map(({ standard: _, ...node }) => ({
        ...node,
        label: { [language]: node.label[language] ?? '' },
      }))
      expect(placesOf('L18', { ...document, nodes })).toEqual([])
    }
  })
  it('misses what a deleted standard said', () => {
    for (const id of ['cp-d2', 'cp-d4', 'cp-d5']) expect(placesOf('L18', without(id))).toEqual([''])
    expect(placesOf('L18', without('cp-d1'))).toEqual([])
  })
  it('names the missing ones and adds them', () => {
    const given = standards('Record every case', 'Resolve every case')
    expect(reasonsOf('L18', given)).toEqual(['Nothing may be missed, but no standard says: re-check, feed back.'])
    expect(fixesOf('L18', given)).toMatchObject([
      { kind: 'add-standards', labels: [{ en: expect.stringMatching(/^Re-check/) }, { en: expect.any(String) }] },
    ])
    const labels = fixesOf('L18', { metrics }).flatMap((fix) =>
      fix?.kind === 'add-standards' ? fix.labels.map(({ en = '' }) => en) : [],
    )
    expect(labels).toHaveLength(4)
    expect(placesOf('L18', standards(...labels))).toEqual([])
  })
  it('is not asked of other blueprints', () => {
    expect(placesOf('L18', { nodes: [['d', 'support', { kind: 'standard' }]] })).toEqual([])
    expect(placesOf('L18', { metrics: [{ id: 'complaint_rate' }] })).toEqual([])
  })
})
