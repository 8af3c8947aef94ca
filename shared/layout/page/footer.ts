import { formatDate } from '../../i18n/dates.ts'
import { palette } from '../look.ts'
import { setQuotes } from '../text/quotes.ts'
import { oneLine, type PageContext } from './context.ts'
import type { FooterPlace, Sheet } from './sheet.ts'
import { drawPill } from './widgets.ts'

function drawFooter(ctx: PageContext, sheet: Sheet, place: FooterPlace, page: string): void {
  const { x, y, width, size } = place
  const { measurer, document } = ctx
  const style = { size, colour: palette.muted } as const
  const paper = place.paper === '' ? '' : `${place.paper}    `
  const right = `${paper}${page}`
  sheet.text(x + width, y, right, { ...style, align: 'end' })
  let limit = x + width - measurer.width(right, size) - size * 1.6
  if (document.exampleData) {
    limit = drawPill(ctx, sheet, ctx.say('term.exampleData').main, limit, y, size) - size
  }
  if (place.scores && !ctx.score.customersRated && ctx.score.index) {
    const note = ctx.say('term.internalEstimate').main
    sheet.text(limit, y, note, { ...style, align: 'end' })
    limit -= measurer.width(note, size) + size
  }
  const tail = [
    ctx.options.view === 'levers' ? ctx.say('page.view.levers').main : '',
    ctx.say('page.edition', { edition: document.edition }).main,
    formatDate(ctx.options.date, ctx.language),
  ]
    .filter((part) => part.trim() !== '')
    .map((part) => ` · ${part}`)
    .join('')
  const room = limit - x - measurer.width(tail, size)
  const title = measurer.ellipsis(setQuotes(oneLine(ctx.title, ' / ')), size, Math.max(room, size))
  if (room > size) sheet.text(x, y, title + tail, style)
  else sheet.text(x, y, measurer.ellipsis(setQuotes(ctx.title.main) + tail, size, Math.max(limit - x, size)), style)
}

/** Prints title, edition, date, marks, paper and page x/y at every place the sheets keep for them. */
export function drawFooters(ctx: PageContext, sheets: readonly Sheet[]): void {
  sheets.forEach((sheet, index) => {
    const page = ctx.say('page.number', { page: index + 1, pages: sheets.length }).main
    for (const place of sheet.footers) drawFooter(ctx, sheet, place, page)
  })
}
