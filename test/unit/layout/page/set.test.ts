import { describe, expect, it } from 'vitest'
import { type PageModel, partIds } from '../../../../shared/layout/page/model.ts'
import { mm } from '../../../../shared/layout/page/paper.ts'
import {
  brokenNumbers,
  danglingLinks,
  destinationNames,
  flatBookmarks,
  type Languages,
  outside,
  overlaps,
  pagesOf,
  sample,
  textsOf,
} from '../../../helpers/pages.ts'

const sets: readonly (readonly [string, PageModel])[] = (
  ['taxi', 'hotpot', 'complaint', 'five-lane', 'four-lever'] as const
).flatMap((template) =>
  ([['zh-CN'], ['en'], ['zh-CN', 'en']] as readonly Languages[]).map(
    (languages) => [`${template} ${languages.join('+')}`, pagesOf(sample(template, languages[0]), languages)] as const,
  ),
)
const textPages = (model: PageModel) => model.pages.filter((page) => page.part !== 'poster')

describe.each(sets)('the printed set of %s', (_, model) => {
  it('has every part, in order', () => {
    expect([...new Set(model.pages.map((page) => page.part))]).toEqual(partIds)
    expect(model.bookmarks.map((bookmark) => bookmark.destination)).toEqual(partIds.map((part) => `part:${part}`))
  })

  it('prints no line over another', () => {
    expect(textPages(model).flatMap(overlaps)).toEqual([])
  })

  it('keeps every line 5 mm from every edge', () => {
    expect(model.pages.flatMap((page) => outside(page, mm(5)))).toEqual([])
  })

  it('has no type below 8 points on text pages', () => {
    expect(
      Math.min(...textPages(model).flatMap((page) => textsOf(page).map((item) => item.size))),
    ).toBeGreaterThanOrEqual(8)
  })

  it('has only links and bookmarks that lead somewhere, and no destination twice', () => {
    expect(danglingLinks(model)).toEqual([])
    const names = destinationNames(model)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('has numbers everywhere', () => {
    expect(model.pages.flatMap(brokenNumbers)).toEqual([])
  })

  it('tags its text with elements that exist, each key once', () => {
    const keys = model.pages.flatMap((page) => page.structure.map((element) => element.key))
    expect(new Set(keys).size).toBe(keys.length)
    for (const page of model.pages) {
      const known = new Set(page.structure.map((element) => element.key))
      expect(page.items.filter((item) => item.tag !== undefined && !known.has(item.tag))).toEqual([])
      expect(page.structure.filter((element) => element.parent !== undefined && !known.has(element.parent))).toEqual([])
      expect(page.structure.filter((element) => element.role === 'Figure' && !element.alt)).toEqual([])
    }
  })

  it('carries title, edition, date and page number on every page', () => {
    const total = model.pages.length
    model.pages.forEach((page, index) => {
      const text = textsOf(page)
        .map((item) => item.text)
        .join('\n')
      expect(text).toContain(`${index + 1} / ${total}`)
      expect(text).toMatch(/2026/)
      expect(text).toMatch(/第 1 版|Edition 1/)
    })
  })

  it('is plain data, and the same again', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  it('has a bookmark for every stage and moment', () => {
    const titles = flatBookmarks(model.bookmarks).map((bookmark) => bookmark.destination)
    const names = destinationNames(model)
    for (const name of names.filter((each) => /^(stage|badge|card):/.test(each))) expect(titles).toContain(name)
  })
})
