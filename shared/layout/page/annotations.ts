import type { Annotation } from '../../document/schema/annotation.ts'
import { formatDate } from '../../i18n/dates.ts'
import { annotationLook, palette } from '../look.ts'
import { joinWords, oneLine, type PageContext, plain, type Words } from './context.ts'
import { addHeading, type Flow } from './flow.ts'
import type { Comment } from './model.ts'
import { authorOf } from './need-comment.ts'
import { restyle, type } from './para.ts'
import { addTable, type Row } from './table.ts'

/** Name of the thing an annotation is pinned to. */
function anchorWords(ctx: PageContext, { anchor }: Annotation): Words {
  const { document } = ctx
  const find = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.id === anchor.id)
  switch (anchor.type) {
    case 'node':
      return ctx.words(find(document.nodes)?.label ?? {})
    case 'moment':
      return ctx.words(ctx.momentOf.get(anchor.id)?.title ?? {})
    case 'stage':
      return ctx.words(find(document.stages)?.label ?? {})
    case 'lane':
      return ctx.words(find(document.lanes)?.label ?? {})
    case 'connection': {
      const connection = find(document.connections)
      const ends = [connection?.from, connection?.to].map((id) =>
        ctx.words(document.nodes.find((node) => node.id === id)?.label ?? {}),
      )
      return joinWords(ends, ' → ')
    }
  }
}

/** An annotation as a real PDF comment at (x, y). */
export function annotationComment(
  ctx: PageContext,
  annotation: Annotation,
  number: number,
  x: number,
  y: number,
): Comment {
  return {
    x,
    y,
    author: annotation.author || authorOf(ctx),
    date: annotation.date || ctx.document.dates.modified || ctx.options.date,
    subject: `${number} ${ctx.say(`annotationKind.${annotation.kind}`).main}`,
    text: oneLine(ctx.words(annotation.text), '\n'),
    colour: annotationLook.disc,
  }
}

function annotationRow(ctx: PageContext, annotation: Annotation, number: number): Row {
  const state = annotation.resolved ? ctx.say('page.annotation.resolved') : ctx.say('page.annotation.open')
  const signed = [annotation.author, formatDate(annotation.date, ctx.language)]
    .filter((part) => part.trim() !== '')
    .join(', ')
  return {
    cells: [
      {
        height: 16,
        draw: (sheet, box, tag) => {
          const label = String(number)
          sheet.add({ type: 'circle', cx: box.x + 8.5, cy: box.y + 7.5, r: 7.5, fill: annotationLook.disc, tag })
          sheet.text(box.x + 8.5, box.y + 10.4, label, {
            size: 8,
            weight: 'bold',
            colour: annotationLook.text,
            align: 'middle',
            tag,
          })
        },
      },
      { words: ctx.say(`annotationKind.${annotation.kind}`), style: type.bold },
      { words: anchorWords(ctx, annotation), style: restyle(type.body, { colour: palette.muted }) },
      { words: ctx.words(annotation.text) },
      { words: plain(signed), style: type.small },
      { words: state, style: type.small },
    ],
  }
}

/** The numbered annotations of the document as a table; nothing when there are none. */
export function addAnnotations(flow: Flow): void {
  const { ctx } = flow
  const { annotations } = ctx.document
  if (annotations.length === 0) return
  addHeading(flow, ctx.say('page.annotations'), 60)
  const columns = [
    { head: plain(''), width: 20 },
    { head: ctx.say('page.annotation.kind'), width: 60 },
    { head: ctx.say('page.annotation.where'), width: 150 },
    { head: ctx.say('page.annotation.text'), width: 330 },
    { head: ctx.say('page.annotation.by'), width: 110 },
    { head: ctx.say('page.annotation.state'), width: 56 },
  ]
  addTable(
    flow,
    columns,
    annotations.map((annotation, index) => annotationRow(ctx, annotation, index + 1)),
    { alt: ctx.say('page.annotations').main },
  )
}
