import { describe, expect, it } from 'vitest'
import {
  createAction,
  createAnnotation,
  createBlueprint,
  createConnection,
  createMoment,
  createNode,
  createRater,
  createRating,
} from '../../../shared/document/factory.ts'
import { checkIntegrity, columnLimit } from '../../../shared/document/integrity.ts'
import type { OpenError, Repair } from '../../../shared/document/open-error.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { Cell } from '../../../shared/document/schema/node.ts'
import { jpegAsset, pngAsset } from '../../helpers/pictures.ts'

const node = (id: string, at: Partial<Cell> = {}) =>
  createNode({ id, kind: 'process', at: { lane: 'l', stage: 'a', ...at } })

const sound = createBlueprint({
  id: 'test',
  languages: ['en'],
  stages: [{ id: 'a', slots: 2 }, { id: 'b' }],
  lanes: [{ id: 'l' }, { id: 'k' }],
  nodes: [node('1'), node('2', { slot: 1 })],
  connections: [createConnection({ id: 'e', from: '1', to: '2' })],
  moments: [createMoment({ id: 'm', node: '1', order: 1 })],
  raters: [createRater({ id: 'r', group: 'customer' })],
  ratings: [createRating({ moment: 'm', rater: 'r' })],
})

function errorsOf(document: Blueprint): OpenError[] {
  const result = checkIntegrity(document)
  if (result.ok) throw new Error('was accepted')
  const { also = [], ...first } = result.error
  return [first, ...also]
}

