import { formatScore } from '../../scoring/format.ts'
import { monotoneRun } from '../board/monotone.ts'
import type { Box, Point } from '../board/types.ts'
import { palette } from '../look.ts'
import { numberDisc, toneOf } from './badge.ts'
import type { PageContext } from './context.ts'
import { jumpTo } from './jump.ts'
import type { MomentFacts } from './moment-facts.ts'
import { drawPara, limitLines, type Para, restyle, setWords, type } from './para.ts'
import { at } from './path.ts'
import type { Sheet } from './sheet.ts'
import { markItem, markWidth } from './widgets.ts'

function monotonePath(points: readonly Point[]): string {
  const run = monotoneRun(points)
  if (run.segments.length === 0) return ''
  return `M${at(...run.start)} ${run.segments.map((segment) => `C${at(...segment.flat())}`).join(' ')}`
}

type Chart = {
  readonly ctx: PageContext
  readonly sheet: Sheet
  readonly plot: Box
  readonly facts: readonly MomentFacts[]
  readonly step: number
  readonly toX: (index: number) => number
  readonly toY: (s: number) => number
}

const radius = 9
/** Room above +100 and below −100 for a point's labels. */
const headroom = 37

/** Stage names over the moments they hold; returns the height of the row. */
function stageRow(
  ctx: PageContext,
  facts: readonly MomentFacts[],
  step: number,
): { groups: { from: number; count: number; para: Para }[]; height: number } {
  const groups: { from: number; count: number; id: string }[] = []
  facts.forEach((each, index) => {
    const id = each.score.stage
    const last = groups.at(-1)
    if (last && last.id === id) last.count += 1
    else groups.push({ from: index, count: 1, id })
  })
  const style = restyle(type.smallBold, { colour: palette.white })
  const second = restyle(type.small, { colour: palette.line })
  const set = groups.map((group) => {
    const words = ctx.words(facts[group.from]?.stage?.label ?? {})
    return { ...group, para: limitLines(ctx, setWords(ctx, words, group.count * step - 12, style, second), 4) }
  })
  return { groups: set, height: Math.max(14, ...set.map((group) => group.para.height)) + 8 }
}

function drawGrid({ sheet, plot, toY }: Chart): void {
  sheet.add({ type: 'rect', ...plot, fill: palette.panel })
  for (const value of [100, 50, 0, -50, -100]) {
    const y = toY(value)
    const stroke = value === 0 ? { colour: palette.muted, width: 1 } : { colour: palette.line, width: 0.6 }
    sheet.add({ type: 'line', x1: plot.x, y1: y, x2: plot.x + plot.w, y2: y, stroke })
    sheet.text(plot.x - 6, y + 2.9, formatScore(value), { size: 8, colour: palette.muted, align: 'end' })
  }
}

/** While nothing is rated, a line for each moment with a tick every ten points, to mark by hand; the numbers stand at its foot. */
function drawScales({ ctx, sheet, facts, toX, toY }: Chart): void {
  if (ctx.score.index) return
  facts.forEach((_, index) => {
    const x = toX(index)
    const stroke = { colour: palette.line, width: 0.6 }
    sheet.add({ type: 'line', x1: x, y1: toY(100), x2: x, y2: toY(-100), stroke })
    for (let value = -90; value < 100; value += 10) {
      // The grid is the tick at every fifty.
      if (value % 50 !== 0)
        sheet.add({ type: 'line', x1: x - 2.5, y1: toY(value), x2: x + 2.5, y2: toY(value), stroke })
    }
  })
}

/** Consecutive points that have a value; a missing one is a gap, never bridged. */
function runsOf(chart: Chart, value: (facts: MomentFacts) => number | null): Point[][] {
  const runs: Point[][] = [[]]
  chart.facts.forEach((facts, index) => {
    const s = value(facts)
    if (s === null) runs.push([])
    else runs.at(-1)?.push([chart.toX(index), chart.toY(s)])
  })
  return runs.filter((run) => run.length > 0)
}

