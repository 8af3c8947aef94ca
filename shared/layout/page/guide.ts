import { connectionTypes } from '../../document/schema/connection.ts'
import type { LineKind } from '../../document/schema/lane.ts'
import { needLevels } from '../../document/schema/moment.ts'
import { nodeKinds } from '../../document/schema/node.ts'
import { viewOf } from '../../document/view/view-of.ts'
import { type MomentScore, outcomes } from '../../scoring/types.ts'
import { annotationLook, levelLook, markLook, outcomeLook, palette } from '../look.ts'
import { badgeItems } from './badge.ts'
import { addColumns, type Block, columnWidth, countColumns, signedBlocks, textBlocks } from './blocks.ts'
import { laneColour } from './board-ground-items.ts'
import { wireSample } from './connection-items.ts'
import { joinWords, type PageContext, pair, type Words } from './context.ts'
import { breakPage, startFlow } from './flow.ts'
import { restyle, type Style, setWords, stack, type } from './para.ts'
import { at } from './path.ts'
import type { Sheet } from './sheet.ts'
import { kindIcon, kindTile, markItem, ratingDots } from './widgets.ts'

type Sign = (sheet: Sheet, x: number, y: number, tag: string) => void
type Writer = {
  readonly ctx: PageContext
  readonly width: number
  /** Space between two entries. */
  readonly air: number
}

const signWidth = 46

/** A heading with what it is over: more space above it than below, and no entry alone at either end of a column; `whole` ones stay in one. */
function group({ ctx, width, air }: Writer, words: Words, entries: readonly Block[], whole = false): Block[] {
  if (entries.length === 0) return []
  const heading = textBlocks(ctx, words, width, type.strong, { role: 'H2', keep: true, after: Math.min(air, 3) })
  const last = entries.length - 1
  return [
    ...heading,
    ...entries.map((block, index) => ({
      ...block,
      keep: index < last && (whole || index === 0 || index === last - 1),
      after: index === last ? air + 9 : block.after,
    })),
  ]
}

/** A sign, a name in bold and what it means. */
function entry(
  { ctx, width, air }: Writer,
  sign: Sign,
  name: Words,
  meaning: Words | null,
  style: Style = type.bold,
): Block[] {
  const room = width - signWidth
  const para = stack(ctx, [
    setWords(ctx, name, room, style),
    ...(meaning ? [setWords(ctx, meaning, room, restyle(type.small, { colour: palette.ink }), type.small)] : []),
  ])
  return signedBlocks(ctx, { width, signWidth, sign, para, minHeight: 16, after: air })
}

/** A moment made up for the legend: every level rated, class surprised. */
const sample: Pick<MomentScore, 'levels' | 'number' | 'score'> = {
  number: 1,
  levels: { basic: 5, expected: 4, desired: 4, unexpected: 3 },
  score: { n: 30, S: 46.7, outcome: 'surprised', voided: 0, lever: 'keep', tier: 4, thinIce: false },
}

const badgeSign: Sign = (sheet, x, y, tag) =>
  sheet.add(...badgeItems(sample as MomentScore, { x, y, w: 39, h: 18 }, tag))

function laneBlocks(writer: Writer): Block[] {
  const { ctx } = writer
  const isLevers = ctx.options.view === 'levers'
  const shown = viewOf(ctx.document, ctx.options.view ?? 'lanes').lanes
  const lanes = shown.flatMap((lane) => {
    const label = ctx.words(lane.label)
    const role = ctx.say(`role.${lane.role}`)
    const meaning = lane.role === 'custom' || isLevers ? null : ctx.say(`page.guide.role.${lane.role}`)
    const sign: Sign = (sheet, x, y, tag) =>
      sheet.add({ type: 'rect', x, y: y + 2, w: 4, h: 14, radius: 1.5, fill: laneColour[lane.role], tag })
    return entry(writer, sign, label.main === '' ? role : label, meaning)
  })
  const kinds = [...new Set(shown.flatMap((lane) => (lane.line ? [lane.line.kind] : [])))]
  const lines = kinds.filter((kind): kind is Exclude<LineKind, 'custom'> => kind !== 'custom')
  return [
    ...group(writer, ctx.say('page.guide.lanes'), lanes),
    ...group(
      writer,
      ctx.say('page.guide.lines'),
      lines.flatMap((kind) => {
        const dash = kind === 'visibility' ? [6, 2.5, 1.5, 2.5] : kind === 'internal' ? [2, 2.5] : [6, 3]
        const sign: Sign = (sheet, x, y, tag) =>
          sheet.add({
            type: 'line',
            x1: x,
            y1: y + 7,
            x2: x + 36,
            y2: y + 7,
            stroke: { colour: palette.muted, width: 1.1, dash },
            tag,
          })
        return entry(writer, sign, ctx.say(`line.${kind}`), ctx.say(`page.guide.line.${kind}`))
      }),
    ),
  ]
}

