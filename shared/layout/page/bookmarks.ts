import { oneLine, type PageContext } from './context.ts'
import { detailsOf } from './jump.ts'
import { type Bookmark, partIds } from './model.ts'
import type { MomentFacts } from './moment-facts.ts'

const named = (text: string, fallback: string): string => (text.trim() === '' ? fallback : text.replaceAll('\n', ' '))

const momentTitle = (ctx: PageContext, { title, score }: MomentFacts): string =>
  `${score.number} ${oneLine(ctx.words(title), ' / ').replaceAll('\n', ' ')}`

/** Stages on the poster, each with its moments' badges. */
function stageBookmarks(ctx: PageContext): Bookmark[] {
  const badges = new Set(ctx.board.nodes.flatMap((node) => node.badges.map((badge) => badge.moment)))
  return ctx.board.stages.map((stage) => {
    const record = ctx.document.stages.find((each) => each.id === stage.id)
    const moments = ctx.moments.filter((facts) => facts.score.stage === stage.id && badges.has(facts.moment.id))
    return {
      title: named(oneLine(ctx.words(record?.label ?? {}), ' / '), ctx.say('term.stage').main),
      destination: `stage:${stage.id}`,
      children: moments.map((facts) => ({
        title: momentTitle(ctx, facts),
        destination: `badge:${facts.moment.id}`,
        children: [],
      })),
    }
  })
}

/** One bookmark per part; the poster's hold the stages with their moments, those of the cards (or the register) the moments. */
export function layoutBookmarks(ctx: PageContext): Bookmark[] {
  return partIds
    .filter((part) => ctx.has(part))
    .map((part) => {
      const holdsMoments = part === 'cards' || (part === 'register' && !ctx.has('cards'))
      const moments = holdsMoments
        ? ctx.moments.flatMap((facts) => {
            const destination = detailsOf(ctx, facts.moment.id)
            return destination ? [{ title: momentTitle(ctx, facts), destination, children: [] }] : []
          })
        : []
      return {
        title: oneLine(ctx.say(`page.part.${part}`), ' / '),
        destination: `part:${part}`,
        children: part === 'poster' ? stageBookmarks(ctx) : moments,
      }
    })
}
