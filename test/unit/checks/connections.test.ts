import { describe, expect, it } from 'vitest'
import type { Handoff } from '../../../shared/document/schema/connection.ts'
import { type Draft, fixesOf, placesOf, reasonsOf } from './draft.ts'

describe('L8: an interaction that skips a lane', () => {
  const pair = (lanes: Draft['lanes'], from: string, to: string): Draft => ({
    ...(lanes ? { lanes } : {}),
    nodes: [
      ['a', from],
      ['b', to],
    ],
    links: [['a', 'b', 'interaction']],
  })
  const skips = (given: Draft): string[] => placesOf('L8', given).filter((place) => place.includes('>'))

  it('is found, in both directions', () => {
    expect(skips(pair(undefined, 'customer', 'backstage'))).toEqual(['a>b'])
    expect(skips(pair(undefined, 'support', 'customer'))).toEqual(['a>b'])
    expect(reasonsOf('L8', pair(undefined, 'customer', 'backstage'))[0]).toBe(
      'The interaction "a" → "b" skips the lane "frontstage".',
    )
    expect(fixesOf('L8', pair(undefined, 'customer', 'backstage'))[0]).toEqual({
      kind: 'insert-step',
      automatic: true,
      connection: 'x0',
      lane: 'frontstage',
    })
  })
  it('is not between neighbours, nor over lanes that nobody acts in', () => {
    expect(skips(pair(undefined, 'customer', 'frontstage'))).toEqual([])
    expect(skips(pair(['customer', 'standard', 'evidence', 'mood', 'frontstage'], 'customer', 'frontstage'))).toEqual(
      [],
    )
    expect(skips(pair(['customer', 'backstage'], 'customer', 'backstage'))).toEqual([])
  })
  it('is not between lanes of one role, nor past a second lane of the same role', () => {
    const lanes: Draft['lanes'] = [
      { id: 'c1', role: 'customer' },
      { id: 'c2', role: 'customer' },
      { id: 'f1', role: 'frontstage' },
      { id: 'f2', role: 'frontstage' },
      { id: 'c3', role: 'customer' },
    ]
    for (const [from, to] of [
      ['c1', 'f2'],
      ['c1', 'c3'],
      ['f1', 'f2'],
    ] as const) {
      expect(
        placesOf('L8', {
          lanes,
          nodes: [
            ['a', from],
            ['b', to],
          ],
          links: [['a', 'b', 'interaction']],
        }),
      ).toEqual([])
    }
  })
  it('is no matter of other connection types, nor of lanes without known roles', () => {
    expect(skips({ ...pair(undefined, 'customer', 'backstage'), links: [['a', 'b', 'flow']] })).toEqual([])
    expect(skips(pair(['one', 'two', 'three'], 'one', 'three'))).toEqual([])
    expect(skips(pair(['one', 'frontstage', 'three'], 'one', 'three'))).toEqual(['a>b'])
  })
})

describe('L8: a loose backstage node', () => {
  const nodes: NonNullable<Draft['nodes']> = [
    ['c', 'customer'],
    ['f', 'frontstage'],
    ['b1', 'backstage'],
    ['b2', 'backstage'],
    ['p', 'backstage', { kind: 'people' }],
    ['s', 'support'],
  ]

  it('is found when nothing connects it to frontstage or support', () => {
    expect(placesOf('L8', { nodes })).toEqual(['b1', 'b2', 'p'])
    expect(
      placesOf('L8', {
        nodes,
        links: [
          ['b1', 'b2', 'flow'],
          ['c', 'b2', 'flow'],
        ],
      }),
    ).toEqual(['b1', 'b2', 'p'])
    expect(fixesOf('L8', { nodes })[0]).toEqual({ kind: 'connect-node', automatic: false, node: 'b1', type: 'support' })
  })
  it('may hang on over other backstage nodes, by any type and direction', () => {
    expect(
      placesOf('L8', {
        nodes,
        links: [
          ['b1', 'b2', 'flow'],
          ['f', 'b2', 'flow'],
          ['p', 'b1', 'performs'],
        ],
      }),
    ).toEqual([])
    expect(
      placesOf('L8', {
        nodes,
        links: [
          ['s', 'b1', 'support'],
          ['b2', 'b1', 'flow'],
          ['p', 'b1', 'performs'],
        ],
      }),
    ).toEqual([])
  })
  it('is not looked for where there is nothing to hang on to', () => {
    expect(placesOf('L8', { lanes: ['customer', 'backstage'], nodes: [['b', 'backstage']] })).toEqual([])
  })
})

