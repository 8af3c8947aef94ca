import { formatDate } from '../../i18n/dates.ts'
import { formatScore } from '../../scoring/format.ts'
import { outcomeLook, palette } from '../look.ts'
import { numberDisc } from './badge.ts'
import { joinWords, type PageContext, pair, plain, type Words } from './context.ts'
import { drawBoardPicture } from './cover-picture.ts'
import { drawFigures } from './curve.ts'
import { addText, ensure, type Flow, margin, textSheet } from './flow.ts'
import { jumpTo } from './jump.ts'
import type { PartId } from './model.ts'
import { drawPara, limitLines, type Para, restyle, setWords, type } from './para.ts'
import type { Sheet } from './sheet.ts'
import { drawPill, markItem, markWidth } from './widgets.ts'

/** First page (from 1) of each part that is printed, without the cover. */
export type Contents = readonly { readonly part: PartId; readonly page: number }[]

const titleStyle = restyle(type.title, { size: 32, lead: 1.2 })

/** The title over the whole width: a little smaller if that spares it a second line, and never broken at a hyphen in brackets. */
function titlePara(ctx: PageContext, width: number): Para {
  const glue = (text: string): string =>
    text.replace(/[(（][^()（）]*[)）]/g, (inside) => inside.replaceAll('-', '\u2011'))
  const title = { main: glue(ctx.title.main), second: ctx.title.second }
  const second = restyle(type.heading, { weight: 'regular', colour: palette.muted })
  const fits = [1, 0.85].find(
    (share) => setWords(ctx, plain(title.main), width, restyle(titleStyle, { size: 32 * share })).lines.length === 1,
  )
  const para = setWords(ctx, title, width, restyle(titleStyle, { size: 32 * (fits ?? 1) }), second)
  return para.height > 200 ? limitLines(ctx, setWords(ctx, ctx.title, width, type.heading), 12) : para
}

function facts(ctx: PageContext): (readonly [Words, Words])[] {
  const { document } = ctx
  const scope = joinWords([ctx.words(document.scope.start), ctx.words(document.scope.end)], ' → ')
  const team = document.authors.filter((author) => author.trim() !== '').join(', ')
  const rows: (readonly [Words, Words])[] = [
    [ctx.say('term.persona'), ctx.words(document.persona.description)],
    [ctx.say('term.scenario'), scope],
    [ctx.say('page.cover.team'), plain(team)],
    [
      ctx.say('page.cover.edition'),
      pair(
        [document.edition, formatDate(ctx.options.date, ctx.language)].filter(Boolean).join(' · '),
        ctx.second === null
          ? ''
          : [document.edition, formatDate(ctx.options.date, ctx.second)].filter(Boolean).join(' · '),
      ),
    ],
    [
      ctx.say('page.cover.extent'),
      ctx.say('page.cover.counts', {
        stages: document.stages.length,
        nodes: document.nodes.length,
        moments: ctx.moments.length,
      }),
    ],
  ]
  return rows.filter(([, words]) => words.main !== '')
}

type FactRow = { readonly name: Words; readonly words: Words; readonly label: Para; readonly para: Para }
const labelWidth = 74

const setFacts = (ctx: PageContext, width: number): FactRow[] =>
  facts(ctx).map(([name, words]) => ({
    name,
    words,
    label: setWords(ctx, name, labelWidth - 8, type.small),
    para: setWords(ctx, words, width - labelWidth, type.body),
  }))

const rowHeight = ({ label, para }: FactRow): number => Math.max(label.height, para.height) + 5

function drawFact({ sheet }: Flow, { label, para }: FactRow, x: number, y: number): void {
  drawPara(sheet, label, x, y + 0.8, { tag: sheet.element('P') })
  drawPara(sheet, para, x + labelWidth, y, { tag: sheet.element('P') })
}

function addFacts(flow: Flow, width: number): void {
  for (const row of setFacts(flow.ctx, width)) {
    if (row.para.height > 150) {
      // A whole essay: under its name, over as many pages as it takes.
      addText(flow, row.name, type.small, { width, after: 0 })
      addText(flow, row.words, type.body, { width, after: 5 })
      continue
    }
    ensure(flow, row.para.height)
    drawFact(flow, row, flow.x, flow.y)
    flow.y += rowHeight(row)
  }
}

/** Room for the index at the left of the facts. */
const figureWidth = 212

/** The figures with the facts at their right where these are short, which leaves the picture more room; else below them. */
function addFiguresAndFacts(flow: Flow, width: number): void {
  const { ctx, sheet } = flow
  const { index } = ctx.score
  if (!index) {
    addFacts(flow, width)
    return
  }
  const top = flow.y
  const figures = drawFigures(ctx, sheet, flow.x, top, index, false)
  const rows = setFacts(ctx, width - figureWidth)
  const height = rows.reduce((sum, row) => sum + rowHeight(row), 0)
  flow.y = top + figures + 14
  if (height > 130) {
    addFacts(flow, width)
    return
  }
  let y = top
  for (const row of rows) {
    drawFact(flow, row, flow.x + figureWidth, y)
    y += rowHeight(row)
  }
  flow.y = Math.max(flow.y, y)
}

