import { describe, expect, it } from 'vitest'
import { nextHint as hintFor } from '../../../../../renderer/canvas/controls/next-hint.ts'
import {
  createBlueprint,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createStage,
} from '../../../../../shared/document/factory.ts'
import type { Blueprint } from '../../../../../shared/document/schema/document.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'

const node = (id: string, lane: string, slot: number, words = id) =>
  createNode({ id, kind: 'process', at: { lane, stage: 's', slot, row: 0, span: 1 }, label: { en: words } })
const blueprint = (more: Partial<Blueprint>): Blueprint => ({
  ...createBlueprint({
    id: 'b',
    languages: ['en'],
    stages: [createStage({ id: 's', slots: 2 })],
    lanes: [createLane({ id: 'customer', role: 'customer' }), createLane({ id: 'front', role: 'frontstage' })],
  }),
  ...more,
})
const steps = [node('a', 'customer', 0), node('b', 'customer', 1), node('c', 'front', 0)]
const flow = createConnection({ id: 'f', from: 'a', to: 'b', type: 'flow' })
const across = createConnection({ id: 'x', from: 'a', to: 'c', type: 'interaction' })
const moment = createMoment({ id: 'm', node: 'b', order: 1 })
const rated = { ...moment, consensus: { basic: 5, expected: 4, desired: null, unexpected: null } }

const nextHint = (document: Blueprint, isSaved: boolean) => hintFor(document, isSaved, () => scoreBlueprint(document))

describe('the next hint', () => {
  it('asks for one thing after the other, and for nothing in the end', () => {
    const grown = [
      blueprint({}),
      blueprint({ nodes: [node('a', 'customer', 0, ' ')] }),
      blueprint({ nodes: steps }),
      blueprint({ nodes: steps, connections: [flow] }),
      blueprint({ nodes: steps, connections: [flow, across] }),
      blueprint({ nodes: steps, connections: [flow, across], moments: [moment] }),
    ]
    expect(grown.map((one) => nextHint(one, false))).toEqual(['first', 'first', 'next', 'below', 'moment', 'rate'])
    const whole = blueprint({ nodes: steps, connections: [flow, across], moments: [rated] })
    expect(nextHint(whole, false)).toBe('save')
    expect(nextHint(whole, true)).toBeNull()
  })
  it('does not ask again for what was done in another order', () => {
    expect(nextHint(blueprint({ nodes: steps, connections: [across] }), false)).toBe('moment')
  })
})