function repaired(document: Blueprint): { document: Blueprint; repairs: readonly Repair[] } {
  const result = checkIntegrity(document)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('integrity', () => {
  it('returns a sound document as it is', () => {
    expect(repaired(sound)).toEqual({ document: sound, repairs: [] })
    expect(repaired(sound).document).toBe(sound)
  })

  it.each<[string, Partial<Blueprint>, string, string]>([
    [
      'lane of a node',
      { nodes: [...sound.nodes, node('3', { lane: 'x' })] },
      'unknown-reference',
      '$.nodes[2].at.lane',
    ],
    [
      'stage of a node',
      { nodes: [...sound.nodes, node('3', { stage: 'x' })] },
      'unknown-reference',
      '$.nodes[2].at.stage',
    ],
    [
      'end of a connection',
      { connections: [createConnection({ id: 'e', from: '1', to: 'x' })] },
      'unknown-reference',
      '$.connections[0].to',
    ],
    [
      'connection to itself',
      { connections: [createConnection({ id: 'e', from: '1', to: '1' })] },
      'self-connection',
      '$.connections[0]',
    ],
    [
      'orphan moment',
      { moments: [...sound.moments, createMoment({ id: 'n', node: 'x', order: 2 })] },
      'orphan-moment',
      '$.moments[1].node',
    ],
    [
      'moment of a rating',
      { ratings: [createRating({ moment: 'x', rater: 'r' })] },
      'unknown-reference',
      '$.ratings[0].moment',
    ],
    [
      'rater of a rating',
      { ratings: [createRating({ moment: 'm', rater: 'x' })] },
      'unknown-reference',
      '$.ratings[0].rater',
    ],
    ['second rating', { ratings: [...sound.ratings, ...sound.ratings] }, 'duplicate-rating', '$.ratings[1]'],
    [
      'anchor of an annotation',
      { annotations: [createAnnotation({ id: 'n', anchor: { type: 'stage', id: 'x' } })] },
      'unknown-reference',
      '$.annotations[0].anchor.id',
    ],
    ['node id used twice', { nodes: [...sound.nodes, node('1', { row: 4 })] }, 'duplicate-id', '$.nodes[2].id'],
    [
      'stage id used twice',
      { stages: [...sound.stages, ...sound.stages.slice(0, 1)] },
      'duplicate-id',
      '$.stages[2].id',
    ],
    ['language used twice', { languages: ['en', 'en'] }, 'duplicate-id', '$.languages[1]'],
    [
      'statement id used twice',
      {
        moments: [
          createMoment({ id: 'm', node: '1', order: 1, needs: { basic: { statements: [{ id: 's' }, { id: 's' }] } } }),
        ],
      },
      'duplicate-id',
      '$.moments[0].needs.basic.statements[1].id',
    ],
  ])('refuses: %s', (_name, part, code, path) => {
    expect(errorsOf({ ...sound, ...part })).toMatchObject([{ code, path }])
  })

  it('tells up to twenty problems at once', () => {
    const connections = Array.from({ length: 40 }, (_, index) =>
      createConnection({ id: `e${index}`, from: '1', to: 'x' }),
    )
    expect(errorsOf({ ...sound, connections })).toHaveLength(20)
  })

  it('allows the same id for records of different kinds', () => {
    expect(
      repaired({ ...sound, raters: [...sound.raters, createRater({ id: '1', group: 'manager' })] }).repairs,
    ).toEqual([])
  })

  it('moves the later of two nodes in a cell to the next free row, without touching a third one', () => {
    const nodes = [node('1'), node('2'), node('3', { row: 1 }), node('4', { lane: 'k' })]
    const { document, repairs } = repaired({ ...sound, nodes })
    expect(document.nodes.map(({ at }) => at.row)).toEqual([0, 2, 1, 0])
    expect(repairs).toEqual([{ code: 'moved-to-row', path: '$.nodes[1].at.row', params: { other: '1', row: 3 } }])
    expect(document.nodes[0]).toBe(nodes[0])
    expect(repaired(document).repairs).toEqual([])
  })

  it('sees spans as taken cells, also across stages', () => {
    const nodes = [node('1', { span: 3 }), node('2', { stage: 'b' })]
    const { document } = repaired({ ...sound, nodes })
    expect(document.nodes.map(({ at }) => at.row)).toEqual([0, 1])
  })

  it('cuts a span at the last column', () => {
    const nodes = [node('1'), node('2', { slot: 1, span: 9 })]
    const { document, repairs } = repaired({ ...sound, nodes })
    expect(document.nodes[1]?.at.span).toBe(2)
    expect(repairs).toEqual([{ code: 'span-clipped', path: '$.nodes[1].at.span', params: { from: 9, to: 2 } }])
  })

  it('clears references that only add something, and keeps the record', () => {
    const statements = [
      { id: 's', promisedBy: 'x' },
      { id: 't', promisedBy: 'wordOfMouth' },
      { id: 'u', promisedBy: '2' },
    ]
    const document: Blueprint = {
      ...sound,
      nodes: [{ ...node('1'), image: 'x' }, node('2', { slot: 1 })],
      moments: [createMoment({ id: 'm', node: '1', order: 1, promise: 'x', needs: { desired: { statements } } })],
      actions: [createAction({ id: 'a', moment: 'x' })],
    }
    const { document: after, repairs } = repaired(document)
    expect(repairs.map(({ code, path }) => [code, path])).toEqual([
      ['reference-cleared', '$.nodes[0].image'],
      ['reference-cleared', '$.moments[0].needs.desired.statements[0].promisedBy'],
      ['reference-cleared', '$.moments[0].promise'],
      ['reference-cleared', '$.actions[0].moment'],
    ])
    expect(after.moments[0]?.needs.desired.statements.map(({ promisedBy }) => promisedBy)).toEqual([
      null,
      'wordOfMouth',
      '2',
    ])
    expect(repaired(after)).toEqual({ document: after, repairs: [] })
  })

  it('refuses a board of more columns than anybody can draw, and a lane without a free row', () => {
    const stages = Array.from({ length: 10 }, (_, index) => ({ id: `s${index}`, label: {}, slots: 10_000 }))
    expect(errorsOf({ ...sound, stages: [...sound.stages, ...stages] })).toMatchObject([
      { code: 'too-many-columns', params: { limit: columnLimit } },
    ])
    const nodes = [node('1', { row: 9_999 }), node('2', { row: 9_999 })]
    expect(errorsOf({ ...sound, nodes })).toMatchObject([{ code: 'no-free-cell', path: '$.nodes[1].at' }])
  })

  it('puts thousands of nodes of one cell under each other quickly', () => {
    const nodes = Array.from({ length: 9_000 }, (_, index) => node(`n${index}`))
    const { repairs } = repaired({ ...sound, nodes, connections: [], moments: [], ratings: [] })
    expect(repairs).toHaveLength(8_999)
  })
})

describe('images', () => {
  const asset = pngAsset(30, 20)

  it('are corrected to what their bytes are', () => {
    const { document, repairs } = repaired({
      ...sound,
      assets: [jpegAsset, { ...asset, type: 'image/jpeg', width: 99 }],
    })
    expect(document.assets).toEqual([jpegAsset, asset])
    expect(repairs).toEqual([
      {
        code: 'image-corrected',
        path: '$.assets[1]',
        params: { from: 'image/jpeg 99 × 20', to: 'image/png 30 × 20' },
      },
    ])
    expect(repaired({ ...sound, assets: [asset] }).document.assets[0]).toBe(asset)
  })

  it('that are no pictures are errors with their place', () => {
    const errors = errorsOf({ ...sound, assets: [asset, { ...jpegAsset, data: 'no picture' }] })
    expect(errors).toEqual([{ code: 'bad-image', path: '$.assets[1].data', params: {} }])
  })
})