/** Parts with their pages at the right; each line jumps there. */
function drawContents(flow: Flow, contents: Contents, offset: number, x: number, width: number, top: number): number {
  const { ctx, sheet } = flow
  if (contents.length === 0) return top - 16
  const heading = setWords(ctx, ctx.say('page.cover.contents'), width, type.small)
  drawPara(sheet, heading, x, top, { tag: sheet.element('P') })
  let y = top + heading.height + 3
  const list = sheet.element('L')
  for (const { part, page } of contents) {
    const para = setWords(ctx, ctx.say(`page.part.${part}`), width - 30, type.body, restyle(type.small, { lead: 1.2 }))
    const tag = sheet.element('LI', { parent: list })
    drawPara(sheet, para, x, y, { tag })
    sheet.text(x + width, y + 9.6, String(page + offset), {
      size: 9,
      weight: 'bold',
      colour: palette.ink,
      align: 'end',
      tag,
    })
    sheet.link({ x, y, w: width, h: para.height, to: { destination: `part:${part}` } })
    y += para.height + 2.5
    sheet.add({ type: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: { colour: palette.line, width: 0.4 } })
    y += 2.5
  }
  return y
}

/** The moments with their classes, as many as there is room for; each line jumps to its card. */
function drawMoments(flow: Flow, x: number, width: number, top: number): void {
  const { ctx, sheet } = flow
  if (ctx.moments.length === 0) return
  const heading = setWords(ctx, ctx.say('term.moments'), width, type.small)
  const rows = ctx.moments.map((facts) => ({
    facts,
    para: limitLines(
      ctx,
      setWords(ctx, ctx.words(facts.title), width - 60, type.body, restyle(type.small, { lead: 1.2 })),
      3,
    ),
  }))
  const pitch = (para: Para): number => Math.max(17, para.height) + 4
  let y = top + heading.height + 3
  let shown = 0
  for (const { para } of rows) {
    if (y + pitch(para) + 14 > flow.bottom) break
    y += pitch(para)
    shown += 1
  }
  if (shown < Math.min(3, rows.length)) return
  drawPara(sheet, heading, x, top, { tag: sheet.element('P') })
  y = top + heading.height + 3
  const list = sheet.element('L')
  for (const { facts, para } of rows.slice(0, shown)) {
    const tag = sheet.element('LI', { parent: list })
    const middle = y + pitch(para) / 2
    sheet.add(...numberDisc(facts.score, x + 8, middle, 8, tag))
    drawPara(sheet, para, x + 22, middle - para.height / 2, { tag })
    const { score } = facts.score
    if (score) {
      const figure = formatScore(score.S)
      sheet.text(x + width, middle + 3.2, figure, {
        size: 9,
        weight: 'bold',
        colour: outcomeLook[score.outcome].text,
        align: 'end',
        tag,
      })
      const mark = markWidth(score.outcome, 7)
      sheet.add(
        markItem(score.outcome, x + width - ctx.measurer.width('+100', 9, 'bold') - 5 - mark, middle - 3.5, 7, tag),
      )
    }
    jumpTo(ctx, sheet, { x, y, w: width, h: pitch(para) }, facts)
    y += pitch(para)
  }
  if (shown === rows.length) return
  const more = setWords(ctx, ctx.say('page.cover.more', { n: rows.length - shown }), width, type.small)
  drawPara(sheet, more, x, y + 2, { tag: sheet.element('P') })
}

function drawOverline(flow: Flow): void {
  const { ctx, sheet } = flow
  const words = joinWords([ctx.say('term.blueprint'), ctx.say(`state.${ctx.document.scope.state}`)], ' · ')
  const para = setWords(ctx, words, flow.width * 0.6, restyle(type.strong, { size: 10, colour: palette.muted }))
  drawPara(sheet, para, flow.x, flow.y, { tag: sheet.element('P') })
  let right = flow.x + flow.width
  if (ctx.document.exampleData)
    right = drawPill(ctx, sheet, ctx.say('term.exampleData').main, right, flow.y + 10, 10) - 8
  if (ctx.score.index && !ctx.score.customersRated)
    drawPill(ctx, sheet, ctx.say('term.internalEstimate').main, right, flow.y + 10, 10, palette.muted)
  flow.y += para.height + 8
}

function buildCover(ctx: PageContext, contents: Contents, offset: number): Sheet[] {
  const sheet = textSheet(ctx, 'cover', 1, ctx.score.index !== null)
  sheet.destination({ name: 'part:cover', y: 0 })
  const width = ctx.size.width - 2 * margin
  const flow: Flow = {
    ctx,
    part: 'cover',
    title: ctx.title,
    x: margin,
    width,
    bottom: ctx.size.height - margin - 16,
    sheets: [sheet],
    scores: true,
    sheet,
    y: margin + 6,
  }
  drawOverline(flow)
  const title = titlePara(ctx, width)
  drawPara(sheet, title, flow.x, flow.y, { tag: sheet.element('H1') })
  flow.y += title.height + 10
  sheet.add({
    type: 'line',
    x1: flow.x,
    y1: flow.y,
    x2: flow.x + width,
    y2: flow.y,
    stroke: { colour: palette.ink, width: 1.6 },
  })
  flow.y += 14
  const top = flow.y
  const right = flow.x + width * 0.7
  const contentsEnd = drawContents(flow, contents, offset, right, width * 0.3, top)
  addFiguresAndFacts(flow, width * 0.66)
  if (flow.sheet === sheet) {
    drawMoments(flow, right, width * 0.3, contentsEnd + 16)
    flow.y += 10
    drawBoardPicture(flow, width * 0.66)
  }
  return flow.sheets
}

/** The cover: what, for whom, from where to where, whose edition; the figures; the contents with pages; the board as a picture. */
export function layoutCover(ctx: PageContext, contents: Contents): Sheet[] {
  const first = buildCover(ctx, contents, 1)
  return first.length === 1 ? first : buildCover(ctx, contents, first.length)
}
