import { describe, expect, it } from 'vitest'
import {
  createAsset,
  createBlueprint,
  createConnection,
  createLane,
  createMoment,
  createNode,
  createPromise,
  createRating,
  createStage,
  createStatement,
} from '../../../shared/document/factory.ts'

describe('factories', () => {
  it('fill in what was left out', () => {
    expect(createBlueprint({ id: 'x', languages: ['zh-CN', 'en'] })).toMatchObject({
      format: 'onstage-blueprint',
      version: '1.0',
      title: {},
      edition: '1',
      scope: { state: 'as-is' },
      stages: [],
      assets: [],
      exampleData: false,
    })
    expect(createStage({ id: 's' })).toEqual({ id: 's', label: {}, slots: 1 })
    expect(createLane({ id: 'l' })).toEqual({ id: 'l', role: 'custom', label: {}, line: null })
    expect(createNode({ id: 'n', kind: 'people', at: { lane: 'l', stage: 's' } }).at).toEqual({
      lane: 'l',
      stage: 's',
      slot: 0,
      row: 0,
      span: 1,
    })
    expect(createConnection({ id: 'c', from: 'a', to: 'b' })).toMatchObject({
      type: 'flow',
      twoWay: false,
      handoff: null,
    })
    expect(createMoment({ id: 'm', node: 'n', order: 1 })).toMatchObject({
      importance: 3,
      needs: { basic: { statements: [] } },
    })
    expect(createStatement({ id: 't' })).toMatchObject({ promisedBy: null, outOfScope: false })
    expect(createPromise({ id: 'p' })).toEqual({ id: 'p', text: {}, remedy: {}, source: '' })
  })

  it('leave blank what is blank', () => {
    expect(createRating({ moment: 'm', rater: 'r' })).toStrictEqual({ moment: 'm', rater: 'r', round: 1, levels: {} })
  })

  it('throw on what the schema refuses', () => {
    expect(() => createStage({ id: '' })).toThrow()
    expect(() => createRating({ moment: 'm', rater: 'r', levels: { basic: 6 } })).toThrow()
    expect(() => createAsset({ id: 'nonsense', type: 'image/png', width: 1, height: 1, data: '' })).toThrow()
  })

  it('give every record its own empty values', () => {
    const [a, b] = [createStage({ id: 'a' }), createStage({ id: 'b' })]
    expect(a.label).not.toBe(b.label)
  })
})
