import { palette } from '../look.ts'
import { type PageContext, pair, type Words } from './context.ts'
import type { PartId } from './model.ts'
import { mm } from './paper.ts'
import { drawPara, restyle, type Style, setWords, splitPara, type } from './para.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** Margin of text pages. */
export const margin = mm(14)
/** Baseline of the running line above the lower edge. */
const footerRise = mm(9)

/** A part that runs over as many pages as it needs. `y` is where the next thing goes. */
export type Flow = {
  readonly ctx: PageContext
  readonly part: PartId
  readonly title: Words
  readonly x: number
  readonly width: number
  readonly bottom: number
  readonly sheets: Sheet[]
  /** Pages of this part show scores. */
  readonly scores: boolean
  sheet: Sheet
  y: number
}

/** A fresh text page with its running line, nothing else on it. */
export function textSheet(ctx: PageContext, part: PartId, number: number, scores: boolean): Sheet {
  const sheet = createSheet(part, ctx.size, `${part}-${number}`)
  const paper = ctx.say('page.printOn', { paper: ctx.options.paper })
  sheet.footers.push({
    x: margin,
    y: ctx.size.height - footerRise,
    width: ctx.size.width - 2 * margin,
    size: 8,
    paper: paper.main,
    scores,
  })
  return sheet
}

function drawHeading(flow: Flow, isFirst: boolean): void {
  const { ctx, sheet } = flow
  const title = isFirst
    ? flow.title
    : pair(
        `${flow.title.main}${ctx.say('page.continued').main}`,
        flow.title.second && `${flow.title.second}${ctx.say('page.continued').second}`,
      )
  const para = setWords(ctx, title, flow.width, isFirst ? type.title : type.heading)
  const tag = sheet.element(isFirst ? 'H1' : 'P')
  drawPara(sheet, para, flow.x, margin, { tag })
  const rule = margin + para.height + 7
  sheet.add({
    type: 'line',
    x1: flow.x,
    y1: rule,
    x2: flow.x + flow.width,
    y2: rule,
    stroke: { colour: palette.ink, width: isFirst ? 1.2 : 0.6 },
  })
  flow.y = rule + 14
}

/** Ends the page and starts the next one of the same part. */
export function breakPage(flow: Flow): void {
  flow.sheet = textSheet(flow.ctx, flow.part, flow.sheets.length + 1, flow.scores)
  flow.sheets.push(flow.sheet)
  drawHeading(flow, false)
}

/** The first page of `part` with its heading and its destination `part:<id>`. */
export function startFlow(ctx: PageContext, part: PartId, title: Words, scores: boolean): Flow {
  const sheet = textSheet(ctx, part, 1, scores)
  const flow: Flow = {
    ctx,
    part,
    title,
    x: margin,
    width: ctx.size.width - 2 * margin,
    bottom: ctx.size.height - footerRise - 20,
    sheets: [sheet],
    scores,
    sheet,
    y: margin,
  }
  sheet.destination({ name: `part:${part}`, y: 0 })
  drawHeading(flow, true)
  return flow
}

/** Starts a new page unless `height` more points fit on this one. */
export function ensure(flow: Flow, height: number): void {
  if (flow.y + height > flow.bottom) breakPage(flow)
}

/** A paragraph over the flow's width (or `width`), over pages if it must. */
export function addText(
  flow: Flow,
  words: Words,
  style: Style,
  options: { after?: number; width?: number } = {},
): void {
  const { after = 4, width = flow.width } = options
  let para = setWords(flow.ctx, words, width, style)
  if (para.lines.length === 0) return
  ensure(flow, Math.min(para.height, 3 * style.size * style.lead))
  while (para.lines.length > 0) {
    const [head, rest] = splitPara(flow.ctx, para, flow.bottom - flow.y)
    drawPara(flow.sheet, head, flow.x, flow.y, { tag: flow.sheet.element('P') })
    flow.y += head.height
    para = rest
    if (para.lines.length > 0) breakPage(flow)
  }
  flow.y += after
}

/** A section heading that stays with at least `keep` points of what follows. */
export function addHeading(flow: Flow, words: Words, keep = 40): void {
  const para = setWords(flow.ctx, words, flow.width, restyle(type.heading, { size: 12 }))
  ensure(flow, para.height + keep)
  flow.y += 4
  drawPara(flow.sheet, para, flow.x, flow.y, { tag: flow.sheet.element('H2') })
  flow.y += para.height + 6
}
