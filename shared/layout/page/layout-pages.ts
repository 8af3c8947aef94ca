import { annotationComment } from './annotations.ts'
import { layoutBookmarks } from './bookmarks.ts'
import { layoutCards } from './cards.ts'
import { createContext, oneLine, type PageContext, type PagesInput } from './context.ts'
import { type Contents, layoutCover } from './cover.ts'
import { layoutCurve } from './curve.ts'
import { drawFooters } from './footer.ts'
import { layoutGuide } from './guide.ts'
import { layoutMethod } from './method.ts'
import { type Page, type PageModel, type PageOptions, type PartId, partIds } from './model.ts'
import { authorOf } from './need-comment.ts'
import { layoutPoster } from './poster.ts'
import { layoutPriorities } from './priorities.ts'
import { layoutRegister } from './register.ts'
import { scalePage } from './scale-page.ts'
import type { Sheet } from './sheet.ts'

const parts: Readonly<Record<Exclude<PartId, 'cover'>, (ctx: PageContext) => Sheet[]>> = {
  guide: layoutGuide,
  poster: layoutPoster,
  curve: layoutCurve,
  register: layoutRegister,
  cards: layoutCards,
  priorities: layoutPriorities,
  method: layoutMethod,
}

/** Annotations that have no place because the poster is not printed: at the edge of the first page, one under the other. */
function placeLooseComments(ctx: PageContext, sheets: readonly Sheet[]): void {
  const first = sheets[0]
  if (ctx.has('poster') || !first) return
  const fits = Math.max(1, Math.floor((first.height - 40) / 22))
  ctx.document.annotations.forEach((annotation, index) => {
    const x = first.width - 24 - 20 * Math.floor(index / fits)
    first.comment(annotationComment(ctx, annotation, index + 1, Math.max(4, x), 20 + 22 * (index % fits)))
  })
}

/**
 * The printed set (model.md §6.3): the parts of `options.parts` in their fixed order, with bookmarks, links, comments and structure.
 * The board must be laid out for the same languages. The same input gives the same pages. A3 is the A4 set enlarged.
 */
export function layoutPages(input: PagesInput, options: PageOptions): PageModel {
  const ctx = createContext(input, options)
  const contents: { part: PartId; page: number }[] = []
  const body: Sheet[] = []
  for (const part of partIds) {
    if (part === 'cover' || !ctx.has(part)) continue
    contents.push({ part, page: body.length + 1 })
    for (const sheet of parts[part](ctx)) body.push(sheet)
  }
  const cover = ctx.has('cover') ? layoutCover(ctx, contents satisfies Contents) : []
  const sheets = [...cover, ...body]
  drawFooters(ctx, sheets)
  placeLooseComments(ctx, sheets)
  const enlarge = options.paper === 'A3' ? Math.SQRT2 : 1
  const pages = sheets.map((sheet): Page => {
    const page = sheet.finish()
    return sheet.part === 'poster' || enlarge === 1 ? page : scalePage(page, enlarge)
  })
  return {
    title: oneLine(ctx.title, ' / '),
    author: authorOf(ctx),
    subject: oneLine(ctx.say('term.blueprint'), ' / '),
    language: ctx.language,
    pages,
    bookmarks: layoutBookmarks(ctx),
  }
}
