import { type NeedLevel, needLevels } from '../../document/schema/moment.ts'
import { explainMoment } from '../../scoring/explain.ts'
import { levelLook, palette } from '../look.ts'
import { type Block, signedBlocks } from './blocks.ts'
import { type PageContext, pair } from './context.ts'
import type { MomentFacts } from './moment-facts.ts'
import { statementWords } from './need-comment.ts'
import { drawPara, restyle, setWords, type } from './para.ts'
import type { Sheet } from './sheet.ts'
import { markItem, markWidth, ratingDots } from './widgets.ts'

const dotsWidth = 62
const valueWidth = 24
const rowPad = 3.5

/** Rating at the end of a row: dots, then the number; "not applicable" in words; blank stays open for a pen. */
function drawRating(
  ctx: PageContext,
  sheet: Sheet,
  facts: MomentFacts,
  level: NeedLevel,
  right: number,
  top: number,
  tag: string,
): void {
  const value = facts.score.levels[level]
  const target = facts.moment.needs[level].target
  const cy = top + 6.5
  if (value === null) {
    const para = setWords(ctx, ctx.say('rating.na'), dotsWidth + valueWidth, type.small)
    drawPara(sheet, para, right - dotsWidth - valueWidth, top, { tag, align: 'end', width: dotsWidth + valueWidth })
    return
  }
  sheet.add(...ratingDots(right - dotsWidth - valueWidth, cy, dotsWidth, { level, value, target }, tag))
  if (value !== undefined) {
    sheet.text(right, cy + 3.2, String(value), {
      size: 9,
      weight: 'bold',
      colour: levelLook[level].text,
      align: 'end',
      tag,
    })
  }
}

function needRow(ctx: PageContext, facts: MomentFacts, level: NeedLevel, width: number, labelWidth: number): Block[] {
  const textWidth = width - labelWidth - dotsWidth - valueWidth - 10
  const para = setWords(
    ctx,
    statementWords(ctx, facts, level),
    textWidth,
    type.body,
    restyle(type.small, { lead: 1.3 }),
  )
  const label = setWords(
    ctx,
    ctx.say(`level.${level}`),
    labelWidth - 6,
    restyle(type.bold, { colour: levelLook[level].text }),
  )
  const rows = signedBlocks(ctx, {
    width,
    signWidth: labelWidth,
    para,
    minHeight: Math.max(label.height, 13),
    after: rowPad,
    sign: (sheet, x, y, tag) => {
      drawPara(sheet, label, x, y, { tag })
      drawRating(ctx, sheet, facts, level, x + width, y, tag)
      if (para.lines.length === 0) {
        sheet.add({
          type: 'line',
          x1: x + labelWidth,
          y1: y + 12,
          x2: x + labelWidth + textWidth,
          y2: y + 12,
          stroke: { colour: palette.line, width: 0.6 },
        })
      }
    },
  })
  const rule: Block = {
    height: rowPad,
    after: 0,
    keep: true,
    draw: (sheet, x, y) =>
      sheet.add({ type: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: { colour: palette.line, width: 0.5 } }),
  }
  return [rule, ...rows]
}

/** The sentence that says why the moment has its class, with its mark. */
function explanation(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  const { score } = facts.score
  // A card that nobody has rated says so by its open dots; the room is for the pen.
  if (needLevels.every((level) => facts.score.levels[level] === undefined)) return []
  const sentence = pair(
    explainMoment(facts.score, ctx.document, ctx.language),
    ctx.second ? explainMoment(facts.score, ctx.document, ctx.second) : '',
  )
  const sign = score ? markWidth(score.outcome, 8) + 6 : 0
  const para = setWords(
    ctx,
    sentence,
    width - sign,
    restyle(type.body, { colour: palette.ink }),
    restyle(type.small, { lead: 1.3 }),
  )
  return signedBlocks(ctx, {
    width,
    signWidth: sign,
    para,
    after: 6,
    sign: (sheet, x, y, tag) => {
      if (score) sheet.add(markItem(score.outcome, x, y + 2.2, 8, tag))
    },
  })
}

/** The upper half of a card: the four needs, top to bottom from unexpected to basic, as on the ladder, and the explanation. */
export function needBlocks(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  const labels = needLevels.map((level) => setWords(ctx, ctx.say(`level.${level}`), width, type.bold).width)
  const labelWidth = Math.max(40, ...labels) + 10
  const rows = needLevels.toReversed().flatMap((level) => needRow(ctx, facts, level, width, labelWidth))
  const rule: Block = {
    height: 5,
    after: 0,
    keep: true,
    draw: (sheet, x, y) =>
      sheet.add({ type: 'line', x1: x, y1: y, x2: x + width, y2: y, stroke: { colour: palette.line, width: 0.5 } }),
  }
  return [...rows, rule, ...explanation(ctx, facts, width)]
}