function nodeBlocks(writer: Writer): Block[] {
  const { ctx } = writer
  return [
    ...group(
      writer,
      ctx.say('page.guide.kinds'),
      nodeKinds.flatMap((kind) => {
        const sign: Sign = (sheet, x, y, tag) => {
          sheet.add(kindTile(kind, x, y + 1, 34, 16), kindIcon(kind, x + 12.5, y + 4.5, 9, tag))
        }
        const letter = ctx.say(`kind.letter.${kind}`)
        const name = ctx.say(`kind.${kind}`)
        const shown = letter.main === name.main ? name : pair(`${name.main} (${letter.main})`, name.second)
        return entry(writer, sign, shown, ctx.say(`page.guide.kind.${kind}`))
      }),
    ),
    ...group(
      writer,
      ctx.say('page.guide.connections'),
      connectionTypes.flatMap((each) =>
        entry(
          writer,
          (sheet, x, y) => sheet.add(...wireSample(each, x, y + 7, 36, 0.9)),
          ctx.say(`type.${each}`),
          ctx.say(`page.guide.type.${each}`),
        ),
      ),
    ),
  ]
}

function letterSign(mark: 'fail' | 'wait'): Sign {
  return (sheet, x, y, tag) => {
    const colour = markLook[mark].colour
    const filled = mark === 'fail'
    const box = { x: x + 10, y: y + 1, w: 15, h: 15 }
    sheet.add({
      type: 'rect',
      ...box,
      radius: filled ? 3 : 7.5,
      fill: filled ? colour : palette.white,
      stroke: { colour, width: 1 },
      tag,
    })
    sheet.text(box.x + 7.5, box.y + 10.7, markLook[mark].letter, {
      size: 9,
      weight: 'bold',
      colour: filled ? palette.white : colour,
      align: 'middle',
      tag,
    })
  }
}

function markBlocks(writer: Writer): Block[] {
  const { ctx } = writer
  const diamond: Sign = (sheet, x, y, tag) => {
    const [cx, cy] = [x + 17.5, y + 8]
    const d = `M${at(cx, cy - 8)} L${at(cx + 8, cy)} L${at(cx, cy + 8)} L${at(cx - 8, cy)} Z`
    sheet.add({ type: 'path', d, fill: palette.white, stroke: { colour: markLook.decision.colour, width: 1 }, tag })
  }
  const note: Sign = (sheet, x, y, tag) => {
    sheet.add({ type: 'circle', cx: x + 17.5, cy: y + 8, r: 7.5, fill: annotationLook.disc, tag })
    sheet.text(x + 17.5, y + 11, '1', { size: 8, weight: 'bold', colour: annotationLook.text, align: 'middle', tag })
  }
  return group(writer, ctx.say('page.guide.marks'), [
    ...entry(writer, badgeSign, ctx.say('mark.moment'), ctx.say('page.guide.moment')),
    ...entry(writer, letterSign('fail'), ctx.say('mark.fail'), ctx.say('page.guide.fail')),
    ...entry(writer, letterSign('wait'), ctx.say('mark.wait'), ctx.say('page.guide.wait')),
    ...entry(writer, diamond, ctx.say('mark.decision'), ctx.say('page.guide.decision')),
    ...entry(writer, note, ctx.say('term.annotation'), ctx.say('page.guide.annotation')),
  ])
}

