import { formatDate } from '../../i18n/dates.ts'
import { palette } from '../look.ts'
import { annotationComment } from './annotations.ts'
import { boardItems } from './board-items.ts'
import { joinWords, type PageContext, type Words } from './context.ts'
import { jumpTo } from './jump.ts'
import { needComment } from './need-comment.ts'
import { mm, paperLabel } from './paper.ts'
import { drawPara, restyle, setWords, type } from './para.ts'
import { cardRoom, drawSummaryCards } from './poster-cards.ts'
import { type Poster, scaled } from './poster-frame.ts'
import { drawLegend, legendHeight } from './poster-legend.ts'
import { drawStrip, stripHeight } from './poster-strip.ts'
import { createSheet, type Sheet } from './sheet.ts'

function metaWords(ctx: PageContext): Words {
  const { document, options } = ctx
  const persona = ctx.words(document.persona.description)
  return joinWords(
    [
      ctx.say(`state.${document.scope.state}`),
      ...(persona.main === ''
        ? []
        : [joinWords([ctx.say('term.persona'), persona], ctx.language === 'en' ? ': ' : '：')]),
      ctx.say('page.edition', { edition: document.edition }),
      ctx.say('page.plain', (language) => ({ text: formatDate(options.date, language) })),
    ],
    '   ·   ',
  )
}

/** Title block at the left, legend at the right, rule below; returns the rule's y. */
function drawTitle({ ctx, sheet, s, x, width }: Poster, top: number): number {
  const legend = legendHeight({ ctx, sheet, s, x, width })
  const left = width * 0.56
  const title = setWords(ctx, ctx.title, left, scaled(s, type.title, 26), scaled(s, type.lead, 14))
  drawPara(sheet, title, x, top, { tag: sheet.element('H1') })
  const meta = setWords(ctx, metaWords(ctx), left, scaled(s, restyle(type.small, { size: 10 })), scaled(s, type.small))
  drawPara(sheet, meta, x, top + title.height + 2 * s, { tag: sheet.element('P') })
  const height = Math.max(title.height + meta.height + 2 * s, legend)
  drawLegend({ ctx, sheet, s, x, width }, top + height - legend)
  const rule = top + height + 7 * s
  sheet.add({ type: 'line', x1: x, y1: rule, x2: x + width, y2: rule, stroke: { colour: palette.ink, width: 1.6 * s } })
  return rule
}

type Fit = { readonly scale: number; readonly cards: boolean }

/** The largest board that fits, and whether the moments' summaries still have room below it without shrinking it much. */
function fitBoard({ ctx, s, width }: Poster, height: number): Fit {
  const { board } = ctx
  const scaleFor = (room: number): number =>
    Math.min(width / Math.max(1, board.width), room / Math.max(1, board.height), 1.7 * s)
  const whole = scaleFor(height)
  const cards = cardRoom(ctx, s, width)
  if (cards === 0) return { scale: whole, cards: false }
  const shared = scaleFor(height - cards)
  return shared > 0 && shared >= whole * 0.86 ? { scale: shared, cards: true } : { scale: whole, cards: false }
}

/** Destinations, links and comments of everything on the board. */
function placeMarks({ ctx, sheet }: Poster, scale: number, dx: number, dy: number): void {
  const { board, document } = ctx
  const numbers = new Map(
    document.annotations.map((annotation, index) => [annotation.id, { annotation, number: index + 1 }]),
  )
  for (const stage of board.stages)
    sheet.destination({ name: `stage:${stage.id}`, x: dx + stage.x * scale, y: dy + stage.y * scale })
  for (const node of board.nodes) {
    for (const badge of node.badges) {
      const facts = ctx.momentOf.get(badge.moment)
      const box = { x: dx + badge.x * scale, y: dy + badge.y * scale, w: badge.w * scale, h: badge.h * scale }
      sheet.destination({ name: `badge:${badge.moment}`, x: box.x, y: box.y })
      if (!facts) continue
      jumpTo(ctx, sheet, box, facts)
      const comment = needComment(ctx, facts, box.x + box.w, box.y)
      if (comment) sheet.comment(comment)
    }
  }
  const pinned = [
    ...board.annotations,
    ...board.nodes.flatMap((node) => node.annotations),
    ...board.connections.flatMap((each) => each.annotations),
  ]
  for (const place of pinned) {
    const known = numbers.get(place.id)
    if (known)
      sheet.comment(annotationComment(ctx, known.annotation, known.number, dx + place.x * scale, dy + place.y * scale))
  }
}

function drawBoard(poster: Poster, scale: number, dy: number): number {
  const { ctx, sheet, x, width } = poster
  const { board } = ctx
  const dx = x + (width - board.width * scale) / 2
  const moments = ctx.moments.map(({ score, moment }) => `${score.number} ${ctx.words(moment.title).main}`).join(', ')
  const counts = ctx.say('page.cover.counts', {
    stages: board.stages.length,
    nodes: board.nodes.length,
    moments: ctx.moments.length,
  }).main
  const tag = sheet.element('Figure', {
    alt: `${ctx.say('term.blueprint').main}: ${ctx.title.main}. ${counts}. ${moments}`,
  })
  sheet.add(...boardItems(board, { scale, dx, dy, tag }))
  placeMarks(poster, scale, dx, dy)
  return dx
}

/** The whole board on one page of any size, with title block, legend, stage heat strip and, where there is room, the moments in short. */
export function layoutPoster(ctx: PageContext): Sheet[] {
  const size = { width: mm(ctx.options.poster.width), height: mm(ctx.options.poster.height) }
  const s = Math.min(size.width / mm(420), size.height / mm(297), 1e6)
  const sheet = createSheet('poster', size, 'poster-1')
  sheet.destination({ name: 'part:poster', y: 0 })
  const margin = Math.max(mm(7), mm(11) * s)
  const poster: Poster = { ctx, sheet, s, x: margin, width: size.width - 2 * margin }
  const paper = ctx.say('page.printOn', { paper: paperLabel(ctx.options.poster) }).main
  const line = Math.max(8, 8.5 * s)
  sheet.footers.push({ x: margin, y: size.height - margin, width: poster.width, size: line, paper, scores: true })
  const rule = drawTitle(poster, margin)
  const top = rule + 10 * s
  const bottom = size.height - margin - line - 8 * s
  const strip = stripHeight(poster)
  if (ctx.document.nodes.length === 0) {
    const empty = setWords(ctx, ctx.say('page.empty.nodes'), poster.width, scaled(s, type.lead))
    drawPara(sheet, empty, poster.x, top, { tag: sheet.element('P') })
  }
  const start = ctx.document.nodes.length === 0 ? top + 24 * s : top
  const fit = fitBoard(poster, bottom - start - strip)
  const dx = drawBoard(poster, fit.scale, start)
  const below = start + ctx.board.height * fit.scale
  if (strip > 0) drawStrip(poster, below, { dx, scale: fit.scale })
  if (fit.cards) drawSummaryCards(poster, below + strip, bottom)
  return [sheet]
}
