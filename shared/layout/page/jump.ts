import type { Box } from '../board/types.ts'
import type { PageContext } from './context.ts'
import type { MomentFacts } from './moment-facts.ts'
import type { Sheet } from './sheet.ts'

/** Where the details of a moment are in this set: its card, else its row in the register; null when neither is printed. */
export const detailsOf = (ctx: PageContext, id: string): string | null =>
  ctx.has('cards') ? `card:${id}` : ctx.has('register') ? `row:${id}` : null

/** Makes `box` jump to the moment's details, unless it already is what it would jump to. */
export function jumpTo(ctx: PageContext, sheet: Sheet, box: Box, { moment }: MomentFacts): void {
  const name = detailsOf(ctx, moment.id)
  if (name === null || (name.startsWith('row:') && sheet.part === 'register')) return
  sheet.link({ x: box.x, y: box.y, w: box.w, h: box.h, to: { destination: name } })
}