function scaleBlocks(writer: Writer): Block[] {
  const { ctx } = writer
  const levels = needLevels.toReversed().flatMap((level) => {
    const index = needLevels.indexOf(level)
    const sign: Sign = (sheet, x, y, tag) => {
      for (let step = 0; step < 4; step += 1) {
        const h = 5 + step * 3.2
        sheet.add({
          type: 'rect',
          x: x + step * 8,
          y: y + 16 - h,
          w: 6.4,
          h,
          radius: 1,
          fill: step === index ? levelLook[level].colour : palette.empty,
          tag,
        })
      }
    }
    return entry(
      writer,
      sign,
      ctx.say(`need.${level}`),
      ctx.say(`page.guide.level.${level}`),
      restyle(type.bold, { colour: levelLook[level].text }),
    )
  })
  // A number stays with its word, and a dot with what it ends.
  const glue = (text: string): string => text.replaceAll(' ', '\u00a0')
  const scale = joinWords(
    ([0, 1, 2, 3, 4, 5] as const).map((value) => {
      const words = ctx.say(`rating.${value}`)
      return pair(glue(`${value} ${words.main}`), words.second && glue(`${value} ${words.second}`))
    }),
    '\u00a0· ',
  )
  const dots: Sign = (sheet, x, y, tag) =>
    sheet.add(...ratingDots(x, y + 7, 36, { level: 'expected', value: 3, target: 4 }, tag))
  return [
    ...group(writer, ctx.say('page.guide.scale'), entry(writer, dots, scale, ctx.say('page.guide.dots'))),
    ...group(writer, ctx.say('page.guide.levels'), levels, true),
  ]
}

function classBlocks(writer: Writer): Block[] {
  const { ctx } = writer
  return [
    ...group(
      writer,
      ctx.say('page.guide.classes'),
      outcomes.flatMap((outcome) =>
        entry(
          writer,
          (sheet, x, y, tag) => sheet.add(markItem(outcome, x, y + 1.5, 10, tag)),
          ctx.say(`outcome.${outcome}`),
          ctx.say(`page.guide.class.${outcome}`),
          restyle(type.bold, { colour: outcomeLook[outcome].text }),
        ),
      ),
    ),
    ...group(
      writer,
      ctx.say('page.guide.formula'),
      textBlocks(ctx, ctx.say('page.guide.formula.text'), writer.width, type.body),
    ),
  ]
}

const sections = (writer: Writer): Block[][] =>
  [laneBlocks, nodeBlocks, markBlocks, scaleBlocks, classBlocks].map((blocks) => blocks(writer))

/** Space between entries, roomiest first: the first that gets everything on one page is taken. */
const airs = [6, 5, 4, 3, 2] as const

/** Sections on one page, or else on two that share them about equally; all in one run where two are too few. */
function paginate(ctx: PageContext, width: number, room: number): Block[][] {
  const fits = (page: readonly Block[]): boolean => countColumns(page, room) <= 3
  const tries = airs.map((air) => sections({ ctx, width, air }))
  for (const splits of [[0], [3, 2, 4]]) {
    for (const parts of tries) {
      for (const split of splits) {
        const pages = [parts.slice(0, split).flat(), parts.slice(split).flat()].filter((page) => page.length > 0)
        if (pages.every(fits)) return pages
      }
    }
  }
  return [sections({ ctx, width, air: 4 }).flat()]
}

/** How to read: lanes, lines, kinds, connections, marks, scale, levels, classes and the formula in one line. */
export function layoutGuide(ctx: PageContext): Sheet[] {
  const flow = startFlow(ctx, 'guide', ctx.say('page.part.guide'), false)
  paginate(ctx, columnWidth(flow, 3), flow.bottom - flow.y).forEach((page, index) => {
    if (index > 0) breakPage(flow)
    addColumns(flow, page, 3)
  })
  return flow.sheets
}
