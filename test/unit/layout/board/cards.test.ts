import { describe, expect, it } from 'vitest'
import { createAsset, createNode } from '../../../../shared/document/factory.ts'
import type { Asset } from '../../../../shared/document/schema/asset.ts'
import type { Language } from '../../../../shared/document/schema/text.ts'
import { measures } from '../../../../shared/layout/board/measures.ts'
import { detailOf, formatMinutes } from '../../../../shared/layout/board/node-text.ts'
import type { Box } from '../../../../shared/layout/board/types.ts'
import { brokenPromises } from '../../../helpers/board-invariants.ts'
import { boardOf, nodeOn, type Sketch, sketched } from '../../../helpers/board-sketch.ts'

const node = (fields: object) => createNode({ id: 'n', kind: 'process', at: { lane: 'l', stage: 's' }, ...fields })
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

describe('the line of details', () => {
  it('says minutes below two hours and hours from there on', () => {
    expect(formatMinutes(18, 'en')).toBe('18 min')
    expect(formatMinutes(6.5, 'zh-CN')).toBe('6.5 分钟')
    expect(formatMinutes(119, 'en')).toBe('119 min')
    expect(formatMinutes(120, 'en')).toBe('2 h')
    expect(formatMinutes(2880, 'zh-CN')).toBe('48 小时')
    expect(formatMinutes(150, 'en')).toBe('2.5 h')
  })

  it('joins time, wait and owner', () => {
    const said = (fields: object, language: Language = 'en') => detailOf(node(fields), language, ['zh-CN', 'en'])
    expect(said({})).toBe('')
    expect(said({ owner: { en: ' ' } })).toBe('')
    expect(said({ owner: { 'zh-CN': '门店' } }, 'zh-CN')).toBe('负责：门店')
    expect(said({ process: { minutes: 5 }, owner: { en: 'Store' } })).toBe('5 min · Owner: Store')
    expect(said({ marks: { wait: { minutes: 6 } } })).toBe('6 min')
    expect(said({ marks: { wait: { minutes: 6 } }, process: { minutes: 5 } })).toBe('5 min · Wait point 6 min')
    expect(said({ kind: 'people', process: { minutes: 5 } })).toBe('')
  })

  it('names the owner in the language on show, and what there is when that is missing', () => {
    const owned = node({ owner: { 'zh-CN': '看台服务员', en: 'Table server' } })
    expect(detailOf(owned, 'en', ['zh-CN', 'en'])).toBe('Owner: Table server')
    expect(detailOf(owned, 'zh-CN', ['zh-CN', 'en'])).toBe('负责：看台服务员')
    expect(detailOf(node({ owner: { 'zh-CN': '收银' } }), 'en', ['zh-CN', 'en'])).toBe('Owner: 收银')
  })
})

