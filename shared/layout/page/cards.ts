import { formatScore } from '../../scoring/format.ts'
import { palette } from '../look.ts'
import { numberDisc, toneOf } from './badge.ts'
import { type Block, countColumns, type Frame, placeBlocks } from './blocks.ts'
import { detailBlocks, pictureBlocks } from './card-details.ts'
import { needBlocks } from './card-needs.ts'
import { joinWords, type PageContext, pair } from './context.ts'
import { flagWords } from './flags.ts'
import { addText, startFlow } from './flow.ts'
import type { MomentFacts } from './moment-facts.ts'
import { needComment } from './need-comment.ts'
import { mm } from './paper.ts'
import { drawPara, limitLines, restyle, setWords, type } from './para.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** Nothing is printed closer than this to a cut. */
const inset = mm(5.5)

type Slot = { readonly sheet: Sheet; readonly x: number; readonly y: number; readonly w: number; readonly h: number }
type Deck = { readonly ctx: PageContext; readonly sheets: Sheet[]; used: number }

function cutLines(sheet: Sheet): void {
  const stroke = { colour: palette.muted, width: 0.5, dash: [3, 3] }
  const { width, height } = sheet
  sheet.add(
    { type: 'line', x1: width / 2, y1: 0, x2: width / 2, y2: height, stroke },
    { type: 'line', x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke },
  )
}

/** The place of the next card: four to a page. */
function nextSlot(deck: Deck): Slot {
  const { ctx } = deck
  const place = deck.used % 4
  if (place === 0) {
    const sheet = createSheet('cards', ctx.size, `cards-${deck.sheets.length + 1}`)
    if (deck.sheets.length === 0) sheet.destination({ name: 'part:cards', y: 0 })
    cutLines(sheet)
    deck.sheets.push(sheet)
  }
  deck.used += 1
  const sheet = deck.sheets.at(-1) as Sheet
  const w = ctx.size.width / 2
  const h = ctx.size.height / 2
  return { sheet, x: (place % 2) * w, y: Math.floor(place / 2) * h, w, h }
}

/** Score and class at the right of the header; its width. */
function drawVerdict(ctx: PageContext, slot: Slot, facts: MomentFacts, tag: string): number {
  const { sheet } = slot
  const right = slot.x + slot.w - inset
  const top = slot.y + inset
  const { score } = facts.score
  const { text } = toneOf(facts.score)
  const word = score ? ctx.say(`outcome.${score.outcome}`) : ctx.say('rating.blank')
  const para = setWords(ctx, word, 110, restyle(type.bold, { colour: text }))
  const figure = score ? formatScore(score.S) : ''
  sheet.text(right, top + 13.5, figure, { size: 15, weight: 'bold', colour: text, align: 'end', tag })
  const figureWidth = ctx.measurer.width(figure, 15, 'bold')
  const gap = figure === '' ? 0 : 7
  drawPara(sheet, para, right - figureWidth - gap - para.width, top + 2.5, { tag, align: 'end', width: para.width })
  return figureWidth + gap + para.width
}

/** Number, title, score, stage and flags; returns where the content starts. */
function drawHeader(ctx: PageContext, slot: Slot, facts: MomentFacts, isFirst: boolean): number {
  const { sheet } = slot
  const x = slot.x + inset
  const top = slot.y + inset
  const tag = sheet.element('H2')
  const r = 10
  sheet.add(...numberDisc(facts.score, x + r, top + r, r, tag))
  const verdict = isFirst ? drawVerdict(ctx, slot, facts, tag) : 0
  const shown = ctx.words(facts.title)
  const more = ctx.say('page.continued')
  const named = isFirst ? shown : pair(`${shown.main}${more.main}`, shown.second && `${shown.second}${more.second}`)
  const width = slot.w - 2 * inset - 2 * r - 8 - verdict - 10
  const set = setWords(ctx, named, width, restyle(type.strong, { size: 12 }), restyle(type.small, { lead: 1.3 }))
  const para = limitLines(ctx, set, 4)
  drawPara(sheet, para, x + 2 * r + 8, top + 2, { tag })
  const bottom = top + Math.max(2 * r, para.height + 2) + 3
  if (!isFirst) return bottom + 3
  const line = joinWords(
    [
      ctx.words(facts.stage?.label ?? {}),
      ctx.say('page.importance', { n: facts.score.importance }),
      ...flagWords(ctx, facts),
    ],
    ' · ',
  )
  const meta = limitLines(ctx, setWords(ctx, line, slot.w - 2 * inset, type.small), 4)
  drawPara(sheet, meta, x, bottom, { tag: sheet.element('P') })
  return bottom + meta.height + 5
}

function placeLinks(ctx: PageContext, slot: Slot, facts: MomentFacts): void {
  const { sheet, x, y } = slot
  const id = facts.moment.id
  sheet.destination({ name: `card:${id}`, x, y })
  const isOnPoster =
    ctx.has('poster') && ctx.board.nodes.some((node) => node.badges.some((badge) => badge.moment === id))
  const back = isOnPoster ? `badge:${id}` : ctx.has('register') ? `row:${id}` : null
  if (back) sheet.link({ x: x + inset, y: y + inset, w: slot.w - 2 * inset, h: 22, to: { destination: back } })
  const comment = needComment(ctx, facts, x + slot.w - mm(5), y + mm(0.7))
  if (comment) sheet.comment(comment)
}

