import { type Block, columnHeight, extentOf, type Frame, placeBlocks } from './blocks.ts'
import { pictureBlocks, servingBlocks, warningBlocks } from './card-details.ts'
import { fieldBlocks, needFields, scriptFields } from './card-fields.ts'
import { needBlocks } from './card-needs.ts'
import { cardWidth, type Deck, openCard } from './card-slot.ts'
import type { PageContext } from './context.ts'
import { addText, startFlow } from './flow.ts'
import type { MomentFacts } from './moment-facts.ts'
import { type } from './para.ts'
import type { Sheet } from './sheet.ts'

const gap = 14
const columnOf = (ctx: PageContext): number => (cardWidth(ctx) - gap) / 2

type Columns = readonly [readonly Block[], readonly Block[]]

const fits = (columns: Columns, room: number): boolean => columns.every((column) => columnHeight(column) <= room)

/** Left what is known and the three needs, right the script. */
function gridOf(ctx: PageContext, facts: MomentFacts, room: number, known: readonly Block[]): Columns {
  const width = columnOf(ctx)
  const rest = room - extentOf(known)
  return [
    [...known, ...fieldBlocks(ctx, needFields(ctx, facts), width, rest)],
    fieldBlocks(ctx, scriptFields(ctx, facts), width, room),
  ]
}

/** All that is known of a moment in one column, with a small picture. */
const knownBlocks = (ctx: PageContext, facts: MomentFacts): Block[] => {
  const width = columnOf(ctx)
  const blocks = [...servingBlocks(ctx, facts, width), ...warningBlocks(ctx, facts, width)]
  return [...pictureBlocks(ctx, facts, width, 40), ...blocks]
}

/** Columns side by side from `start` on, each over further cards if it must. */
function placeColumns(columns: readonly (readonly Block[])[], width: number, start: Frame, next: () => Frame): void {
  const frames = [start]
  columns.forEach((blocks, column) => {
    let page = 0
    const at = (frame: Frame): Frame => ({ ...frame, x: frame.x + column * (width + gap) })
    placeBlocks(blocks, { ...at(start), isPartial: true }, () => {
      page += 1
      const known = frames[page] ?? next()
      frames[page] = known
      return at(known)
    })
  })
}

/** What is known in two columns, with the largest of three pictures that fits `room`; null when none does. */
function frontColumns(ctx: PageContext, facts: MomentFacts, room: number): Columns | null {
  const width = columnOf(ctx)
  const left = servingBlocks(ctx, facts, width)
  const warnings = warningBlocks(ctx, facts, width)
  const choices = [80, 56, 36].map(
    (height): Columns => [left, [...warnings, ...pictureBlocks(ctx, facts, width, height)]],
  )
  return choices.find((columns) => fits(columns, room)) ?? null
}

/** One list over two columns, and over further cards if it must. */
function flowColumns(blocks: readonly Block[], width: number, start: Frame, next: () => Frame): void {
  let [frame, column] = [start, 0]
  placeBlocks(blocks, { ...start, isPartial: true }, () => {
    column = 1 - column
    if (column === 0) frame = next()
    return { ...frame, x: frame.x + column * (width + gap), isPartial: frame === start }
  })
}

/** What the front has no room for, and what there is to fill in: together if they fit, else the fields on a card of their own. */
function layoutBack(deck: Deck, facts: MomentFacts, known: readonly Block[], start: Frame | null): void {
  const { ctx } = deck
  const width = columnOf(ctx)
  const more = (): Frame => openCard(deck, facts, 'more')
  const open = start ?? openCard(deck, facts, 'back')
  const room = open.bottom - open.y
  const together = gridOf(ctx, facts, room, known)
  if (known.length === 0 || fits(together, room)) {
    placeColumns(together, width, open, more)
    return
  }
  flowColumns(known, width, open, more)
  const fresh = more()
  placeColumns(gridOf(ctx, facts, fresh.bottom - fresh.y, []), width, fresh, more)
}

/** The needs on top; below them, or on the back of a deck that has backs, what is known of the moment and what there is to fill in. */
function layoutCard(deck: Deck, facts: MomentFacts): void {
  const { ctx } = deck
  const width = columnOf(ctx)
  let opened = 0
  const next = (): Frame => {
    opened += 1
    return openCard(deck, facts, deck.hasBacks && opened === 1 ? 'back' : 'more')
  }
  const start = placeBlocks(needBlocks(ctx, facts, cardWidth(ctx)), openCard(deck, facts, 'front'), next)
  const room = start.bottom - start.y
  if (!deck.hasBacks) {
    placeColumns(gridOf(ctx, facts, room, knownBlocks(ctx, facts)), width, start, next)
    return
  }
  const front = opened === 0 ? frontColumns(ctx, facts, room) : null
  if (front) placeColumns(front, width, start, next)
  layoutBack(deck, facts, front ? [] : knownBlocks(ctx, facts), opened === 0 ? null : start)
}

/** Whether everything has room on one side, with lines a hand can write on. */
function fitsOneSide(ctx: PageContext, facts: MomentFacts): boolean {
  const trial: Deck = { ctx, hasBacks: false, sheets: [], used: 0 }
  const front = openCard(trial, facts, 'front')
  const room = front.bottom - front.y - extentOf(needBlocks(ctx, facts, cardWidth(ctx)))
  return fits(gridOf(ctx, facts, room, knownBlocks(ctx, facts)), room)
}

/** MOT cards, four to a page with cut lines; alike in one deck: all with a back, to be folded, unless every one has room for everything on its front. */
export function layoutCards(ctx: PageContext): Sheet[] {
  if (ctx.moments.length === 0) {
    const flow = startFlow(ctx, 'cards', ctx.say('page.part.cards'), false)
    addText(flow, ctx.say('page.empty.moments'), type.lead)
    return flow.sheets
  }
  const hasBacks = !ctx.moments.every((facts) => fitsOneSide(ctx, facts))
  const deck: Deck = { ctx, hasBacks, sheets: [], used: 0 }
  for (const facts of ctx.moments) layoutCard(deck, facts)
  return deck.sheets
}
