import { explainIndex } from '../../scoring/explain.ts'
import { formatScore } from '../../scoring/format.ts'
import type { ExperienceIndex } from '../../scoring/types.ts'
import { outcomeLook, palette } from '../look.ts'
import { type PageContext, pair, type Words } from './context.ts'
import { drawCurveChart } from './curve-chart.ts'
import { addText, breakPage, ensure, type Flow, startFlow } from './flow.ts'
import { drawPara, restyle, setWords, type } from './para.ts'
import type { Sheet } from './sheet.ts'
import { bandOutcome, markItem, markWidth } from './widgets.ts'

/** Most moments in one chart: more would not leave room for their names. */
const perChart = 10

/** One figure with its name above it; returns its width. */
function figure(ctx: PageContext, sheet: Sheet, x: number, y: number, name: Words, value: string): number {
  const label = setWords(ctx, name, 140, type.small)
  drawPara(sheet, label, x, y, { tag: sheet.element('P') })
  sheet.text(x, y + label.height + 15, value, {
    size: 14,
    weight: 'bold',
    colour: palette.ink,
    tag: sheet.element('P'),
  })
  return Math.max(label.width, ctx.measurer.width(value, 14, 'bold'))
}

/** E in large figures with its band, then M, PE, best, worst, end and the target's E; returns the height used. */
export function drawFigures(
  ctx: PageContext,
  sheet: Sheet,
  x: number,
  y: number,
  index: ExperienceIndex,
  isFull = true,
): number {
  const outcome = bandOutcome[index.band]
  const { text } = outcomeLook[outcome]
  const value = formatScore(index.E, 1)
  const name = setWords(ctx, ctx.say('term.index'), 160, type.small)
  drawPara(sheet, name, x, y, { tag: sheet.element('P') })
  const baseline = y + name.height + 28
  sheet.text(x, baseline, value, { size: 32, weight: 'bold', colour: text, tag: sheet.element('P') })
  const width = ctx.measurer.width(value, 32, 'bold')
  const bandTag = sheet.element('P')
  sheet.add(markItem(outcome, x + width + 10, baseline - 11, 11, bandTag))
  const band = setWords(ctx, ctx.say(`band.${index.band}`), 110, restyle(type.strong, { colour: text }))
  const bandX = x + width + 10 + markWidth(outcome, 11) + 5
  drawPara(sheet, band, bandX, baseline - 13, { tag: bandTag })
  const height = name.height + 28 + Math.max(6, band.height - 13)
  if (!isFull) return height
  let left = Math.max(x + name.width, bandX + band.width) + 34
  const figures: readonly (readonly [Words, number])[] = [
    [ctx.say('page.curve.mean'), index.mean],
    [ctx.say('page.curve.peakEnd'), index.peakEnd],
    [ctx.say('page.curve.best'), index.best],
    [ctx.say('page.curve.worst'), index.worst],
    [ctx.say('page.curve.end'), index.end],
    ...(ctx.score.target ? [[ctx.say('page.curve.target'), ctx.score.target.E] as const] : []),
  ]
  for (const [words, number] of figures) left += figure(ctx, sheet, left, y, words, formatScore(number, 1)) + 26
  return height
}

function addNotices(flow: Flow, index: ExperienceIndex): void {
  const { ctx } = flow
  const sentence = pair(explainIndex(ctx.score, ctx.language), ctx.second ? explainIndex(ctx.score, ctx.second) : '')
  addText(flow, sentence, type.body, { after: index.brokenChain ? 2 : 10 })
  if (!index.brokenChain) return
  const style = restyle(type.bold, { colour: outcomeLook.broken.text })
  addText(flow, ctx.say('page.curve.cap'), style, { after: 10 })
}

/** The large emotion curve; with more than ten moments over several pages. Unrated, a sheet to draw it on by hand. */
export function layoutCurve(ctx: PageContext): Sheet[] {
  const flow = startFlow(ctx, 'curve', ctx.say('page.part.curve'), true)
  const { index } = ctx.score
  if (ctx.moments.length === 0) {
    addText(flow, ctx.say('page.empty.moments'), type.lead)
    return flow.sheets
  }
  if (index) {
    flow.y += drawFigures(ctx, flow.sheet, flow.x, flow.y, index) + 10
    addNotices(flow, index)
  } else addText(flow, ctx.say('page.curve.byHand'), type.body, { after: 10 })
  const pages = Math.ceil(ctx.moments.length / perChart)
  const size = Math.ceil(ctx.moments.length / pages)
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) breakPage(flow)
    else ensure(flow, 220)
    const chunk = ctx.moments.slice(page * size, (page + 1) * size)
    drawCurveChart(ctx, flow.sheet, { x: flow.x, y: flow.y, w: flow.width, h: flow.bottom - flow.y }, chunk)
  }
  return flow.sheets
}
