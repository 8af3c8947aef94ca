import { describe, expect, it } from 'vitest'
import type { Asset } from '../../../../shared/document/schema/asset.ts'
import type { Blueprint } from '../../../../shared/document/schema/document.ts'
import type { Page, PageModel } from '../../../../shared/layout/page/model.ts'
import { danglingLinks, outside, overlaps, pagesOf, sample, textsOf } from '../../../helpers/pages.ts'
import { jpegAsset } from '../../../helpers/pictures.ts'

const long =
  '等候区需要随时告知每一位顾客大概还要等待多长时间并且说明原因同时提供热饮小吃以及适合儿童的游戏角落让等待变得轻松愉快不被遗忘有人关心体贴入微记得名字和口味还有座位'
const words = (prefix: string): Record<string, string> => ({
  'zh-CN': `${prefix}${long}`,
  en: `${prefix} ${'A guest who waits wants to know how long and why. '.repeat(4)}`,
})
const need = (id: string) => ({
  statements: [
    { id: `${id}-1`, text: words(''), source: '', promisedBy: null, outOfScope: false },
    { id: `${id}-2`, text: words('二'), source: '', promisedBy: null, outOfScope: true },
  ],
  evidence: { status: null, text: {} },
  target: 4,
})

/** The hot-pot sample with forty moments, long texts in all places, and annotations on everything. */
function crowded(): Blueprint {
  const document = sample('hotpot')
  const moments = Array.from({ length: 40 }, (_, index) => {
    const base = document.moments[index % document.moments.length]
    const node = document.nodes[index % document.nodes.length]
    if (!base || !node) throw new Error('the sample has moments and nodes')
    const full = index % 5 === 0
    const id = `m${index}`
    return {
      ...base,
      id,
      node: node.id,
      order: index,
      title: index % 4 === 0 ? words(`${index}`) : base.title,
      needs: full
        ? { basic: need(`${id}b`), expected: need(`${id}e`), desired: need(`${id}d`), unexpected: need(`${id}u`) }
        : base.needs,
      said: full ? words('') : base.said,
      script: full
        ? { atmosphere: words(''), analyse: words(''), solve: words(''), sumUp: words(''), followThrough: words('') }
        : base.script,
    }
  })
  const ratings = moments.flatMap((moment, index) =>
    index % 6 === 5
      ? []
      : document.ratings
          .filter((rating) => rating.moment === document.moments[index % document.moments.length]?.id)
          .map((rating) => ({ ...rating, moment: moment.id })),
  )
  const nodes = document.nodes.map((node, index) => (index % 3 === 0 ? { ...node, label: words(`${index}`) } : node))
  const anchors = [
    { type: 'node', id: document.nodes[0]?.id ?? '' },
    { type: 'moment', id: 'm0' },
    { type: 'stage', id: document.stages[0]?.id ?? '' },
    { type: 'lane', id: document.lanes[1]?.id ?? '' },
    { type: 'connection', id: document.connections[0]?.id ?? '' },
  ] as const
  const annotations = anchors.map((anchor, index) => ({
    id: `a${index}`,
    anchor,
    kind: 'pain' as const,
    text: words(''),
    author: '李雷',
    date: '2026-11-20',
    resolved: index % 2 === 0,
  }))
  return { ...document, title: words('😀 '), moments, ratings, nodes, annotations }
}

const partPages = (model: PageModel, part: string): Page[] => model.pages.filter((page) => page.part === part)
const crowd = pagesOf(crowded())

describe('a crowded blueprint', () => {
  it('prints nothing over anything and nothing beyond the edges', () => {
    for (const model of [crowd, pagesOf(crowded(), ['zh-CN', 'en'])]) {
      expect(model.pages.filter((page) => page.part !== 'poster').flatMap(overlaps)).toEqual([])
      expect(model.pages.flatMap((page) => outside(page, 14))).toEqual([])
    }
  })

  it('breaks the register, the curve and the cards over pages', () => {
    expect(partPages(crowd, 'register').length).toBeGreaterThan(2)
    expect(partPages(crowd, 'curve')).toHaveLength(4)
    expect(partPages(crowd, 'cards').length).toBeGreaterThanOrEqual(10)
  })

  it('repeats the header of the register on each of its pages', () => {
    const pages = partPages(crowd, 'register').filter((page) =>
      page.destinations.some((each) => each.name.startsWith('row:')),
    )
    for (const page of pages) expect(textsOf(page).map((item) => item.text)).toContain('关键时刻')
  })

  it('tells every statement in full on the cards', () => {
    const text = partPages(crowd, 'cards')
      .flatMap(textsOf)
      .map((item) => item.text)
      .join('')
    const found = text.split(long.slice(0, 12)).length - 1
    expect(found).toBeGreaterThanOrEqual(8 * 8)
    expect(text).toContain('（范围外）')
  })

  it('leads from every badge to its card and back', () => {
    const [poster] = partPages(crowd, 'poster')
    const badges = poster?.destinations.filter((each) => each.name.startsWith('badge:')) ?? []
    expect(badges).toHaveLength(40)
    const targets = poster?.links.flatMap((link) => ('destination' in link.to ? [link.to.destination] : []))
    const back = partPages(crowd, 'cards').flatMap((page) =>
      page.links.flatMap((link) => ('destination' in link.to ? [link.to.destination] : [])),
    )
    for (const { name } of badges) {
      expect(targets).toContain(name.replace('badge:', 'card:'))
      expect(back).toContain(name)
    }
    expect(danglingLinks(crowd)).toEqual([])
  })

  it('has the annotations as comments with author and date, and as a list', () => {
    const comments = partPages(crowd, 'poster').flatMap((page) => page.comments)
    const notes = comments.filter((comment) => comment.author === '李雷')
    expect(notes).toHaveLength(5)
    expect(notes.every((comment) => comment.date === '2026-11-20' && comment.text.includes(long))).toBe(true)
    expect(
      partPages(crowd, 'register')
        .flatMap(textsOf)
        .map((item) => item.text),
    ).toContain('标注')
  })

  it('has the needs of every moment as a comment on its badge and on its card', () => {
    for (const part of ['poster', 'cards']) {
      const comments = partPages(crowd, part)
        .flatMap((page) => page.comments)
        .filter((comment) => comment.author !== '李雷')
      expect(comments).toHaveLength(40)
      expect(comments[0]?.text).toContain('基本需求')
    }
  })
})

