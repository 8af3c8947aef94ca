import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import { layoutBoard } from '../../shared/layout/board/layout-board.ts'
import { layoutPages } from '../../shared/layout/page/layout-pages.ts'
import {
  type Bookmark,
  type Page,
  type PageModel,
  type PageOptions,
  partIds,
  type TextItem,
} from '../../shared/layout/page/model.ts'
import { createMeasurer } from '../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../shared/scoring/score-blueprint.ts'
import { createFromTemplate, type TemplateId } from '../../shared/templates/templates.ts'

export const measurer = createMeasurer()
export type Languages = readonly [Language] | readonly [Language, Language]

/** A template with a fixed id and date. */
export const sample = (template: TemplateId, language: Language = 'zh-CN'): Blueprint =>
  createFromTemplate(template, { language, id: 'd1', date: '2026-11-21' })

/** The printed set of a document: every part on A4, the poster on A3, unless told otherwise. */
export function pagesOf(
  document: Blueprint,
  languages: Languages = ['zh-CN'],
  options: Partial<PageOptions> = {},
): PageModel {
  const score = scoreBlueprint(document)
  const board = layoutBoard(document, score, measurer, { languages, curve: true })
  return layoutPages(
    { document, board, score, measurer },
    { languages, parts: partIds, paper: 'A4', poster: { width: 420, height: 297 }, date: '2026-11-21', ...options },
  )
}

export const textsOf = (page: Page): TextItem[] => page.items.filter((item) => item.type === 'text')

export type InkBox = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the ink of a line is: from the top of its letters to its baseline (descenders left out, so that tight lines do not touch). */
export function inkBox(item: TextItem): InkBox {
  const width = measurer.width(item.text, item.size, item.weight)
  const left = item.align === 'end' ? item.x - width : item.align === 'middle' ? item.x - width / 2 : item.x
  return {
    text: item.text,
    left,
    right: left + width,
    top: item.y - item.size * 0.76,
    bottom: item.y + item.size * 0.06,
  }
}

/** Pairs of lines of a page that print over each other. */
export function overlaps(page: Page): string[] {
  const boxes = textsOf(page)
    .map(inkBox)
    .sort((a, b) => a.top - b.top)
  return boxes.flatMap((a, index) => {
    const found: string[] = []
    for (const b of boxes.slice(index + 1)) {
      if (b.top >= a.bottom) break
      if (a.left < b.right - 0.2 && b.left < a.right - 0.2) found.push(`${a.text} × ${b.text}`)
    }
    return found
  })
}

/** Lines of a page outside a margin of `margin` points. */
export const outside = (page: Page, margin: number): string[] =>
  textsOf(page)
    .map(inkBox)
    .filter(
      (box) =>
        box.left < margin || box.top < margin || box.right > page.width - margin || box.bottom > page.height - margin,
    )
    .map((box) => box.text)

export const flatBookmarks = (bookmarks: readonly Bookmark[]): Bookmark[] =>
  bookmarks.flatMap((bookmark) => [bookmark, ...flatBookmarks(bookmark.children)])

/** Names of all destinations, with repetitions. */
export const destinationNames = (model: PageModel): string[] =>
  model.pages.flatMap((page) => page.destinations.map((each) => each.name))

/** Destinations that a link or a bookmark goes to and that do not exist. */
export function danglingLinks(model: PageModel): string[] {
  const known = new Set(destinationNames(model))
  const links = model.pages.flatMap((page) =>
    page.links.flatMap((link) => ('destination' in link.to ? [link.to.destination] : [])),
  )
  return [...links, ...flatBookmarks(model.bookmarks).map((bookmark) => bookmark.destination)].filter(
    (name) => !known.has(name),
  )
}

/** Numbers of a page that cannot be drawn. */
export const brokenNumbers = (page: Page): string[] =>
  page.items
    .map((item) =>
      JSON.stringify(item, (_, value: unknown) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'BROKEN' : value,
      ),
    )
    .filter((json) => json.includes('BROKEN') || json.includes('NaN') || json.includes('Infinity'))