function drawCurves(chart: Chart): void {
  const { sheet } = chart
  for (const run of runsOf(chart, (facts) => facts.score.target?.S ?? null)) {
    const d = monotonePath(run)
    if (d !== '') sheet.add({ type: 'path', d, stroke: { colour: palette.muted, width: 1.2, dash: [5, 4] } })
    for (const [cx, cy] of run)
      sheet.add({ type: 'circle', cx, cy, r: 3, fill: palette.white, stroke: { colour: palette.muted, width: 1.2 } })
  }
  for (const run of runsOf(chart, (facts) => facts.score.score?.S ?? null)) {
    const d = monotonePath(run)
    if (d !== '') sheet.add({ type: 'path', d, stroke: { colour: palette.ink, width: 2.2 } })
  }
}

/** "Best", "worst", "end": each on the first moment it is true of (the end on the last rated one). */
function flagsOf(ctx: PageContext): ReadonlyMap<string, string> {
  const rated = ctx.moments.filter((facts) => facts.score.score !== null)
  const flags = new Map<string, string[]>()
  const put = (facts: MomentFacts | undefined, name: string): void => {
    if (facts) flags.set(facts.moment.id, [...(flags.get(facts.moment.id) ?? []), name])
  }
  const s = (facts: MomentFacts): number => facts.score.score?.S ?? 0
  const index = ctx.score.index
  put(
    rated.find((facts) => index && s(facts) === index.best),
    ctx.say('page.curve.best').main,
  )
  put(
    rated.find((facts) => index && s(facts) === index.worst),
    ctx.say('page.curve.worst').main,
  )
  put(rated.at(-1), ctx.say('page.curve.end').main)
  return new Map([...flags].map(([id, names]) => [id, names.join(' · ')]))
}

/** Score and flag beside a point: above it, unless the target's ring is there; on a ground of their own, so that no curve runs through. */
function drawLabel(chart: Chart, { score }: MomentFacts, x: number, y: number, flag: string, tag: string): void {
  const { ctx, sheet } = chart
  if (!score.score) return
  const lines = [
    { text: formatScore(score.score.S), size: 9, colour: toneOf(score).text },
    ...(flag === '' ? [] : [{ text: flag, size: 8, colour: palette.ink }]),
  ]
  const target = score.target ? chart.toY(score.target.S) : null
  const isBelow = target !== null && target < y - 4 && y - target < radius + 36
  const shown = isBelow ? lines : lines.toReversed()
  const height = lines.length * 11 + 1
  const mark = markWidth(score.score.outcome, 7) + 3
  const widthOf = (index: number): number => {
    const line = shown[index]
    return line ? ctx.measurer.width(line.text, line.size, 'bold') + (line.size === 9 ? mark : 0) : 0
  }
  const width = Math.max(widthOf(0), widthOf(1))
  const top = isBelow ? y + radius + 2.5 : y - radius - 2.5 - height
  sheet.add({ type: 'rect', x: x - width / 2 - 2, y: top, w: width + 4, h: height, fill: palette.panel })
  const { outcome } = score.score
  shown.forEach((line, index) => {
    const baseline = top + 9 + index * 11
    const style = { size: line.size, weight: 'bold', colour: line.colour, tag } as const
    const left = x - widthOf(index) / 2
    if (line.size === 9) sheet.add(markItem(outcome, left, baseline - 6.8, 7, tag))
    sheet.text(line.size === 9 ? left + mark : left, baseline, line.text, style)
  })
}

function drawPoints(chart: Chart, tag: string): void {
  const { ctx, sheet, facts } = chart
  const flags = flagsOf(ctx)
  const isOpen = ctx.score.index === null
  facts.forEach((each, index) => {
    const x = chart.toX(index)
    const rated = each.score.score
    const y = rated ? chart.toY(rated.S) : isOpen ? chart.plot.y + chart.plot.h - radius - 4 : chart.toY(0)
    sheet.add({ type: 'circle', cx: x, cy: y, r: radius + 1.6, fill: palette.panel })
    sheet.add(...numberDisc(each.score, x, y, radius, tag))
    jumpTo(ctx, sheet, { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius }, each)
    if (!rated) return
    drawLabel(chart, each, x, y, flags.get(each.moment.id) ?? '', tag)
  })
}

