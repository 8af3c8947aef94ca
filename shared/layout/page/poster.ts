import { formatDate } from '../../i18n/dates.ts'
import { palette } from '../look.ts'
import { annotationComment } from './annotations.ts'
import { boardItems } from './board-items.ts'
import { joinWords, type PageContext, type Words } from './context.ts'
import { jumpTo } from './jump.ts'
import { needComment } from './need-comment.ts'
import { mm, paperLabel } from './paper.ts'
import { drawPara, limitLines, restyle, setWords, type } from './para.ts'
import { cardRoom, type Detail, drawSummaryCards } from './poster-cards.ts'
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

type Title = { readonly height: number; readonly draw: (poster: Poster, top: number) => void }

/** Title block at the left, legend at the right, rule below. */
function layoutTitle(poster: Poster): Title {
  const { ctx, s, width } = poster
  const legend = legendHeight(poster)
  const left = width * 0.56
  const title = limitLines(ctx, setWords(ctx, ctx.title, left, scaled(s, type.title, 26), scaled(s, type.lead, 14)), 5)
  const meta = limitLines(
    ctx,
    setWords(ctx, metaWords(ctx), left, scaled(s, restyle(type.small, { size: 10 })), scaled(s, type.small)),
    5,
  )
  const block = Math.max(title.height + meta.height + 2 * s, legend)
  return {
    height: block + 7 * s,
    draw: ({ sheet, x }, top) => {
      drawPara(sheet, title, x, top, { tag: sheet.element('H1') })
      drawPara(sheet, meta, x, top + title.height + 2 * s, { tag: sheet.element('P') })
      drawLegend(poster, top + block - legend)
      const rule = top + block + 7 * s
      const stroke = { colour: palette.ink, width: 1.6 * s }
      sheet.add({ type: 'line', x1: x, y1: rule, x2: x + width, y2: rule, stroke })
    },
  }
}

type Plan = { readonly poster: Poster; readonly title: Title; readonly scale: number; readonly cards: Detail | null }

/** The board at most fills the width, the height and a size beyond which it looks like a toy. */
const scaleFor = ({ ctx, s, width }: Poster, room: number): number =>
  Math.min(width / Math.max(1, ctx.board.width), room / Math.max(1, ctx.board.height), 1.7 * s)

/** Whether the board fills the frame's width, so that all left and right edges meet. */
const isFlush = ({ poster, scale }: Plan): boolean => poster.ctx.board.width * scale >= poster.width * 0.998

function planFor(whole: Poster, share: number, cards: Detail | null, roomFor: (title: Title) => number): Plan {
  const width = whole.width * share
  const poster = { ...whole, width, x: whole.x + (whole.width - width) / 2 }
  const title = layoutTitle(poster)
  const taken = cards ? cardRoom(whole.ctx, whole.s, width, cards) : 0
  return { poster, title, cards: taken > 0 ? cards : null, scale: scaleFor(poster, roomFor(title) - taken) }
}

/** How far the cards may shrink the board: in full by about a seventh, in brief by a third. */
const shrink = [
  ['full', 0.86],
  ['brief', 0.68],
] as const

/** Title, board and cards share one left and one right edge if drawing in by up to a quarter brings that about; else the board is centred in the full frame. */
function planFrame(whole: Poster, cards: Detail | null, roomFor: (title: Title) => number): Plan {
  const shares = Array.from({ length: 15 }, (_, index) => 1 - index * 0.02)
  const flush = shares.map((share) => planFor(whole, share, cards, roomFor)).find(isFlush)
  return flush ?? planFor(whole, 1, cards, roomFor)
}

/** The row of cards is reserved first, in full or else in brief, and the board has the rest: without cards only where it would become too small. */
function planPoster(whole: Poster, roomFor: (title: Title) => number): Plan {
  const bare = planFrame(whole, null, roomFor)
  const plans = shrink.map(([cards, least]) => ({ plan: planFrame(whole, cards, roomFor), least }))
  return plans.find(({ plan, least }) => plan.cards && plan.scale >= bare.scale * least)?.plan ?? bare
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
  const moments = ctx.moments.map(({ score, title }) => `${score.number} ${ctx.words(title).main}`).join(', ')
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
  const s = Math.min(size.width / mm(420), size.height / mm(297))
  const sheet = createSheet('poster', size, 'poster-1')
  sheet.destination({ name: 'part:poster', y: 0 })
  const margin = Math.max(mm(7), mm(11) * s)
  const whole: Poster = { ctx, sheet, s, x: margin, width: size.width - 2 * margin }
  const line = Math.max(8, 8.5 * s)
  const bottom = size.height - margin - line - 8 * s
  const strip = stripHeight(whole)
  const isEmpty = ctx.document.nodes.length === 0
  const startFor = (title: Title): number => margin + title.height + (isEmpty ? 34 : 10) * s
  const { poster, title, scale, cards } = planPoster(whole, (each) => bottom - startFor(each) - strip)
  title.draw(poster, margin)
  if (isEmpty) {
    const empty = setWords(ctx, ctx.say('page.empty.nodes'), poster.width, scaled(s, type.lead))
    drawPara(sheet, empty, poster.x, margin + title.height + 10 * s, { tag: sheet.element('P') })
  }
  const top = startFor(title)
  const spare = Math.max(0, bottom - top - ctx.board.height * scale - strip)
  // A flat board with nothing below it stands in the middle of its sheet.
  const start = cards || isEmpty ? top : top + spare / 2
  const dx = drawBoard(poster, scale, start)
  const below = start + ctx.board.height * scale
  if (strip > 0) drawStrip(poster, below, { dx, scale })
  if (cards) drawSummaryCards(poster, below + strip, bottom, cards)
  const paper = ctx.say('page.printOn', { paper: paperLabel(ctx.options.poster) }).main
  sheet.footers.push({ x: poster.x, y: size.height - margin, width: poster.width, size: line, paper, scores: true })
  return [sheet]
}
