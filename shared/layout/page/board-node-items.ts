import type { BoardAnnotation, BoardMark, BoardNode } from '../board/types.ts'
import { annotationLook, kindLook, markLook, palette } from '../look.ts'
import { badgeItems } from './badge.ts'
import { type Frame, textItems } from './board-frame.ts'
import type { Item } from './model.ts'
import { at, transformPath } from './path.ts'

function markItems(frame: Frame, mark: BoardMark): Item[] {
  const box = frame.box(mark)
  const colour = markLook[mark.mark].colour
  const stroke = { colour, width: 1.2 * frame.k }
  if (mark.mark === 'decision') {
    const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2]
    const d = `M${at(cx, box.y)} L${at(box.x + box.w, cy)} L${at(cx, box.y + box.h)} L${at(box.x, cy)} Z`
    return [{ type: 'path', d, fill: palette.white, stroke, ...frame.tagged }, ...textItems(frame, mark.text, colour)]
  }
  const filled = mark.mark === 'fail'
  return [
    {
      type: 'rect',
      ...box,
      radius: Math.min(box.h, box.w) / (filled ? 5 : 2),
      fill: filled ? colour : palette.white,
      stroke,
      ...frame.tagged,
    },
    ...textItems(frame, mark.text, filled ? palette.white : colour),
  ]
}

/** The numbered disc of an annotation. */
export function annotationItems(frame: Frame, annotation: BoardAnnotation): Item[] {
  const r = annotation.r * frame.k
  const [cx, cy] = [frame.x(annotation.x), frame.y(annotation.y)]
  const label = String(annotation.number)
  const size = r * (label.length > 1 ? 1 : 1.25)
  return [
    {
      type: 'circle',
      cx,
      cy,
      r,
      fill: annotationLook.disc,
      stroke: { colour: palette.white, width: 0.8 * frame.k },
      ...frame.tagged,
    },
    {
      type: 'text',
      x: cx,
      y: cy + size * 0.36,
      text: label,
      size,
      weight: 'bold',
      colour: annotationLook.text,
      align: 'middle',
      ...frame.tagged,
    },
  ]
}

/** A node with icon, label and small print; nodes of moments have a stronger border. */
export function nodeItems(frame: Frame, node: BoardNode): Item[] {
  const look = kindLook[node.kind]
  const box = frame.box(node)
  const icon = frame.box(node.icon)
  const emphasis = node.badges.length > 0 ? 2.2 : 1.2
  return [
    {
      type: 'rect',
      ...box,
      radius: Math.min(look.radius * frame.k, box.h / 2),
      fill: look.fill,
      stroke: { colour: look.colour, width: emphasis * frame.k },
      ...frame.tagged,
    },
    ...(node.image
      ? [
          {
            type: 'image',
            ...frame.box(node.image),
            asset: node.image.asset,
            alt: node.label.lines.join(' '),
            ...frame.tagged,
          } as const,
        ]
      : []),
    { type: 'path', d: transformPath(look.icon, icon.w / 16, icon.x, icon.y), fill: look.colour, ...frame.tagged },
    ...textItems(frame, node.label, palette.ink),
    ...(node.second ? textItems(frame, node.second, palette.muted) : []),
    ...(node.detail ? textItems(frame, node.detail, palette.muted) : []),
  ]
}

/** What sits on a node's border: above every connection. */
export const ornamentItems = (frame: Frame, node: BoardNode): Item[] => [
  ...node.marks.flatMap((mark) => markItems(frame, mark)),
  ...node.badges.flatMap((badge) => badgeItems(badge.score, frame.box(badge), frame.tagged.tag)),
  ...node.annotations.flatMap((annotation) => annotationItems(frame, annotation)),
]
