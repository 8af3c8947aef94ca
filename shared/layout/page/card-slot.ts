import { formatScore } from '../../scoring/format.ts'
import { palette } from '../look.ts'
import { numberDisc, toneOf } from './badge.ts'
import type { Frame } from './blocks.ts'
import { joinWords, type PageContext, pair, type Words } from './context.ts'
import { flagWords } from './flags.ts'
import type { MomentFacts } from './moment-facts.ts'
import { needComment } from './need-comment.ts'
import { mm } from './paper.ts'
import { drawPara, limitLines, restyle, setWords, type } from './para.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** Nothing is printed closer than this to a cut. */
const inset = mm(5.5)
/** Handwriting needs 7 mm from line to line. */
export const penPitch = mm(7.1)

/** The words of a card in the main and in the second language. */
export const cardWords = restyle(type.small, { colour: palette.ink, lead: 1.36 })
export const cardSecond = restyle(type.small, { lead: 1.25 })

export type Slot = {
  readonly sheet: Sheet
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
/** Cards in the making, four to a page; with backs, front and back of a moment stand side by side, to be folded. */
export type Deck = { readonly ctx: PageContext; readonly hasBacks: boolean; readonly sheets: Sheet[]; used: number }
/** Which card of a moment: its front, its back, or one that goes on. */
export type Side = 'front' | 'back' | 'more'

/** Width between the insets of a card. */
export const cardWidth = (ctx: PageContext): number => ctx.size.width / 2 - 2 * inset

/** Dashes to cut along; between front and back dots to fold along. */
function cutLines({ hasBacks }: Deck, sheet: Sheet): void {
  const stroke = { colour: palette.muted, width: 0.5, dash: [3, 3] }
  const fold = { ...stroke, dash: [0.6, 3] }
  const { width, height } = sheet
  sheet.add(
    { type: 'line', x1: width / 2, y1: 0, x2: width / 2, y2: height, stroke: hasBacks ? fold : stroke },
    { type: 'line', x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke },
  )
}

/** The place of the next card. */
function nextSlot(deck: Deck): Slot {
  const { ctx } = deck
  const place = deck.used % 4
  if (place === 0) {
    const sheet = createSheet('cards', ctx.size, `cards-${deck.sheets.length + 1}`)
    if (deck.sheets.length === 0) sheet.destination({ name: 'part:cards', y: 0 })
    cutLines(deck, sheet)
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

const titleOf = (ctx: PageContext, facts: MomentFacts, side: Side): Words => {
  const shown = ctx.words(facts.title)
  if (side === 'front') return shown
  const more = ctx.say(side === 'back' ? 'page.card.back' : 'page.continued')
  return pair(`${shown.main}${more.main}`, shown.second && `${shown.second}${more.second || more.main}`)
}

/** Number and title; on the front score, stage and flags. Returns where the content starts. */
function drawHeader(ctx: PageContext, slot: Slot, facts: MomentFacts, side: Side): number {
  const { sheet } = slot
  const x = slot.x + inset
  const top = slot.y + inset
  const tag = sheet.element('H2')
  const r = 10
  sheet.add(...numberDisc(facts.score, x + r, top + r, r, tag))
  const verdict = side === 'front' ? drawVerdict(ctx, slot, facts, tag) : 0
  const width = slot.w - 2 * inset - 2 * r - 8 - verdict - 10
  const style = restyle(type.strong, { size: 12 })
  const set = setWords(ctx, titleOf(ctx, facts, side), width, style, restyle(type.small, { lead: 1.3 }))
  const para = limitLines(ctx, set, 4)
  drawPara(sheet, para, x + 2 * r + 8, top + 2, { tag })
  const bottom = top + Math.max(2 * r, para.height + 2) + 3
  if (side !== 'front') return bottom + 3
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

/** The running line and, on the front, what is to be done, by whom and when above it. Returns where the content ends. */
function drawFoot(ctx: PageContext, slot: Slot, side: Side): number {
  const { sheet } = slot
  const x = slot.x + inset
  const width = slot.w - 2 * inset
  const baseline = slot.y + slot.h - inset
  sheet.footers.push({ x, y: baseline, width, size: 8, paper: ctx.options.paper, scores: side === 'front' })
  if (side !== 'front') return baseline - 15
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
  return y + 2 - penPitch
}

/** A fresh card with its header and foot. A front starts a row of its own where cards have backs. */
export function openCard(deck: Deck, facts: MomentFacts, side: Side): Frame {
  const { ctx } = deck
  if (side === 'front' && deck.hasBacks) deck.used += deck.used % 2
  const slot = nextSlot(deck)
  if (side === 'front') placeLinks(ctx, slot, facts)
  return {
    sheet: slot.sheet,
    x: slot.x + inset,
    y: drawHeader(ctx, slot, facts, side),
    bottom: drawFoot(ctx, slot, side),
  }
}
