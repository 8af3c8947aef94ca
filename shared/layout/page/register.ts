import { needLevels } from '../../document/schema/moment.ts'
import { formatScore } from '../../scoring/format.ts'
import { levelLook, palette } from '../look.ts'
import { addAnnotations } from './annotations.ts'
import { numberDisc, toneOf } from './badge.ts'
import { joinWords, type PageContext, plain } from './context.ts'
import { flagWords } from './flags.ts'
import { addText, type Flow, startFlow } from './flow.ts'
import { addHandoffs } from './handoffs.ts'
import { jumpTo } from './jump.ts'
import type { Item } from './model.ts'
import type { MomentFacts } from './moment-facts.ts'
import { restyle, type } from './para.ts'
import type { Sheet } from './sheet.ts'
import { addTable, type Cell, type Column, type Row } from './table.ts'
import { markItem, markWidth } from './widgets.ts'

const barHeight = 3

/** The rating as a number over a five-step bar. */
function levelCell(ctx: PageContext, facts: MomentFacts, level: (typeof needLevels)[number]): Cell {
  const value = facts.score.levels[level]
  if (value === null) return { words: ctx.say('rating.na'), style: type.small }
  if (value === undefined) return { words: ctx.say('rating.blank'), style: type.small }
  return {
    words: plain(String(value)),
    style: restyle(type.bold, { colour: levelLook[level].text }),
    height: 12.8 + barHeight + 1,
    draw: (sheet, box, tag) => sheet.add(...bar(box.x, box.y + 14, Math.min(box.w, 32), level, value, tag)),
  }
}

const bar = (
  x: number,
  y: number,
  width: number,
  level: (typeof needLevels)[number],
  value: number,
  tag: string,
): Item[] =>
  [0, 1, 2, 3, 4].map((step) => ({
    type: 'rect',
    x: x + (step * width) / 5,
    y,
    w: width / 5 - 1,
    h: barHeight,
    fill: step < value ? levelLook[level].colour : palette.empty,
    tag,
  }))

function classCell(ctx: PageContext, facts: MomentFacts): Cell {
  const { score } = facts.score
  if (!score) return { words: ctx.say('rating.blank'), style: type.small }
  const { text } = toneOf(facts.score)
  return {
    words: ctx.say(`outcome.${score.outcome}`),
    style: restyle(type.bold, { colour: text }),
    draw: (sheet, box, tag) =>
      sheet.add(markItem(score.outcome, box.x - markWidth(score.outcome, 8) - 3, box.y + 2.4, 8, tag)),
  }
}

/** The disc of a moment's number as a table cell. */
export const numberCell = (facts: MomentFacts): Cell => ({
  height: 17,
  draw: (sheet, box, tag) => sheet.add(...numberDisc(facts.score, box.x + 8.5, box.y + 8, 8, tag)),
})

function momentRow(ctx: PageContext, facts: MomentFacts): Row {
  const { score } = facts
  return {
    cells: [
      numberCell(facts),
      { words: ctx.words(facts.stage?.label ?? {}), style: restyle(type.body, { colour: palette.muted }) },
      { words: ctx.words(facts.title), style: type.bold },
      { words: plain(String(score.importance)) },
      ...needLevels.map((level) => levelCell(ctx, facts, level)),
      {
        words: plain(score.score ? formatScore(score.score.S, 1) : '–'),
        style: restyle(type.bold, { colour: toneOf(score).text }),
      },
      {},
      classCell(ctx, facts),
      {
        words: joinWords(flagWords(ctx, facts), ctx.language === 'en' ? ', ' : '、'),
        style: restyle(type.small, { colour: palette.ink }),
      },
    ],
    onPlaced: (sheet: Sheet, box) => {
      sheet.destination({ name: `row:${facts.moment.id}`, y: box.y })
      jumpTo(ctx, sheet, box, facts)
    },
  }
}

function columnsOf(ctx: PageContext): Column[] {
  return [
    { head: plain(''), width: 20 },
    { head: ctx.say('term.stage'), width: 78 },
    { head: ctx.say('term.moment'), width: 150 },
    { head: ctx.say('term.importance'), width: 62 },
    ...needLevels.map(
      (level): Column => ({ head: ctx.say(`level.${level}`), width: level === 'unexpected' ? 66 : 50 }),
    ),
    { head: ctx.say('page.score'), width: 40, align: 'end' },
    { head: plain(''), width: 16 },
    { head: ctx.say('page.class'), width: 74 },
    { head: ctx.say('page.flags'), width: 150 },
  ]
}

/** The table of all moments, and the list of annotations below it. */
export function layoutRegister(ctx: PageContext): Sheet[] {
  const flow: Flow = startFlow(ctx, 'register', ctx.say('page.part.register'), true)
  if (ctx.moments.length === 0) addText(flow, ctx.say('page.empty.moments'), type.lead)
  else {
    addTable(
      flow,
      columnsOf(ctx),
      ctx.moments.map((facts) => momentRow(ctx, facts)),
      { alt: ctx.say('page.part.register').main },
    )
    addText(flow, ctx.say('page.register.note'), type.small)
  }
  addHandoffs(flow)
  addAnnotations(flow)
  return flow.sheets
}