describe('L13: centred on control', () => {
  const chain = (steps: number, extra: NonNullable<Draft['links']> = []): Draft => {
    const backstage = Array.from({ length: steps }, (_, index) => [`b${index + 1}`, 'backstage'] as const)
    return {
      nodes: [['ask', 'frontstage'], ...backstage, ['answer', 'frontstage']],
      links: [
        ['ask', 'b1', 'flow'],
        ...backstage.slice(1).map((_, index) => [`b${index + 1}`, `b${index + 2}`, 'flow'] as const),
        [`b${steps}`, 'answer', 'support'],
        ...extra,
      ],
    }
  }

  it('is more than two steps between a request and its answer', () => {
    expect(placesOf('L13', chain(2))).toEqual([])
    expect(placesOf('L13', chain(3))).toEqual(['ask'])
    expect(reasonsOf('L13', chain(5))[0]).toContain('After "ask" it takes 5 approval or back-office steps')
  })
  it('looks at the nearest answer', () => {
    expect(placesOf('L13', chain(5, [['b2', 'answer', 'support']]))).toEqual([])
    expect(placesOf('L13', chain(5, [['b3', 'answer', 'support']]))).toEqual(['ask'])
    expect(placesOf('L13', chain(3, [['ask', 'b1', 'flow', { id: 'two', twoWay: true }]]))).toEqual([])
  })
  it('says nothing of requests that are never answered, nor of other connections', () => {
    const given = chain(4)
    const links = given.links ?? []
    expect(placesOf('L13', { ...given, links: links.slice(0, -1) })).toEqual([])
    expect(placesOf('L13', { ...given, links: [...links.slice(0, -1), ['b4', 'answer', 'governs']] })).toEqual([])
  })
  it('counts approvals before the scenes and in lanes without a role', () => {
    const process = { orientation: 'control' } as const
    const approvals = (lane: string): Draft => ({
      lanes: ['customer', lane],
      nodes: [
        ['ask', 'customer'],
        ['a1', lane, { process }],
        ['a2', lane, { process }],
        ['a3', lane, { process }],
        ['answer', 'customer'],
      ],
      links: [
        ['ask', 'a1', 'flow'],
        ['a1', 'a2', 'flow'],
        ['a2', 'a3', 'flow'],
        ['a3', 'answer', 'interaction'],
      ],
    })
    expect(placesOf('L13', approvals('frontstage'))).toEqual(['ask'])
    expect(placesOf('L13', approvals('office'))).toEqual(['ask'])
    expect(
      placesOf('L13', {
        ...approvals('office'),
        nodes: (approvals('office').nodes ?? []).map(([id, lane]) => [id, lane] as const),
      }),
    ).toEqual([])
  })
})

describe('L15: an endless loop', () => {
  const nodes: NonNullable<Draft['nodes']> = [
    ['a', 'customer'],
    ['b', 'customer'],
    ['c', 'customer'],
    ['d', 'customer'],
  ]
  const loop: NonNullable<Draft['links']> = [
    ['a', 'b', 'flow'],
    ['b', 'c', 'flow'],
    ['c', 'a', 'flow'],
    ['c', 'd', 'flow'],
  ]
  const decided = (id: string): Draft => ({
    nodes: nodes.map(([node, lane]) => [node, lane, { marks: { decision: node === id } }]),
    links: loop,
  })

  it('is found once, where the flow turns back', () => {
    expect(placesOf('L15', { nodes, links: loop })).toEqual(['c'])
    expect(reasonsOf('L15', { nodes, links: loop })[0]).toContain('From "c" the flow returns to "a"')
    expect(fixesOf('L15', { nodes, links: loop })).toEqual([{ kind: 'mark-decision', automatic: true, node: 'c' }])
  })
  it('ends with a decision anywhere on it', () => {
    for (const id of ['a', 'b', 'c']) expect(placesOf('L15', decided(id))).toEqual([])
    expect(placesOf('L15', decided('d'))).toEqual(['c'])
  })
  it('needs a decision on every cycle', () => {
    const { nodes: marked } = decided('c')
    expect(placesOf('L15', { ...(marked ? { nodes: marked } : {}), links: [...loop, ['b', 'a', 'flow']] })).toEqual([
      'b',
    ])
  })
  it('lists separate loops from left to right', () => {
    const links: NonNullable<Draft['links']> = [
      ['d', 'c', 'flow'],
      ['c', 'd', 'flow'],
      ['b', 'a', 'flow'],
      ['a', 'b', 'flow'],
      ['b', 'c', 'flow'],
    ]
    expect(placesOf('L15', { nodes, links })).toEqual(['b', 'd'])
  })
  it('is no matter of double arrows, meeting ways and other connections', () => {
    expect(placesOf('L15', { nodes, links: [['a', 'b', 'flow', { twoWay: true }]] })).toEqual([])
    expect(
      placesOf('L15', {
        nodes,
        links: [
          ['a', 'b', 'flow'],
          ['a', 'c', 'flow'],
          ['b', 'd', 'flow'],
          ['c', 'd', 'flow'],
        ],
      }),
    ).toEqual([])
    expect(
      placesOf('L15', {
        nodes,
        links: [
          ['a', 'b', 'flow'],
          ['b', 'a', 'support'],
        ],
      }),
    ).toEqual([])
  })
})

describe('L17: a handoff without a need', () => {
  const handoff = (given: Partial<Handoff> | null): Draft => ({
    nodes: [
      ['b', 'backstage'],
      ['s', 'support'],
    ],
    links: [['s', 'b', 'support', { handoff: given }]],
  })

  it('is found', () => {
    expect(placesOf('L17', handoff({ rating: 2 }))).toEqual(['s>b'])
    expect(placesOf('L17', handoff({ need: { en: ' ' } }))).toEqual(['s>b'])
    expect(fixesOf('L17', handoff({}))).toMatchObject([
      { record: { type: 'connection', id: 'x0' }, field: 'handoff.need' },
    ])
  })
  it('is fine with one, and where nothing is handed over', () => {
    expect(placesOf('L17', handoff({ need: { en: 'The whole file' } }))).toEqual([])
    expect(placesOf('L17', handoff(null))).toEqual([])
  })
})
