import { describe, expect, it } from 'vitest'
import { createAnnotation } from '../../../../shared/document/factory.ts'
import { layoutBoard } from '../../../../shared/layout/board/layout-board.ts'
import { boardItems } from '../../../../shared/layout/page/board-items.ts'
import { collectMoments } from '../../../../shared/layout/page/moment-facts.ts'
import { scoreBlueprint } from '../../../../shared/scoring/score-blueprint.ts'
import { flatBookmarks, measurer, pagesOf, sample, textsOf } from '../../../helpers/pages.ts'

const complaint = sample('complaint')
const facts = collectMoments(complaint, scoreBlueprint(complaint))

describe('what belongs to a moment', () => {
  it('is joined in the order of the score', () => {
    expect(facts.map((each) => each.score.number)).toEqual([1, 2, 3, 4, 5])
    expect(facts.every((each) => each.node?.id === each.moment.node && each.stage?.id === each.node?.at.stage)).toBe(
      true,
    )
  })

  it('includes what serves the steps the customer interacts with', () => {
    const first = facts[0]
    expect(first?.attached.environment.length).toBeGreaterThan(0)
    expect(first?.attached.standard.length).toBeGreaterThan(0)
    expect(first?.attached.people.length).toBeGreaterThan(0)
    for (const kind of ['standard', 'environment', 'people'] as const) {
      expect(first?.attached[kind].every((node) => node.kind === kind)).toBe(true)
    }
  })

  it('leaves out what only comes before or after', () => {
    const flow = complaint.connections.filter((connection) => connection.type === 'flow')
    const bare = { ...complaint, connections: flow }
    for (const each of collectMoments(bare, scoreBlueprint(bare))) {
      expect(Object.values(each.attached).flat()).toEqual([])
    }
  })

  it('names each thing once, even on a circle', () => {
    const [one] = complaint.connections.filter((connection) => connection.type === 'interaction')
    if (!one) throw new Error('the sample has interactions')
    const circle = {
      ...complaint,
      connections: [...complaint.connections, { ...one, id: 'back', from: one.to, to: one.from }],
    }
    for (const each of collectMoments(circle, scoreBlueprint(circle))) {
      const ids = Object.values(each.attached)
        .flat()
        .map((node) => node.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('carries the fail and wait points around it', () => {
    expect(facts.flatMap((each) => each.marked).some((node) => node.marks.fail !== null)).toBe(true)
    expect(facts.flatMap((each) => each.marked).some((node) => node.marks.wait !== null)).toBe(true)
  })
})

describe('the board as items', () => {
  const board = layoutBoard(complaint, scoreBlueprint(complaint), measurer, { languages: ['zh-CN'], curve: true })
  const items = boardItems(board, { scale: 1, dx: 0, dy: 0 })

  it('has every word of the board', () => {
    const texts = items.flatMap((item) => (item.type === 'text' ? [item.text] : []))
    for (const node of board.nodes) for (const line of node.label.lines) expect(texts).toContain(line)
    for (const lane of board.lanes) for (const line of lane.label.lines) expect(texts).toContain(line)
    for (const line of board.lines) expect(texts).toContain(line.label.lines[0])
  })

  it('is the same picture at every scale and place', () => {
    const moved = boardItems(board, { scale: 2, dx: 100, dy: 50, tag: 'f' })
    expect(moved).toHaveLength(items.length)
    moved.forEach((item, index) => {
      const before = items[index]
      expect(item.tag).toBe('f')
      if (item.type === 'text' && before?.type === 'text') {
        expect(item.x).toBeCloseTo(before.x * 2 + 100)
        expect(item.y).toBeCloseTo(before.y * 2 + 50)
        expect(item.size).toBeCloseTo(before.size * 2)
      }
      if (item.type === 'rect' && before?.type === 'rect') expect(item.w).toBeCloseTo(before.w * 2)
    })
  })

  it('draws connections below nodes and badges above', () => {
    const badge = items.findLastIndex((item) => item.type === 'circle')
    const node = items.findIndex((item) => item.type === 'rect' && item.fill === '#E8F2FB')
    const wire = items.findIndex((item) => item.type === 'path' && item.stroke?.colour === '#3A4757')
    expect(wire).toBeLessThan(node)
    expect(node).toBeLessThan(badge)
  })

  it('uses only absolute path commands', () => {
    for (const item of items) if (item.type === 'path') expect(item.d).toMatch(/^[MLCQAZ\d\s.-]+$/)
  })
})

describe('bookmarks', () => {
  const model = pagesOf(complaint)

  it('lead from the poster to stages and from stages to moments', () => {
    const poster = model.bookmarks.find((bookmark) => bookmark.destination === 'part:poster')
    expect(poster?.children.map((child) => child.destination)).toEqual(
      complaint.stages.map((stage) => `stage:${stage.id}`),
    )
    expect(poster?.children.flatMap((child) => child.children)).toHaveLength(5)
  })

  it('list the moments under the cards, numbered', () => {
    const cards = model.bookmarks.find((bookmark) => bookmark.destination === 'part:cards')
    expect(cards?.children.map((child) => child.title[0])).toEqual(['1', '2', '3', '4', '5'])
  })

  it('list the moments under the register when there are no cards', () => {
    const short = pagesOf(complaint, ['zh-CN'], { parts: ['register'] })
    expect(short.bookmarks[0]?.children.map((child) => child.destination)).toEqual(
      complaint.moments.map((moment) => `row:${moment.id}`),
    )
  })

  it('have both languages in one title', () => {
    const both = pagesOf(complaint, ['zh-CN', 'en'])
    expect(both.title).toBe('客户投诉处理 / Complaint handling')
    expect(flatBookmarks(both.bookmarks).some((bookmark) => bookmark.title === '关键时刻卡 / Moment cards')).toBe(true)
  })

  it('never have an empty or broken title', () => {
    const bare = {
      ...complaint,
      stages: complaint.stages.map((stage) => ({ ...stage, label: {} })),
      moments: complaint.moments.map((moment) => ({ ...moment, title: { 'zh-CN': '一\n二' } })),
    }
    for (const bookmark of flatBookmarks(pagesOf(bare).bookmarks)) expect(bookmark.title).toMatch(/^\S[^\n]*$/)
  })
})

describe('a moment without a title', () => {
  const bare = (label: object) => ({
    ...complaint,
    moments: complaint.moments.map((moment, index) => (index === 1 ? { ...moment, title: {} } : moment)),
    nodes: complaint.nodes.map((node) =>
      node.id === complaint.moments[1]?.node ? { ...node, label: { ...label } } : node,
    ),
    annotations: [createAnnotation({ id: 'a', anchor: { type: 'moment', id: complaint.moments[1]?.id ?? '' } })],
  })
  const namesIn = (label: object, language: 'zh-CN' | 'en', name: string) => {
    const model = pagesOf(bare(label), [language])
    const told = new Set(
      model.pages.filter((page) => textsOf(page).some(({ text }) => text === name)).map(({ part }) => part),
    )
    return {
      parts: told,
      bookmarks: flatBookmarks(model.bookmarks).filter(({ title }) => title === `2 ${name}`).length,
    }
  }
  const all = new Set(['cover', 'poster', 'curve', 'register', 'cards', 'priorities'])

  it('is called by its number in every part', () => {
    expect(namesIn({}, 'en', 'Moment 2')).toEqual({ parts: all, bookmarks: 2 })
    expect(namesIn({}, 'zh-CN', '关键时刻 2')).toEqual({ parts: all, bookmarks: 2 })
  })

  it('or by its node', () => {
    expect(namesIn({ en: 'Record' }, 'en', 'Record')).toEqual({ parts: all, bookmarks: 2 })
    const register = pagesOf(bare({}), ['en']).pages.filter(({ part }) => part === 'register')
    expect(register.flatMap(textsOf).filter(({ text }) => text === 'Moment 2')).toHaveLength(2)
  })
})
