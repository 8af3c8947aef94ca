import type { Annotation } from '../../document/schema/annotation.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import type { BlueprintScore, MomentScore } from '../../scoring/types.ts'
import { markLook } from '../look.ts'
import { measures, textStyles } from './measures.ts'
import { blockAt } from './text-block.ts'
import type { BoardAnnotation, BoardBadge, BoardMark, Box, Point } from './types.ts'

/** The moments of each node, in their order. */
export function momentsByNode(score: BlueprintScore): ReadonlyMap<Id, readonly MomentScore[]> {
  const map = new Map<Id, MomentScore[]>()
  const moments = [...score.moments].sort((a, b) => a.number - b.number)
  for (const moment of moments) {
    const list = map.get(moment.node)
    if (list) list.push(moment)
    else map.set(moment.node, [moment])
  }
  return map
}

/** A note with the number people know it by: its place in the document's list, from 1. */
export type Numbered = { readonly id: Id; readonly number: number }

/** The annotations of every anchor, keyed `type:id`; those of a moment count as their node's. */
export function annotationsByAnchor(document: Blueprint): ReadonlyMap<string, readonly Numbered[]> {
  const nodeOf = new Map(document.moments.map((moment) => [moment.id, moment.node]))
  const map = new Map<string, Numbered[]>()
  document.annotations.forEach(({ id, anchor }: Annotation, index) => {
    const key = anchor.type === 'moment' ? `node:${nodeOf.get(anchor.id) ?? ''}` : `${anchor.type}:${anchor.id}`
    const list = map.get(key)
    if (list) list.push({ id, number: index + 1 })
    else map.set(key, [{ id, number: index + 1 }])
  })
  return map
}

/** Discs in a line from `start`, `step` apart. */
export function discs(notes: readonly Numbered[] | undefined, [x, y]: Point, step: Point): BoardAnnotation[] {
  return (notes ?? []).map(({ id, number }, index) => ({
    id,
    number,
    x: x + index * step[0],
    y: y + index * step[1],
    r: measures.annotation.r,
  }))
}

/** Distance between things in a line that must fit `room`: `wanted`, or less (they overlap rather than leave the node). */
const stepIn = (count: number, wanted: number, room: number): number =>
  count <= 1 ? 0 : Math.max(2, Math.min(wanted, Math.floor(room / (count - 1))))

/** Pills on the upper right corner, half above the border; several stand side by side in their order. */
export function badgesOf(moments: readonly MomentScore[] | undefined, box: Box): BoardBadge[] {
  if (!moments) return []
  const { w, h, over, gap } = measures.badge
  const step = stepIn(moments.length, w + gap, box.w + over - w)
  const right = box.x + box.w + over - w
  return moments.map((score, index) => ({
    moment: score.moment,
    score,
    x: right - (moments.length - 1 - index) * step,
    y: box.y - h / 2,
    w,
    h,
  }))
}

/** F, W and ◇ on the upper left corner, half above the border, where no port and no label is. */
export function marksOf(node: Node, box: Box): BoardMark[] {
  const { size, inset, gap } = measures.mark
  const present = (['fail', 'wait', 'decision'] as const).filter((mark) => Boolean(node.marks[mark]))
  return present.map((mark, index) => {
    const x = box.x + inset + index * (size + gap)
    const y = box.y - size / 2
    const style = textStyles.mark
    const words = { lines: [markLook[mark].letter], style }
    return {
      mark,
      x,
      y,
      w: size,
      h: size,
      text: blockAt(words, x + size / 2, y + (size - style.lineHeight) / 2, 'middle'),
    }
  })
}

/** Numbers on the lower right corner, the first outermost, none beyond the middle where ports are. */
export function nodeAnnotations(notes: readonly Numbered[] | undefined, box: Box): BoardAnnotation[] {
  const step = stepIn(notes?.length ?? 0, measures.annotation.step, box.w / 2 - 32)
  return discs(notes, [box.x + box.w - measures.padding - 2, box.y + box.h], [-step, 0])
}

/** Numbers of a connection: on the middle of its longest segment, side by side along it. */
export function connectionAnnotations(
  notes: readonly Numbered[] | undefined,
  points: readonly Point[],
): BoardAnnotation[] {
  if (!notes || notes.length === 0) return []
  let best: readonly [Point, Point] | null = null
  let longest = -1
  points.forEach((point, index) => {
    const next = points[index + 1]
    if (!next) return
    const length = Math.abs(next[0] - point[0]) + Math.abs(next[1] - point[1])
    if (length <= longest) return
    longest = length
    best = [point, next]
  })
  if (!best) return []
  const [a, b]: readonly [Point, Point] = best
  const isDown = a[0] === b[0]
  const step = stepIn(notes.length, measures.annotation.step, Math.max(4, longest - 24))
  const shift = ((notes.length - 1) * step) / 2
  const middle: Point = [(a[0] + b[0]) / 2 - (isDown ? 0 : shift), (a[1] + b[1]) / 2 - (isDown ? shift : 0)]
  return discs(notes, middle, isDown ? [0, step] : [step, 0])
}