/** Room for a pen at the foot of every card, and the running line below it. */
function drawFoot(ctx: PageContext, slot: Slot): number {
  const { sheet } = slot
  const x = slot.x + inset
  const width = slot.w - 2 * inset
  const baseline = slot.y + slot.h - inset
  sheet.footers.push({ x, y: baseline, width, size: 8, paper: ctx.options.paper, scores: true })
  const y = baseline - 17
  const stroke = { colour: palette.muted, width: 0.5 }
  const labels = (['page.card.improve', 'page.card.owner', 'page.card.due'] as const).map((key) => ctx.say(key).main)
  const shares = [0.56, 0.24, 0.2]
  let left = x
  labels.forEach((text, index) => {
    const w = width * (shares[index] ?? 0)
    sheet.text(left, y, text, { size: 8, colour: palette.muted })
    const from = left + ctx.measurer.width(text, 8) + 4
    sheet.add({ type: 'line', x1: from, y1: y + 2, x2: left + w - 8, y2: y + 2, stroke })
    left += w
  })
  return y - 14
}

/** Lines to write on in what is left of the card. */
function drawRules(frame: Frame, width: number): void {
  for (let y = frame.y + 14; y < frame.bottom; y += 15) {
    frame.sheet.add({
      type: 'line',
      x1: frame.x,
      y1: y,
      x2: frame.x + width,
      y2: y,
      stroke: { colour: palette.line, width: 0.5 },
    })
  }
}

/** Heights of a field to write in, roomiest first: the first that fits the card is taken. */
const pitches = [19, 17, 15, 13.5, 12] as const
const gap = 14

type Columns = { readonly count: number; readonly width: number; readonly blocks: readonly Block[] }

const setColumns = (ctx: PageContext, facts: MomentFacts, full: number, count: number, pitch: number): Columns => {
  const width = (full - gap * (count - 1)) / count
  return { count, width, blocks: detailBlocks(ctx, facts, width, pitch) }
}

const choices = [2, 3].flatMap((count) => pitches.map((pitch) => ({ count, pitch })))
type Choice = (typeof choices)[number] & { readonly height: number }

/** What a card with a picture may look like, best first: a large one only beside room for a pen, and none rather than a further card. */
const pictured: readonly Choice[] = [80, 56, 36, 0].flatMap((height) =>
  choices.filter(({ pitch }) => height < 50 || pitch >= 15).map((choice) => ({ ...choice, height })),
)
const bare: readonly Choice[] = choices.map((choice) => ({ ...choice, height: 0 }))

/** Two columns, or three narrower ones, whichever fits `room` with the most space for a pen; null when neither does. */
function fitDetails(ctx: PageContext, facts: MomentFacts, full: number, room: number): Columns | null {
  for (const { count, pitch, height } of facts.node?.image ? pictured : bare) {
    const columns = setColumns(ctx, facts, full, count, pitch)
    const picture = height > 0 ? pictureBlocks(ctx, facts, columns.width, height) : []
    const blocks = [...picture, ...columns.blocks]
    if (countColumns(blocks, room) <= count) return { ...columns, blocks }
  }
  return null
}

/** Fills `columns` from `start` on, over further cards if it must; what is left of the last card is ruled. */
function placeDetails(columns: Columns, start: Frame, nextCard: () => Frame): void {
  let top = start.y
  let { bottom, sheet } = start
  let left = start.x
  let column = 0
  const step = columns.width + gap
  const last = placeBlocks(columns.blocks, start, () => {
    column += 1
    if (column === columns.count) {
      const fresh = nextCard()
      column = 0
      top = fresh.y
      bottom = fresh.bottom
      left = fresh.x
      sheet = fresh.sheet
    }
    return { sheet, x: left + column * step, y: top, bottom }
  })
  drawRules(last, columns.width)
  for (let rest = column + 1; rest < columns.count; rest += 1) {
    drawRules({ sheet, x: left + rest * step, y: top - 4, bottom }, columns.width)
  }
}

function layoutCard(deck: Deck, facts: MomentFacts): void {
  const { ctx } = deck
  let slot = nextSlot(deck)
  placeLinks(ctx, slot, facts)
  const full = slot.w - 2 * inset
  const open = (isFirst: boolean): Frame => ({
    sheet: slot.sheet,
    x: slot.x + inset,
    y: drawHeader(ctx, slot, facts, isFirst),
    bottom: drawFoot(ctx, slot),
  })
  const nextCard = (): Frame => {
    slot = nextSlot(deck)
    return open(false)
  }
  const upper = placeBlocks(needBlocks(ctx, facts, full), open(true), nextCard)
  const start = { ...upper, y: upper.y + 2 }
  const fitting = fitDetails(ctx, facts, full, start.bottom - start.y)
  if (fitting) {
    placeDetails(fitting, start, nextCard)
    return
  }
  // The needs on one card, the details on the next: as the two sides of one.
  drawRules(start, full)
  const back = nextCard()
  const room = back.bottom - back.y
  placeDetails(fitDetails(ctx, facts, full, room) ?? setColumns(ctx, facts, full, 2, 15), back, nextCard)
}

/** MOT cards, four to a page with cut lines; a card that is too full goes on on the next one. */
export function layoutCards(ctx: PageContext): Sheet[] {
  if (ctx.moments.length === 0) {
    const flow = startFlow(ctx, 'cards', ctx.say('page.part.cards'), false)
    addText(flow, ctx.say('page.empty.moments'), type.lead)
    return flow.sheets
  }
  const deck: Deck = { ctx, sheets: [], used: 0 }
  for (const facts of ctx.moments) layoutCard(deck, facts)
  return deck.sheets
}
