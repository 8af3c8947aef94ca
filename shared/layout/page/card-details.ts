import type { Node } from '../../document/schema/node.ts'
import { durationOf } from '../board/node-text.ts'
import { markLook } from '../look.ts'
import { type Block, signedBlocks, textBlocks } from './blocks.ts'
import { cardSecond, cardWords } from './card-slot.ts'
import { joinWords, type PageContext, pair, type Words } from './context.ts'
import type { MomentFacts } from './moment-facts.ts'
import { restyle, setWords, type } from './para.ts'
import { kindIcon } from './widgets.ts'

/** Emotional tags and initiative on one line. */
function tagsOf(ctx: PageContext, facts: MomentFacts): Words {
  const { emotional, initiative, colour } = facts.moment
  return joinWords(
    [
      ...emotional.map((tag) => ctx.say(`emotional.${tag}`)),
      ...(initiative ? [ctx.say(`initiative.${initiative}`)] : []),
      ...(colour ? [ctx.say(`mood.${colour}`)] : []),
    ],
    ' · ',
  )
}

function attachedBlocks(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  const kinds = ['standard', 'environment', 'people'] as const
  return kinds.flatMap((kind) =>
    facts.attached[kind].flatMap((node) =>
      signedBlocks(ctx, {
        width,
        signWidth: 13,
        para: setWords(ctx, ctx.words(node.label), width - 13, cardWords, cardSecond),
        minHeight: 11,
        after: 2,
        sign: (sheet, x, y, tag) => sheet.add(kindIcon(kind, x, y + 1, 9, tag)),
      }),
    ),
  )
}

function failWords(ctx: PageContext, node: Node): Words {
  const fail = node.marks.fail
  if (!fail) return ctx.words(node.label)
  const what = ctx.words(fail.what)
  const safe = ctx.words(fail.failSafe)
  const name = ctx.say('mark.failSafe')
  const shown = what.main === '' ? ctx.words(node.label) : what
  if (safe.main === '') return shown
  return pair(
    `${shown.main} → ${name.main}: ${safe.main}`,
    shown.second && `${shown.second} → ${name.second || name.main}: ${safe.second || safe.main}`,
  )
}

function waitWords(ctx: PageContext, node: Node): Words {
  const minutes = node.marks.wait?.minutes ?? null
  const words = ctx.words(node.label)
  if (minutes === null) return words
  const { key, n } = durationOf(minutes)
  return joinWords([words, ctx.say(key, { n })], ' · ')
}

/** Fail points with their fail-safe, and waits, each behind its letter. */
function markBlocks(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  return facts.marked.flatMap((node) =>
    (['fail', 'wait'] as const).flatMap((mark) => {
      if (node.marks[mark] === null) return []
      const words = mark === 'fail' ? failWords(ctx, node) : waitWords(ctx, node)
      return signedBlocks(ctx, {
        width,
        signWidth: 13,
        para: setWords(ctx, words, width - 13, cardWords, cardSecond),
        minHeight: 11,
        after: 2,
        sign: (sheet, x, y, tag) =>
          sheet.text(x, y + 8.6, markLook[mark].letter, {
            size: 9,
            weight: 'bold',
            colour: markLook[mark].colour,
            tag,
          }),
      })
    }),
  )
}

function linkBlocks(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  return (facts.node?.links ?? []).flatMap((link) => {
    const para = setWords(
      ctx,
      { main: link.label || link.url, second: '' },
      width,
      restyle(cardWords, { colour: '#2467BA' }),
    )
    const blocks = signedBlocks(ctx, { width, signWidth: 0, para, after: 2, sign: () => {} })
    return blocks.map(
      (block): Block => ({
        ...block,
        draw: (sheet, x, y) => {
          block.draw(sheet, x, y)
          sheet.link({ x, y, w: para.width, h: block.height, to: { url: link.url } })
        },
      }),
    )
  })
}

/** The picture of the moment's node, within `width` and `height` and never larger than at 96 pixels an inch; nothing when it has none. */
export function pictureBlocks(ctx: PageContext, facts: MomentFacts, width: number, height: number): Block[] {
  const asset = ctx.document.assets.find(({ id }) => id === facts.node?.image)
  if (!asset) return []
  const scale = Math.min(0.75, width / asset.width, height / asset.height)
  const [w, h] = [asset.width * scale, asset.height * scale]
  const alt = ctx.words(facts.title).main
  // Words have their leading above them; the picture stands level with the letters.
  const draw: Block['draw'] = (sheet, x, y) =>
    sheet.add({ type: 'image', x, y: y + 2, w, h, asset: asset.id, alt, tag: sheet.element('Figure', { alt }) })
  return [{ height: h + 2, after: 6, keep: false, draw }]
}

/** What the moment feels like and what serves it, for a column of `width`: tags, standards, environments, people. */
export function servingBlocks(ctx: PageContext, facts: MomentFacts, width: number): Block[] {
  const tags = tagsOf(ctx, facts)
  return [
    ...(tags.main === '' ? [] : textBlocks(ctx, tags, width, type.smallBold, { after: 4 })),
    ...attachedBlocks(ctx, facts, width),
  ]
}

/** What may go wrong and where to read on, for a column of `width`: fail points, waits, links. */
export const warningBlocks = (ctx: PageContext, facts: MomentFacts, width: number): Block[] => [
  ...markBlocks(ctx, facts, width),
  ...linkBlocks(ctx, facts, width),
]
