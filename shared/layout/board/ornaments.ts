import type { Annotation } from '../../document/schema/annotation.ts'
import type { Blueprint } from '../../document/schema/document.ts'
import type { Node } from '../../document/schema/node.ts'
import type { Id } from '../../document/schema/text.ts'
import type { MomentScore } from '../../scoring/types.ts'
import { markLook } from '../look.ts'
import { measures, textStyles } from './measures.ts'
import { reuse, reuseList, reuseMap } from './reuse.ts'
import { blockAt } from './text-block.ts'
import type { BoardAnnotation, BoardBadge, BoardMark, Box, Point } from './types.ts'

/** The moments of each node, in their order; lists with the same entries as in `past` are those of `past`. */
export function momentsByNode(
  moments: readonly MomentScore[],
  past: ReadonlyMap<Id, readonly MomentScore[]> = new Map(),
): ReadonlyMap<Id, readonly MomentScore[]> {
  const map = new Map<Id, MomentScore[]>()
  for (const moment of [...moments].sort((a, b) => a.number - b.number)) {
    const list = map.get(moment.node)
    if (list) list.push(moment)
    else map.set(moment.node, [moment])
  }
  return reuseMap(past, new Map([...map].map(([node, list]) => [node, reuseList(past.get(node), list)])))
}

/** A note with the number people know it by: its place in the document's list, from 1. */
export type Numbered = { readonly id: Id; readonly number: number }

/** What annotations stand on, those of a moment on its node. */
const places = ['node', 'connection', 'stage', 'lane'] as const

/** The annotations by what they stand on. */
export type Notes = { readonly [place in (typeof places)[number]]: ReadonlyMap<Id, readonly Numbered[]> }

/** All annotations by what they stand on. Lists and maps with the content they have in `past` are those of `past`. */
export function annotationsByAnchor(document: Blueprint, past?: Notes): Notes {
  const maps = { node: new Map(), connection: new Map(), stage: new Map(), lane: new Map() } satisfies {
    [place in keyof Notes]: Map<Id, Numbered[]>
  }
  const nodeOf = new Map(document.annotations.length > 0 ? document.moments.map(({ id, node }) => [id, node]) : [])
  document.annotations.forEach(({ id, anchor }: Annotation, index) => {
    const map: Map<Id, Numbered[]> = maps[anchor.type === 'moment' ? 'node' : anchor.type]
    const key = anchor.type === 'moment' ? (nodeOf.get(anchor.id) ?? '') : anchor.id
    const list = map.get(key)
    if (list) list.push({ id, number: index + 1 })
    else map.set(key, [{ id, number: index + 1 }])
  })
  const kept = (place: keyof Notes) => {
    const before = past?.[place]
    const lists = [...maps[place]].map(([key, list]): [Id, readonly Numbered[]] => [key, reuse(before?.get(key), list)])
    return reuseMap(before, new Map(lists))
  }
  return { node: kept('node'), connection: kept('connection'), stage: kept('stage'), lane: kept('lane') }
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

/** Whether a node carries F, W or ◇. */
export const hasMarks = ({ marks }: Node): boolean => Boolean(marks.fail || marks.wait || marks.decision)

const marksPresent = ({ marks }: Node): readonly BoardMark['mark'][] =>
  (['fail', 'wait', 'decision'] as const).filter((mark) => Boolean(marks[mark]))

/** Rows of badges that may stand above each other before they spread over the middle of a card. */
const mostRows = 3

/**
 * How many of `count` badges stand side by side on a card of `width`: as many as leave its middle free, where connections come in; of very many
 * as many as there is room for right of its marks.
 */
function badgesInRow(node: Node, count: number, width: number): number {
  const { size, inset, gap: markGap } = measures.mark
  const { w, over, gap } = measures.badge
  const abreast = (room: number): number => Math.max(1, Math.floor((room + over + gap) / (w + gap)))
  const calm = abreast(width / 2 - measures.port)
  if (count <= calm * mostRows) return calm
  const marks = marksPresent(node).length
  return abreast(width - (marks === 0 ? 0 : inset + marks * (size + markGap)))
}

/** Room above the upper border of a card of `width` for what sits on it, beyond the distance that is always there. */
export function ornamentRoom(node: Node, moments: readonly MomentScore[] | undefined, width: number): number {
  const count = moments?.length ?? 0
  if (count === 0 && marksPresent(node).length === 0) return 0
  const rows = Math.max(1, Math.ceil(count / badgesInRow(node, count, width)))
  return measures.ornament + (rows - 1) * (measures.badge.h + measures.badge.gap)
}

/**
 * Pills on the upper right corner, half above the border; several stand side by side in their order, and in further rows above where the card is
 * too narrow for them. The lowest row is full, so that they read from top left to bottom right.
 */
export function badgesOf(node: Node, moments: readonly MomentScore[] | undefined, box: Box): BoardBadge[] {
  if (!moments) return []
  const { w, h, over, gap } = measures.badge
  const fit = badgesInRow(node, moments.length, box.w)
  return moments.map((score, index) => {
    const fromEnd = moments.length - 1 - index
    return {
      moment: score.moment,
      score,
      x: box.x + box.w + over - w - (fromEnd % fit) * (w + gap),
      y: box.y - h / 2 - Math.floor(fromEnd / fit) * (h + gap),
      w,
      h,
    }
  })
}

/** F, W and ◇ on the upper left corner, half above the border, where no port and no label is. */
export function marksOf(node: Node, box: Box): BoardMark[] {
  const { size, inset, gap } = measures.mark
  if (!hasMarks(node)) return []
  return marksPresent(node).map((mark, index) => {
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
