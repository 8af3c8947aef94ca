import { needLevels } from '../../document/schema/moment.ts'
import { explainMoment } from '../../scoring/explain.ts'
import { formatScore } from '../../scoring/format.ts'
import type { Box } from '../board/types.ts'
import { levelLook, palette } from '../look.ts'
import { numberDisc, toneOf } from './badge.ts'
import { type PageContext, pair, plain } from './context.ts'
import { jumpTo } from './jump.ts'
import type { MomentFacts } from './moment-facts.ts'
import { drawPara, type Para, restyle, setWords, type } from './para.ts'
import { type Poster, scaled } from './poster-frame.ts'
import { markItem, markWidth } from './widgets.ts'

const gap = 10
const minWidth = 126
const padding = 9
const rowHeight = 14
/** More would be a list rather than a glance. */
const maxRows = 5

type Grid = {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Height of every card's title, so that verdicts and ratings stand at one height. */
  readonly head: number
}
/** `full` cards say why; `brief` ones show the ratings only. */
export type Detail = 'full' | 'brief'
type Texts = { readonly title: Para; readonly verdict: Para; readonly reason: Para }

const verdictWords = (ctx: PageContext, facts: MomentFacts): string => {
  const { score } = facts.score
  return score ? `${ctx.say(`outcome.${score.outcome}`).main} ${formatScore(score.S)}` : ctx.say('rating.blank').main
}

function textsOf(ctx: PageContext, s: number, width: number, facts: MomentFacts, detail: Detail): Texts {
  const inner = width - 2 * padding * s
  const { text } = toneOf(facts.score)
  const sentence = pair(
    explainMoment(facts.score, ctx.document, ctx.language),
    ctx.second ? explainMoment(facts.score, ctx.document, ctx.second) : '',
  )
  return {
    title: setWords(
      ctx,
      ctx.words(facts.title),
      inner - 26 * s,
      scaled(s, type.strong),
      scaled(s, restyle(type.small, { lead: 1.25 })),
    ),
    verdict: setWords(ctx, pair(verdictWords(ctx, facts), ''), inner, scaled(s, restyle(type.bold, { colour: text }))),
    reason: setWords(
      ctx,
      detail === 'full' ? sentence : plain(''),
      inner,
      scaled(s, type.small),
      scaled(s, restyle(type.small, { lead: 1.25 })),
    ),
  }
}

const headOf = (s: number, { title }: Texts): number =>
  Math.max(20 * s, title.height + Math.max(0, (18 * s - (title.lines[0]?.height ?? 0)) / 2))

function gridOf(ctx: PageContext, s: number, width: number, detail: Detail): Grid | null {
  const count = ctx.moments.length
  if (count === 0) return null
  const fitting = Math.max(1, Math.floor((width + gap * s) / ((minWidth + gap) * s)))
  const rows = Math.ceil(count / fitting)
  const columns = Math.ceil(count / rows)
  if (rows > maxRows) return null
  const cell = Math.min((width - gap * s * (columns - 1)) / columns, 320 * s)
  const texts = ctx.moments.map((facts) => textsOf(ctx, s, cell, facts, detail))
  const tallest = (of: (each: Texts) => number): number => Math.max(...texts.map(of))
  const head = tallest((each) => headOf(s, each))
  const body = tallest(({ verdict, reason }) => verdict.height + reason.height)
  return { columns, rows, width: cell, head, height: padding * 2 * s + head + 10 * s + rowHeight * 4 * s + body }
}

/** Height the summary cards need, with the space above them; 0 when there are none or too many. */
export function cardRoom(ctx: PageContext, s: number, width: number, detail: Detail): number {
  const grid = gridOf(ctx, s, width, detail)
  return grid ? grid.rows * (grid.height + gap * s) : 0
}

