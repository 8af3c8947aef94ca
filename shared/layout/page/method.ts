import type { Key } from '../../i18n/key.ts'
import { formatScore } from '../../scoring/format.ts'
import { exactScore, fromExact } from '../../scoring/rating.ts'
import { palette } from '../look.ts'
import { addColumns, type Block, columnWidth, textBlocks } from './blocks.ts'
import { joinWords, type PageContext, pair, type Words } from './context.ts'
import { addHeading, startFlow } from './flow.ts'
import { glossaryTerms } from './glossary.ts'
import { drawPara, restyle, setWords, type } from './para.ts'
import type { Sheet } from './sheet.ts'

const formulas = [
  'scale',
  'value',
  'gate',
  'score',
  'constants',
  'several',
  'raters',
  'index',
  'cap',
  'bands',
  'priority',
  'agreement',
] as const
const honesty = ['estimate', 'conventions', 'ordinal', 'people'] as const

function sectionBlocks(ctx: PageContext, width: number): Block[] {
  return formulas.flatMap((name) => [
    ...textBlocks(ctx, ctx.say(`page.method.${name}`), width, type.bold, { keep: true, after: 1 }),
    ...textBlocks(ctx, ctx.say(`page.method.${name}.text`), width, type.body, { after: 7 }),
  ])
}

const steps = [2, 3, 4, 5] as const
const stepLabel = (value: number): string => (value === 2 ? '≤2' : String(value))

/** One 4 × 4 table of S for a fixed expected rating: rows desired, columns unexpected (model.md §3.2). */
function handTable(ctx: PageContext, expected: number, width: number): Block {
  const row = 13
  const label = 62
  const cell = (width - label) / 4
  const title =
    expected === 3 ? `${ctx.say('level.expected').main} ≥ 3` : `${ctx.say('level.expected').main} = ${expected}`
  const height = row * 6
  return {
    height,
    after: 8,
    keep: false,
    draw: (sheet, x, y) => {
      const table = sheet.element('Table', { alt: title })
      const put = (
        tr: string,
        role: 'TH' | 'TD',
        text: string,
        right: number,
        baseline: number,
        isBold: boolean,
      ): void => {
        const tag = sheet.element(role, { parent: tr })
        sheet.text(right, baseline, text, {
          size: 8,
          weight: isBold ? 'bold' : 'regular',
          colour: isBold ? palette.ink : palette.muted,
          align: 'end',
          tag,
        })
      }
      const head = sheet.element('TR', { parent: table })
      sheet.text(x, y + 9, title, {
        size: 8,
        weight: 'bold',
        colour: palette.ink,
        tag: sheet.element('TH', { parent: head }),
      })
      sheet.text(x + width, y + 9, ctx.say('level.unexpected').main, {
        size: 8,
        colour: palette.muted,
        align: 'end',
        tag: sheet.element('TH', { parent: head }),
      })
      const second = sheet.element('TR', { parent: table })
      sheet.text(x, y + row + 9, ctx.say('level.desired').main, {
        size: 8,
        colour: palette.muted,
        tag: sheet.element('TH', { parent: second }),
      })
      steps.forEach((u, column) => {
        put(second, 'TH', stepLabel(u), x + label + cell * (column + 1), y + row + 9, false)
      })
      sheet.add({
        type: 'line',
        x1: x,
        y1: y + row * 2 - 1,
        x2: x + width,
        y2: y + row * 2 - 1,
        stroke: { colour: palette.line, width: 0.6 },
      })
      steps.forEach((d, index) => {
        const tr = sheet.element('TR', { parent: table })
        const baseline = y + row * (index + 2) + 9.5
        put(tr, 'TH', stepLabel(d), x + 24, baseline, false)
        steps.forEach((u, column) => {
          const S = fromExact(exactScore([3, expected, d, u]))
          put(tr, 'TD', formatScore(S), x + label + cell * (column + 1), baseline, true)
        })
      })
    },
  }
}

