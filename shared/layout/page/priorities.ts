import { explainPriority } from '../../scoring/explain.ts'
import { formatScore } from '../../scoring/format.ts'
import type { Priority } from '../../scoring/types.ts'
import { levelLook } from '../look.ts'
import { toneOf } from './badge.ts'
import { joinWords, type PageContext, pair, plain, type Words } from './context.ts'
import { addText, breakPage, startFlow } from './flow.ts'
import { drawIpaChart } from './ipa-chart.ts'
import { jumpTo } from './jump.ts'
import { statementWords } from './need-comment.ts'
import { restyle, type } from './para.ts'
import { numberCell } from './register.ts'
import type { Sheet } from './sheet.ts'
import { addTable, type Cell, type Column, type Row } from './table.ts'

const sentence = (ctx: PageContext, priority: Priority): Words =>
  pair(explainPriority(priority, ctx.language), ctx.second ? explainPriority(priority, ctx.second) : '')

/** What to lift, in the level's colour, with the statement it is about. */
function leverCell(ctx: PageContext, priority: Priority): Cell {
  const facts = ctx.momentOf.get(priority.moment)
  if (priority.lever === 'keep') return { words: plain('–'), style: type.small }
  return {
    words: ctx.say(`level.${priority.lever}`),
    ...(facts ? { note: statementWords(ctx, facts, priority.lever) } : {}),
    style: restyle(type.bold, { colour: levelLook[priority.lever].text }),
  }
}

function priorityRow(ctx: PageContext, priority: Priority): Row[] {
  const facts = ctx.momentOf.get(priority.moment)
  if (!facts) return []
  const { score } = facts.score
  return [
    {
      cells: [
        { words: plain(String(priority.rank)), style: type.strong },
        numberCell(facts),
        { words: ctx.words(facts.title), style: type.bold },
        { words: ctx.say(`tier.${priority.tier}`), style: type.body },
        leverCell(ctx, priority),
        { words: plain(String(facts.score.importance)) },
        {
          words: plain(score ? formatScore(score.S, 1) : '–'),
          style: restyle(type.bold, { colour: toneOf(facts.score).text }),
        },
        { words: sentence(ctx, priority) },
      ],
      onPlaced: (sheet, box) => jumpTo(ctx, sheet, box, facts),
    },
  ]
}

function columnsOf(ctx: PageContext): Column[] {
  return [
    { head: ctx.say('page.rank'), width: 24 },
    { head: plain(''), width: 20 },
    { head: ctx.say('term.moment'), width: 96 },
    { head: ctx.say('page.tier'), width: 34 },
    { head: ctx.say('term.lever'), width: 108 },
    { head: ctx.say('term.importance'), width: 64 },
    { head: ctx.say('page.score'), width: 38, align: 'end' },
    { head: ctx.say('page.effect'), width: 124 },
  ]
}

/** What to fix first: the tier table beside the importance-performance chart. */
export function layoutPriorities(ctx: PageContext): Sheet[] {
  const flow = startFlow(ctx, 'priorities', ctx.say('page.part.priorities'), true)
  const rows = ctx.score.priorities.flatMap((priority) => priorityRow(ctx, priority))
  if (rows.length === 0) {
    addText(flow, ctx.say(ctx.moments.length === 0 ? 'page.empty.moments' : 'page.empty.ratings'), type.lead)
    return flow.sheets
  }
  const isBeside = rows.length <= 9
  const chart = flow.width * (isBeside ? 0.3 : 0.5)
  const left = isBeside ? flow.width - chart - 28 : flow.width
  addText(flow, ctx.say('page.priorities.lead'), type.body, { after: 10 })
  const drawChart = (x: number): void => {
    drawIpaChart(ctx, flow.sheet, { x, y: flow.y, w: chart, h: Math.min(chart * 1.4, flow.bottom - flow.y - 40) })
  }
  if (isBeside) drawChart(flow.x + left + 28)
  addTable(flow, columnsOf(ctx), rows, { width: left, alt: ctx.say('page.part.priorities').main })
  const unrated = ctx.moments.filter((facts) => facts.score.score === null)
  if (unrated.length > 0) {
    const names = joinWords(
      unrated.map((facts) => pair(`${facts.score.number} ${ctx.words(facts.title).main}`, '')),
      ', ',
    )
    addText(flow, ctx.say('page.priorities.unrated', { names: names.main }), type.small, { width: left })
  }
  if (!isBeside) {
    breakPage(flow)
    drawChart(flow.x)
  }
  return flow.sheets
}