describe('cards', () => {
  const only = (fields: object, more: Sketch['more'] = {}) =>
    boardOf(sketched({ nodes: { a: [0, 0] }, with: { a: fields }, more }), { languages: ['en', 'zh-CN'] })

  it('grow with their words and give the row its height', () => {
    const board = boardOf(
      sketched({ nodes: { a: [0, 0], b: [0, 1], c: [1, 0] }, with: { a: { label: { en: 'word '.repeat(40) } } } }),
    )
    expect(nodeOn(board, 'a').h).toBeGreaterThan(measures.row)
    expect(nodeOn(board, 'b').h).toBe(nodeOn(board, 'a').h)
    expect(nodeOn(board, 'c').h).toBe(measures.row)
    expect(board.rows.map(({ h }) => h)).toEqual([nodeOn(board, 'a').h, measures.row])
  })

  it('show the second language smaller, unless it is missing or the same', () => {
    const both = nodeOn(only({ label: { en: 'Wait', 'zh-CN': '等位' } }, { languages: ['en', 'zh-CN'] }), 'a')
    expect(both.label.lines).toEqual(['Wait'])
    expect(both.second?.lines).toEqual(['等位'])
    expect(both.second?.size).toBeLessThan(both.label.size)
    expect(nodeOn(only({ label: { en: 'Wait' } }), 'a').second).toBeNull()
    expect(nodeOn(only({ label: { en: 'VIP', 'zh-CN': 'VIP' } }), 'a').second).toBeNull()
    expect(nodeOn(only({ label: { 'zh-CN': '等位' } }), 'a').label.lines).toEqual(['等位'])
  })

  it.each([
    ['wide', 4000, 1000, 152, 38],
    ['tall', 600, 900, 64, 96],
    ['small', 32, 24, 32, 24],
    ['thin', 20_000, 1, 152, 1],
  ])('hold a %s picture in a box above their words', (_shape, width, height, w, h) => {
    const id = 'a'.repeat(64)
    const assets = [createAsset({ id, type: 'image/png', width, height, data: '' })]
    const board = only({ image: id, owner: { en: 'Store' } }, { assets })
    const node = nodeOn(board, 'a')
    const { image } = node
    expect(image).toMatchObject({ asset: id, w, h })
    if (!image) return
    expect(image.x + w / 2).toBe(node.x + node.w / 2)
    expect(image.y + h / 2).toBe(node.y + measures.padding + measures.imageHeight / 2)
    expect(node.icon.y).toBeGreaterThanOrEqual(node.y + measures.padding + measures.imageHeight + measures.gap)
    expect(node.h).toBe(168)
    const words = { en: 'word '.repeat(60) }
    const row = boardOf(
      sketched({ nodes: { a: [0, 0], b: [0, 1] }, with: { a: { image: id }, b: { label: words } }, more: { assets } }),
    )
    expect((nodeOn(row, 'a').image?.y ?? 0) + h / 2 - nodeOn(row, 'a').y).toBe(
      measures.padding + measures.imageHeight / 2,
    )
    expect(brokenPromises(board)).toEqual({})
  })

  it('are laid out without a look at the bytes of their pictures', () => {
    const unread = (id: string): Asset => ({
      ...createAsset({ id, type: 'image/jpeg', width: 2000, height: 1500, data: '' }),
      get data(): string {
        throw new Error('the layout read a picture')
      },
    })
    const ids = Array.from({ length: 50 }, (_, index) => index.toString(16).padStart(64, '0'))
    const document = sketched({ nodes: Object.fromEntries(ids.map((id, index) => [id, [0, index] as const])) })
    const nodes = document.nodes.map((node) => ({ ...node, image: node.id }))
    const board = boardOf({ ...document, nodes, assets: ids.map(unread) })
    expect(board.nodes.filter(({ image }) => image?.w === 128 && image.h === 96)).toHaveLength(50)
  })

  it('show no picture that the document does not have', () => {
    const { image, h } = nodeOn(only({ image: 'b'.repeat(64) }), 'a')
    expect([image, h]).toEqual([null, measures.row])
  })
})