function tableBlocks(ctx: PageContext, width: number): Block[] {
  const heading = textBlocks(ctx, ctx.say('page.method.table'), width, type.bold, { keep: true, after: 1 })
  const lead = textBlocks(ctx, ctx.say('page.method.table.text'), width, type.body, { keep: true, after: 4 })
  return [...heading, ...lead, ...[3, 2, 1].map((expected) => handTable(ctx, expected, width))]
}

/** Raters by role, never by name (model.md §6.3, page 15). */
function raterBlocks(ctx: PageContext, width: number): Block[] {
  const counts = new Map<Key, number>()
  for (const rater of ctx.document.raters)
    counts.set(`group.${rater.group}`, (counts.get(`group.${rater.group}`) ?? 0) + 1)
  const words = [...counts].map(([key, count]): Words => {
    const name = ctx.say(key)
    return pair(`${name.main} × ${count}`, name.second && `${name.second} × ${count}`)
  })
  const figures = [
    ...(ctx.score.alpha === null ? [] : [ctx.say('page.method.alpha', { value: ctx.score.alpha.toFixed(3) })]),
    ...(ctx.score.kendallW === null ? [] : [ctx.say('page.method.kendall', { value: ctx.score.kendallW.toFixed(3) })]),
  ]
  const text = words.length === 0 ? ctx.say('page.method.noRaters') : joinWords(words, ' · ')
  return [
    ...textBlocks(ctx, ctx.say('page.method.who'), width, type.bold, { keep: true, after: 1 }),
    ...textBlocks(ctx, text, width, type.body, { after: 4 }),
    ...figures.flatMap((each) => textBlocks(ctx, each, width, type.body, { after: 4 })),
  ]
}

function honestyBlocks(ctx: PageContext, width: number): Block[] {
  const notes = honesty.flatMap((name) =>
    textBlocks(ctx, ctx.say(`page.honesty.${name}`), width, type.body, { after: 4 }),
  )
  return [...textBlocks(ctx, ctx.say('page.honesty'), width, type.bold, { keep: true, after: 1 }), ...notes]
}

/** Terms in both languages, whatever the pages' language is: the glossary is the bridge between the two. */
function glossaryBlocks(ctx: PageContext, width: number): Block[] {
  const half = width * 0.42
  const style = restyle(type.body, { lead: 1.26 })
  const english = ctx.language === 'en'
  return glossaryTerms().map(({ zh, en }) => {
    const left = setWords(ctx, { main: english ? en : zh, second: '' }, half, style)
    const right = setWords(
      ctx,
      { main: english ? zh : en, second: '' },
      width - half - 8,
      restyle(style, { colour: palette.muted }),
    )
    const height = Math.max(left.height, right.height)
    return {
      height: height + 2.6,
      after: 0,
      keep: false,
      draw: (sheet, x, y) => {
        const tag = sheet.element('P')
        drawPara(sheet, left, x, y, { tag })
        drawPara(sheet, right, x + half + 8, y, { tag })
        sheet.add({
          type: 'line',
          x1: x,
          y1: y + height + 1.3,
          x2: x + width,
          y2: y + height + 1.3,
          stroke: { colour: palette.line, width: 0.4 },
        })
      },
    }
  })
}

/** Formulas, constants, the hand table, who rated, what the figures may be used for, and the glossary. */
export function layoutMethod(ctx: PageContext): Sheet[] {
  const flow = startFlow(ctx, 'method', ctx.say('page.part.method'), true)
  const width = columnWidth(flow, 3)
  addColumns(
    flow,
    [
      ...sectionBlocks(ctx, width),
      ...tableBlocks(ctx, width),
      ...raterBlocks(ctx, width),
      ...honestyBlocks(ctx, width),
    ],
    3,
  )
  addHeading(flow, ctx.say('page.glossary'), 120)
  addColumns(flow, glossaryBlocks(ctx, columnWidth(flow, 3)), 3)
  return flow.sheets
}
