import type { Box } from '../board/types.ts'
import { palette } from '../look.ts'
import { numberDisc } from './badge.ts'
import { tint } from './colour.ts'
import type { PageContext } from './context.ts'
import { drawPara, setWords, type } from './para.ts'
import type { Sheet } from './sheet.ts'

type Spot = { readonly x: number; readonly y: number }

/** Places discs of radius `r` at their values; those that would cover another move sideways to the nearest free place. */
export function spreadSpots(spots: readonly Spot[], r: number, left: number, right: number): Spot[] {
  const placed: Spot[] = []
  for (const spot of spots) {
    const isFree = (x: number): boolean =>
      x - r >= left &&
      x + r <= right &&
      placed.every((other) => Math.hypot(other.x - x, other.y - spot.y) >= 2 * r + 0.5)
    const steps = Array.from(
      { length: 60 },
      (_, index) => (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * (r + 0.5),
    )
    const x = steps.map((step) => spot.x + step).find(isFree) ?? spot.x
    placed.push({ x, y: spot.y })
  }
  return placed
}

function quadrants(ctx: PageContext, sheet: Sheet, plot: Box, cross: Spot): void {
  const fix = {
    type: 'rect',
    x: cross.x,
    y: cross.y,
    w: plot.x + plot.w - cross.x,
    h: plot.y + plot.h - cross.y,
    fill: tint('#C5221F', 0.06),
  } as const
  sheet.add(fix)
  const half = plot.w / 2 - 4
  const label = (key: Parameters<PageContext['say']>[0], isRight: boolean, isTop: boolean): void => {
    const para = setWords(ctx, ctx.say(key), half, type.small)
    const y = isTop ? plot.y - para.height - 3 : plot.y + plot.h + 16
    drawPara(sheet, para, isRight ? plot.x + plot.w - half : plot.x, y, {
      align: isRight ? 'end' : 'start',
      width: half,
      tag: sheet.element('P'),
    })
  }
  label('page.ipa.overdone', false, true)
  label('page.ipa.keep', true, true)
  label('page.ipa.low', false, false)
  label('page.ipa.fix', true, false)
}

function axes(
  ctx: PageContext,
  sheet: Sheet,
  plot: Box,
  cross: Spot,
  toX: (importance: number) => number,
  toY: (s: number) => number,
): void {
  sheet.add({ type: 'rect', ...plot, stroke: { colour: palette.line, width: 0.8 } })
  const stroke = { colour: palette.muted, width: 0.8, dash: [4, 3] }
  sheet.add({ type: 'line', x1: cross.x, y1: plot.y, x2: cross.x, y2: plot.y + plot.h, stroke })
  sheet.add({ type: 'line', x1: plot.x, y1: cross.y, x2: plot.x + plot.w, y2: cross.y, stroke })
  const style = { size: 8, colour: palette.muted } as const
  for (const value of [1, 2, 3, 4, 5]) {
    sheet.text(toX(value), plot.y + plot.h + 11, String(value), { ...style, align: 'middle' })
  }
  for (const value of [-100, -50, 0, 50, 100]) {
    const text = value < 0 ? `−${-value}` : value > 0 ? `+${value}` : '0'
    sheet.text(plot.x - 5, toY(value) + 2.9, text, { ...style, align: 'end' })
  }
  const caption = ctx.say('page.ipa.axes')
  const para = setWords(ctx, caption, plot.w, type.small)
  drawPara(sheet, para, plot.x, plot.y + plot.h + 44, { tag: sheet.element('P') })
}

/** The importance-performance chart (x importance 1…5, y S −100…100, crosshair at 3 and 0) in `box`. */
export function drawIpaChart(ctx: PageContext, sheet: Sheet, box: Box): void {
  const title = setWords(ctx, ctx.say('page.ipa.title'), box.w, type.strong)
  drawPara(sheet, title, box.x, box.y, { tag: sheet.element('H2') })
  const top = box.y + title.height + 30
  const plot = { x: box.x + 30, y: top, w: box.w - 30, h: Math.max(120, box.y + box.h - top - 60) }
  const toX = (importance: number): number => plot.x + plot.w * (0.08 + ((importance - 1) / 4) * 0.84)
  const toY = (s: number): number => plot.y + plot.h * (0.05 + ((100 - s) / 200) * 0.9)
  const cross = { x: toX(3), y: toY(0) }
  quadrants(ctx, sheet, plot, cross)
  axes(ctx, sheet, plot, cross, toX, toY)
  const rated = ctx.moments.flatMap(({ score }) =>
    score.score ? [{ score, spot: { x: toX(score.importance), y: toY(score.score.S) } }] : [],
  )
  const r = 8
  const spots = spreadSpots(
    rated.map((each) => each.spot),
    r,
    plot.x,
    plot.x + plot.w,
  )
  const alt = rated
    .map(({ score }) => `${score.number}: ${score.importance} / ${Math.round(score.score?.S ?? 0)}`)
    .join('; ')
  const tag = sheet.element('Figure', { alt: `${ctx.say('page.ipa.title').main}. ${alt}` })
  rated.forEach(({ score }, index) => {
    const spot = spots[index]
    if (!spot) return
    sheet.add(...numberDisc(score, spot.x, spot.y, r, tag))
    const target = ctx.has('cards') ? `card:${score.moment}` : null
    if (target) sheet.link({ x: spot.x - r, y: spot.y - r, w: 2 * r, h: 2 * r, to: { destination: target } })
  })
}
