import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draft,
  findingsOf,
  fixesOf,
  type NeedInput,
  type Needs,
  need,
  placesOf,
  reasonsOf,
} from './draft.ts'

describe('L2: a moment away from the customer', () => {
  const backstage: Draft = { nodes: [['b', 'backstage']], moments: [{ node: 'b', title: { en: 'Picking' } }] }

  it('is found', () => {
    expect(placesOf('L2', backstage)).toEqual(['m1'])
    expect(reasonsOf('L2', backstage)[0]).toContain('"Picking"')
    expect(fixesOf('L2', backstage)).toEqual([
      { kind: 'connect-node', automatic: false, node: 'b', type: 'interaction' },
    ])
  })
  it('is fine in the customer lane, or with an interaction at either end', () => {
    expect(placesOf('L2', { nodes: [['c', 'customer']], moments: [{ node: 'c' }] })).toEqual([])
    const met: Draft = {
      nodes: [
        ['c', 'customer'],
        ['f', 'frontstage'],
      ],
      moments: [{ node: 'f' }],
    }
    expect(placesOf('L2', { ...met, links: [['c', 'f', 'interaction']] })).toEqual([])
    expect(placesOf('L2', { ...met, links: [['f', 'c', 'interaction']] })).toEqual([])
    expect(placesOf('L2', { ...met, links: [['c', 'f', 'flow']] })).toEqual(['m1'])
  })
  it('is not guessed while no lane is known to be the customer’s', () => {
    expect(placesOf('L2', { lanes: ['guests', 'staff'], nodes: [['g', 'guests']], moments: [{ node: 'g' }] })).toEqual(
      [],
    )
    expect(placesOf('L2', { lanes: ['customer', 'staff'], nodes: [['g', 'staff']], moments: [{ node: 'g' }] })).toEqual(
      ['m1'],
    )
    expect(
      placesOf('L2', { lanes: ['guests', 'backstage'], nodes: [['b', 'backstage']], moments: [{ node: 'b' }] }),
    ).toEqual(['m1'])
  })
})

describe('L3: a moment without its due needs', () => {
  const at = (needs: Needs): Draft => ({ nodes: [['c', 'customer']], moments: [{ node: 'c', needs }] })

  it('names what is missing and leads to the first', () => {
    expect(placesOf('L3', at({}))).toEqual(['m1'])
    expect(reasonsOf('L3', at({}))).toEqual(['"c" has no statement for: Basic need, Expected need.'])
    expect(reasonsOf('L3', at({ basic: need('A seat') }))).toEqual(['"c" has no statement for: Expected need.'])
    expect(fixesOf('L3', at({ basic: need('A seat') }))).toMatchObject([
      { kind: 'focus-field', record: { type: 'moment', id: 'm1' }, field: 'needs.expected.statements' },
    ])
  })
  it('counts only statements that say something within scope', () => {
    const expected = need('Quick')
    expect(placesOf('L3', at({ basic: need('A seat'), expected }))).toEqual([])
    expect(placesOf('L3', at({ basic: { statements: [{ id: 'x', text: { en: '  ' } }] }, expected }))).toEqual(['m1'])
    expect(placesOf('L3', at({ basic: need('A yacht', { outOfScope: true }), expected }))).toEqual(['m1'])
  })
})

describe('L4: a moment that nobody and nothing serves', () => {
  const alone: Draft = {
    nodes: [
      ['c', 'customer'],
      ['f', 'frontstage'],
    ],
    moments: [{ node: 'c' }],
  }

  it('is found, with a fix where people belong', () => {
    expect(placesOf('L4', alone)).toEqual(['m1'])
    expect(fixesOf('L4', alone)).toEqual([{ kind: 'attach-node', automatic: true, node: 'c', nodeKind: 'environment' }])
    expect(fixesOf('L4', { ...alone, links: [['c', 'f', 'interaction']] })).toEqual([
      { kind: 'attach-node', automatic: true, node: 'f', nodeKind: 'people' },
    ])
  })
  it('is served by an environment or people on its node, or on the step it meets, but not on the next step', () => {
    const nodes: NonNullable<Draft['nodes']> = [
      ...(alone.nodes ?? []),
      ['e', 'evidence', { kind: 'environment' }],
      ['p', 'frontstage', { kind: 'people' }],
    ]
    expect(placesOf('L4', { ...alone, nodes, links: [['e', 'c', 'shapes']] })).toEqual([])
    expect(
      placesOf('L4', {
        ...alone,
        nodes,
        links: [
          ['c', 'f', 'interaction'],
          ['p', 'f', 'performs'],
        ],
      }),
    ).toEqual([])
    expect(
      placesOf('L4', {
        ...alone,
        nodes,
        links: [
          ['c', 'f', 'flow'],
          ['p', 'f', 'performs'],
        ],
      }),
    ).toEqual(['m1'])
    expect(placesOf('L4', { nodes, moments: [{ node: 'p' }] })).toEqual([])
  })
})