describe('parts left out', () => {
  const document = crowded()

  it('leads to the register when there are no cards', () => {
    const model = pagesOf(document, ['zh-CN'], { parts: ['poster', 'register'] })
    expect(danglingLinks(model)).toEqual([])
    const targets = model.pages[0]?.links.flatMap((link) => ('destination' in link.to ? [link.to.destination] : []))
    expect(targets).toContain('row:m0')
  })

  it('has no link where there is nothing to go to', () => {
    for (const part of ['cover', 'poster', 'cards', 'priorities', 'curve'] as const) {
      expect(danglingLinks(pagesOf(document, ['zh-CN'], { parts: [part] }))).toEqual([])
    }
  })

  it('keeps the annotations on the first page when the poster is not printed', () => {
    const model = pagesOf(document, ['zh-CN'], { parts: ['cards'] })
    expect(model.pages[0]?.comments.filter((comment) => comment.author === '李雷')).toHaveLength(5)
  })

  it('prints parts in their order, whatever the order asked for', () => {
    const model = pagesOf(sample('taxi'), ['zh-CN'], { parts: ['method', 'cover'] })
    expect(model.pages[0]?.part).toBe('cover')
  })
})

describe('a card of a moment whose node has a picture', () => {
  const document = sample('taxi', 'en')
  const shown = (asset: Asset, long = false) => {
    const ids = new Set(document.moments.map(({ node }) => node))
    const nodes = document.nodes.map((node) => (ids.has(node.id) ? { ...node, image: asset.id } : node))
    const moments = document.moments.map((moment) =>
      long ? { ...moment, said: words(''), unsaid: words('') } : moment,
    )
    return pagesOf({ ...document, nodes, moments, assets: [asset] }, ['en'])
  }
  const pictures = (model: PageModel) =>
    model.pages.flatMap((page) => page.items.filter((item) => page.part === 'cards' && item.type === 'image'))

  it('shows it within its column, named and never larger than it is', () => {
    const model = shown({ ...jpegAsset, width: 1600, height: 1000 })
    expect(pictures(model).length).toBeGreaterThan(3)
    for (const item of pictures(model)) {
      expect(item).toMatchObject({ asset: jpegAsset.id })
      if (item.type !== 'image') continue
      expect(item.h).toBeLessThanOrEqual(80)
      expect(item.w / item.h).toBeCloseTo(1.6)
    }
    expect(new Set(pictures(model).map((item) => ('alt' in item ? item.alt : '')))).toContain(
      document.moments[0]?.title.en,
    )
    expect(model.pages.flatMap((page) => [...overlaps(page), ...outside(page, 10)])).toEqual([])
    expect(pictures(shown(jpegAsset))[0]).toMatchObject({ w: 36, h: 24 })
    expect(pictures(shown({ ...jpegAsset, width: 20_000, height: 1 })).length).toBeGreaterThan(0)
  })

  it('is on every card, however full', () => {
    const model = shown({ ...jpegAsset, width: 1600, height: 1000 }, true)
    expect(pictures(model)).toHaveLength(document.moments.length)
  })

  it('takes no further card for it', () => {
    const cards = (model: PageModel) => model.pages.filter(({ part }) => part === 'cards').length
    const bare = pagesOf(
      { ...document, moments: document.moments.map((one) => ({ ...one, said: words(''), unsaid: words('') })) },
      ['en'],
    )
    expect(cards(shown({ ...jpegAsset, width: 1600, height: 1000 }, true))).toBe(cards(bare))
  })
})