function drawNames({ ctx, sheet, plot, facts, step, toX }: Chart, names: readonly Para[]): void {
  facts.forEach((each, index) => {
    const para = names[index]
    if (!para) return
    drawPara(sheet, para, toX(index) - step / 2, plot.y + plot.h + 8, {
      tag: sheet.element('P'),
      align: 'middle',
      width: step,
    })
    jumpTo(ctx, sheet, { x: toX(index) - step / 2 + 4, y: plot.y + plot.h + 6, w: step - 8, h: para.height + 4 }, each)
  })
}

function drawStages({ sheet, plot, step }: Chart, top: number, row: ReturnType<typeof stageRow>): void {
  for (const group of row.groups) {
    const x = plot.x + group.from * step
    const w = group.count * step
    sheet.add({ type: 'rect', x: x + 1, y: top, w: w - 2, h: row.height, radius: 3, fill: palette.ink })
    if (group.from > 0) {
      sheet.add({
        type: 'line',
        x1: x,
        y1: plot.y,
        x2: x,
        y2: plot.y + plot.h,
        stroke: { colour: palette.line, width: 0.6 },
      })
    }
    drawPara(sheet, group.para, x + 6, top + (row.height - group.para.height) / 2, {
      tag: sheet.element('P'),
      align: 'middle',
      width: w - 12,
    })
  }
}

/** One chart of `facts` in `box`: stages on top, points numbered, names below, targets dashed. */
export function drawCurveChart(ctx: PageContext, sheet: Sheet, box: Box, facts: readonly MomentFacts[]): void {
  const axis = 34
  const hasTarget = facts.some(({ score }) => score.target !== null)
  const step = (box.w - axis) / facts.length
  const row = stageRow(ctx, facts, step)
  const style = restyle(type.small, { colour: palette.ink })
  // Names may take what the chart can spare; in full they stand in the register.
  const spare = Math.max(2, Math.min(14, Math.floor((box.h - row.height - 190) / (style.size * style.lead))))
  const names = facts.map((each) =>
    limitLines(ctx, setWords(ctx, ctx.words(each.title), Math.min(step - 10, 130), style), spare),
  )
  const below = Math.max(0, ...names.map((para) => para.height)) + 12 + (hasTarget ? 16 : 0)
  const top = box.y + row.height + 4
  const plot = { x: box.x + axis, y: top, w: box.w - axis, h: Math.max(100, box.y + box.h - top - below) }
  const toX = (index: number): number => plot.x + step * (index + 0.5)
  const toY = (s: number): number => plot.y + headroom + ((100 - s) / 200) * (plot.h - 2 * headroom)
  const chart: Chart = { ctx, sheet, plot, facts, step, toX, toY }
  const points = facts.map(
    ({ score }) => `${score.number}: ${score.score ? formatScore(score.score.S) : ctx.say('rating.blank').main}`,
  )
  const tag = sheet.element('Figure', { alt: `${ctx.say('page.part.curve').main}. ${points.join('; ')}` })
  drawGrid(chart)
  drawStages(chart, box.y, row)
  drawScales(chart)
  drawCurves(chart)
  drawPoints(chart, tag)
  drawNames(chart, names)
  if (!hasTarget) return
  const y = plot.y + plot.h + below - 4
  sheet.add({
    type: 'line',
    x1: plot.x,
    y1: y - 3,
    x2: plot.x + 26,
    y2: y - 3,
    stroke: { colour: palette.muted, width: 1.2, dash: [5, 4] },
  })
  sheet.text(plot.x + 32, y, ctx.say('page.curve.targetLine').main, {
    size: 8,
    colour: palette.muted,
    tag: sheet.element('P'),
  })
}
