import type { Connection, Handoff } from '../../document/schema/connection.ts'
import { palette } from '../look.ts'
import { type PageContext, plain, type Words } from './context.ts'
import { addHeading, type Flow } from './flow.ts'
import { restyle, type } from './para.ts'
import { addTable, type Row } from './table.ts'

function handoffRow(ctx: PageContext, { from, to }: Connection, { need, rating }: Handoff): Row {
  const name = (id: string): Words => ctx.words(ctx.document.nodes.find((node) => node.id === id)?.label ?? {})
  const isBad = rating !== null && rating < 3
  return {
    cells: [
      { words: name(from) },
      { words: name(to) },
      { words: ctx.words(need) },
      rating === null
        ? { words: ctx.say('rating.blank'), style: type.small }
        : { words: plain(`${rating}/5`), style: restyle(type.bold, { colour: isBad ? '#C5221F' : palette.ink }) },
    ],
  }
}

/** The handoffs between teams with what the internal customer needs and how well it is met (model.md §1 #26); nothing when there are none. */
export function addHandoffs(flow: Flow): void {
  const { ctx } = flow
  const rows = ctx.document.connections.flatMap((one) => (one.handoff ? [handoffRow(ctx, one, one.handoff)] : []))
  if (rows.length === 0) return
  addHeading(flow, ctx.say('page.handoffs'))
  addTable(
    flow,
    [
      { head: ctx.say('page.handoff.from'), width: 170 },
      { head: ctx.say('page.handoff.to'), width: 170 },
      { head: ctx.say('page.handoff.need'), width: 300 },
      { head: ctx.say('page.handoff.rating'), width: 80 },
    ],
    rows,
    { alt: ctx.say('page.handoffs').main },
  )
}