/** Rows unexpected to basic, each a bar of five steps and the figure. */
function drawLevels(
  { ctx, sheet, s }: Poster,
  facts: MomentFacts,
  x: number,
  y: number,
  width: number,
  tag: string,
): void {
  const style = scaled(s, type.smallBold)
  const labels = needLevels.map((level) => ctx.measurer.width(ctx.say(`level.${level}`).main, style.size, 'bold'))
  const label = Math.max(...labels) + 8 * s
  needLevels.toReversed().forEach((level, index) => {
    const centre = y + (index + 0.5) * rowHeight * s
    const { colour, text } = levelLook[level]
    const value = facts.score.levels[level]
    sheet.text(x, centre + style.size * 0.36, ctx.say(`level.${level}`).main, {
      size: style.size,
      weight: 'bold',
      colour: text,
      tag,
    })
    const figure = value === null ? '–' : value === undefined ? '' : String(value)
    sheet.text(x + width, centre + style.size * 0.36, figure, {
      size: style.size,
      weight: 'bold',
      colour: palette.ink,
      align: 'end',
      tag,
    })
    const step = (width - label - 12 * s) / 5
    for (let each = 0; each < 5; each += 1) {
      const box = { x: x + label + each * step, y: centre - 3.6 * s, w: step - 2 * s, h: 7.2 * s }
      if (value === null) continue
      const open =
        value === undefined
          ? { stroke: { colour: palette.line, width: 0.7 * s } }
          : { fill: each < value ? colour : palette.empty }
      sheet.add({ type: 'rect', ...box, radius: 1.6 * s, ...open, tag })
    }
  })
}

function drawCard(poster: Poster, facts: MomentFacts, box: Box, head: number, detail: Detail): void {
  const { ctx, sheet, s } = poster
  const tone = toneOf(facts.score)
  const pad = padding * s
  const inner = box.w - 2 * pad
  const texts = textsOf(ctx, s, box.w, facts, detail)
  sheet.add(
    { type: 'rect', ...box, radius: 3 * s, fill: palette.white, stroke: { colour: palette.line, width: 0.8 * s } },
    { type: 'rect', x: box.x, y: box.y, w: box.w, h: 3 * s, radius: 1.5 * s, fill: tone.colour },
  )
  const tag = sheet.element('P')
  const r = 9 * s
  sheet.add(...numberDisc(facts.score, box.x + pad + r, box.y + pad + r + 1 * s, r, tag))
  const first = texts.title.lines[0]
  const lift = first ? Math.max(0, (2 * r - first.height) / 2) : 0
  drawPara(sheet, texts.title, box.x + pad + 2 * r + 7 * s, box.y + pad + 1 * s + lift, { tag })
  let y = box.y + pad + head + 3 * s
  const { score } = facts.score
  const mark = texts.verdict.lines[0]?.size ?? 9
  const sign = score ? markWidth(score.outcome, mark) + 5 * s : 0
  if (score) sheet.add(markItem(score.outcome, box.x + pad, y + (texts.verdict.height - mark) / 2, mark, tag))
  drawPara(sheet, texts.verdict, box.x + pad + sign, y, { tag })
  y += texts.verdict.height + 3 * s
  drawLevels(poster, facts, box.x + pad, y, inner, tag)
  y += rowHeight * 4 * s + 4 * s
  drawPara(sheet, texts.reason, box.x + pad, y, { tag })
  jumpTo(ctx, sheet, box, facts)
}

/** Cards grow by at most this where the board leaves them room. */
const growth = 1.35

/** `s` of the largest cards that fit `room`. */
function cardSize(poster: Poster, room: number, detail: Detail): number {
  const { ctx, s, width } = poster
  const sizes = Array.from({ length: 8 }, (_, step) => s * (growth - ((growth - 1) * step) / 7))
  const fits = (size: number): boolean => {
    const used = cardRoom(ctx, size, width, detail)
    return used > 0 && used <= room
  }
  return sizes.find(fits) ?? s
}

/** The moments in short, in equal cards one gap below `top`, as large as the room down to `bottom` lets them be. */
export function drawSummaryCards(given: Poster, top: number, bottom: number, detail: Detail): void {
  const poster = { ...given, s: cardSize(given, bottom - top, detail) }
  const { ctx, s, x, width } = poster
  const grid = gridOf(ctx, s, width, detail)
  if (!grid) return
  const step = { x: grid.width + gap * s, y: grid.height + gap * s }
  ctx.moments.forEach((facts, index) => {
    const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)]
    const place = { x: x + column * step.x, y: top + gap * given.s + row * step.y, w: grid.width, h: grid.height }
    drawCard(poster, facts, place, grid.head, detail)
  })
}