describe('L11: too few or too many moments', () => {
  const nodes = Array.from({ length: 9 }, (_, slot) => [`c${slot}`, 'customer', { slot }] as const)
  const first = (count: number) => nodes.slice(0, count).map(([node]) => ({ node }))

  it('finds stages without any, and proposes the customer’s first step', () => {
    const given: Draft = {
      stages: ['s1', 's2', 's3'],
      nodes: [
        ['f', 'frontstage'],
        ['b', 'customer', { slot: 5 }],
        ['a', 'customer', { slot: 3 }],
        ['d', 'customer', { stage: 's2' }],
      ],
      moments: [{ node: 'd' }],
    }
    expect(placesOf('L11', given)).toEqual(['s1', 's3'])
    expect(fixesOf('L11', given)).toEqual([{ kind: 'mark-moment', automatic: true, node: 'a' }, undefined])
  })
  it('allows seven in a stage, not eight', () => {
    expect(placesOf('L11', { nodes, moments: first(7) })).toEqual([])
    expect(placesOf('L11', { nodes, moments: first(8) })).toEqual(['s1'])
    expect(reasonsOf('L11', { nodes, moments: first(8) })).toEqual([
      'The stage "s1" has 8 moments of truth; with more than 7, none of them is key.',
    ])
  })
  it('finds a blueprint in which everything is a moment', () => {
    expect(placesOf('L11', { nodes: nodes.slice(0, 3), moments: first(3) })).toEqual([''])
    expect(placesOf('L11', { nodes: nodes.slice(0, 3), moments: first(2) })).toEqual([])
    expect(placesOf('L11', { nodes: nodes.slice(0, 1), moments: first(1) })).toEqual([])
  })
  it('leaves an empty blueprint alone', () => {
    expect(placesOf('L11', { stages: ['s1', 's2'] })).toEqual([])
  })
})

describe('L12: a plain ending', () => {
  const nodes: Draft['nodes'] = [
    ['a', 'customer'],
    ['b', 'customer'],
  ]
  const ending = (needs: Needs): Draft => ({
    nodes,
    moments: [
      { id: 'last', node: 'b', order: 9, needs },
      { id: 'first', node: 'a', order: 2 },
    ],
  })

  it('is found at the moment that comes last in order', () => {
    expect(placesOf('L12', ending({}))).toEqual(['last'])
    expect(placesOf('L12', ending({ desired: { target: 0 }, unexpected: { target: null } }))).toEqual(['last'])
    expect(fixesOf('L12', ending({}))).toMatchObject([{ field: 'needs.desired.target' }])
  })
  it('is lifted by a desired or an unexpected target', () => {
    expect(placesOf('L12', ending({ desired: { target: 4 } }))).toEqual([])
    expect(placesOf('L12', ending({ unexpected: { target: 3 } }))).toEqual([])
    expect(placesOf('L12', { nodes })).toEqual([])
  })
})

describe('L14: an emotional need left out', () => {
  it('names the ones no moment is about', () => {
    const given: Draft = { nodes: [['a', 'customer']], moments: [{ node: 'a', emotional: ['dignity'] }] }
    expect(placesOf('L14', given)).toEqual([''])
    expect(reasonsOf('L14', given)).toEqual(['No moment of truth is about: Security, Recognition.'])
  })
  it('is fine when the moments together cover all three, or when there are none', () => {
    const nodes: Draft['nodes'] = [
      ['a', 'customer'],
      ['b', 'customer'],
    ]
    const moments: Draft['moments'] = [
      { node: 'a', emotional: ['dignity', 'security'] },
      { node: 'b', emotional: ['recognition'] },
    ]
    expect(placesOf('L14', { nodes, moments })).toEqual([])
    expect(placesOf('L14', { nodes })).toEqual([])
  })
})

describe('L16: surprises everywhere', () => {
  const nodes: Draft['nodes'] = [
    ['a', 'customer'],
    ['b', 'customer'],
    ['c', 'customer'],
  ]
  const with3 = (third: NeedInput): Draft => ({
    nodes,
    moments: [
      { node: 'a', importance: 4, needs: { unexpected: need('Gift') } },
      { node: 'b', importance: 2, needs: { unexpected: { target: 3 } } },
      { node: 'c', importance: 5, needs: { unexpected: third } },
    ],
  })

  it('is found when every moment plans one', () => {
    expect(placesOf('L16', with3({ ...need('Song'), target: 4 }))).toEqual([''])
    expect(fixesOf('L16', with3(need('Song')))).toEqual([
      { kind: 'focus-field', automatic: false, record: { type: 'moment', id: 'm2' }, field: 'needs.unexpected.target' },
    ])
  })
  it('is not when one moment does without: no statement, a target of 0, or not offered', () => {
    expect(placesOf('L16', with3({}))).toEqual([])
    expect(placesOf('L16', with3({ ...need('Song'), target: 0 }))).toEqual([])
    expect(placesOf('L16', with3({ ...need('Song'), target: null }))).toEqual([])
  })
  it('says nothing of a single moment', () => {
    const document = draft({ nodes, moments: [{ node: 'a', needs: { unexpected: need('Gift') } }] })
    expect(findingsOf(document, 'L16')).toEqual([])
  })
})