describe('what sits on cards', () => {
  const board = boardOf(
    sketched({
      nodes: { a: [0, 0], b: [0, 1], c: [1, 0] },
      with: {
        a: {
          label: { en: 'A label of two lines at least' },
          marks: { fail: {}, wait: {}, decision: true },
          owner: { en: 'Store' },
        },
      },
      moments: ['a', 'b', 'b', 'b', 'b'],
      more: {
        annotations: [
          { id: 'n1', anchor: { type: 'node', id: 'a' } },
          { id: 'n2', anchor: { type: 'moment', id: 'm-a-0' } },
          { id: 'n3', anchor: { type: 'stage', id: 's0' } },
          { id: 'n4', anchor: { type: 'lane', id: 'l1' } },
          { id: 'n5', anchor: { type: 'node', id: 'gone' } },
        ],
      },
    }),
  )
  const a = nodeOn(board, 'a')

  it('the badge is on the upper right corner, marks on the upper left', () => {
    const [badge] = a.badges
    expect(badge?.score.number).toBe(1)
    expect((badge?.x ?? 0) + (badge?.w ?? 0)).toBe(a.x + a.w + measures.badge.over)
    expect((badge?.y ?? 0) + (badge?.h ?? 0) / 2).toBe(a.y)
    expect(a.marks.map(({ mark, text }) => [mark, text.lines[0]])).toEqual([
      ['fail', 'F'],
      ['wait', 'W'],
      ['decision', expect.any(String)],
    ])
  })

  it('nothing covers the label, the icon or each other', () => {
    const parts: Box[] = [...a.badges, ...a.marks]
    const words: Box = {
      x: a.label.x,
      y: a.label.y - a.label.size,
      w: 128,
      h: a.label.lines.length * a.label.lineHeight,
    }
    for (const part of parts) {
      expect(overlap(part, words)).toBe(false)
      expect(overlap(part, a.icon)).toBe(false)
    }
    parts.forEach((part, index) => {
      for (const other of parts.slice(index + 1)) expect(overlap(part, other)).toBe(false)
    })
  })

  it('several badges read from top left to bottom right, the lowest row full and on the border', () => {
    const b = nodeOn(board, 'b')
    expect(b.badges.map(({ score }) => score.number)).toEqual([2, 3, 4, 5])
    const places = b.badges.map(({ x, y }) => [x, y] as const)
    expect(places).toEqual([...places].sort((p, q) => p[1] - q[1] || p[0] - q[0]))
    expect(new Set(places.map(([, y]) => y)).size).toBe(2)
    for (const [x] of places) expect(x).toBeGreaterThanOrEqual(b.x)
    expect(places.at(-1)?.[1]).toBe(b.y - measures.badge.h / 2)
    expect(places.at(-1)?.[0]).toBe(b.x + b.w + measures.badge.over - measures.badge.w)
  })

  it('a few badges stand above each other and leave the middle to connections; many spread', () => {
    const crowd = (count: number) =>
      nodeOn(boardOf(sketched({ nodes: { a: [0, 0] }, moments: Array.from({ length: count }, () => 'a') })), 'a')
    for (const count of [1, 2, 3])
      for (const badge of crowd(count).badges) expect(badge.x).toBeGreaterThan(crowd(count).x + crowd(count).w / 2)
    expect(new Set(crowd(4).badges.map(({ x }) => x)).size).toBe(2)
  })

  it.each([1, 2, 3, 4, 5, 9])('%i badges overlap nothing, also beside marks and under another row', (count) => {
    const marks = { fail: null, wait: { minutes: 5 }, decision: true }
    const crowd = boardOf(
      sketched({
        nodes: { a: [0, 0], b: [0, 0, 1], wide: [1, 0, 0, 2] },
        connections: ['a-b:support', 'b-wide:support', 'a-wide'],
        with: { b: { marks } },
        moments: ['a', 'b', 'wide'].flatMap((id) => Array.from({ length: count }, () => id)),
      }),
    )
    expect(brokenPromises(crowd)).toEqual({})
    for (const id of ['a', 'b', 'wide']) expect(nodeOn(crowd, id).badges.length).toBe(count)
  })

  it('annotations carry their number in the document and sit on their anchor', () => {
    expect(a.annotations.map(({ id, number }) => [id, number])).toEqual([
      ['n1', 1],
      ['n2', 2],
    ])
    expect(board.annotations.map(({ id, number }) => [id, number])).toEqual([
      ['n3', 3],
      ['n4', 4],
    ])
    expect(brokenPromises(board)).toEqual({})
  })

  it('a row with badges keeps more room above', () => {
    const plain = boardOf(sketched({ nodes: { a: [0, 0] } }))
    const marked = boardOf(sketched({ nodes: { a: [0, 0] }, moments: ['a'] }), { curve: false })
    const above = (entry: typeof plain): number => nodeOn(entry, 'a').y - (entry.lanes[0]?.y ?? 0)
    expect(above(marked)).toBe(above(plain) + measures.ornament)
  })
})
