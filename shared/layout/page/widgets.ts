import type { Fulfilment, NeedLevel } from '../../document/schema/moment.ts'
import type { NodeKind } from '../../document/schema/node.ts'
import type { Band, Outcome } from '../../scoring/types.ts'
import { kindLook, levelLook, outcomeLook, palette } from '../look.ts'
import type { PageContext } from './context.ts'
import type { Colour, Item } from './model.ts'
import { transformPath } from './path.ts'
import type { Sheet } from './sheet.ts'

/** Bands wear the look of the class they resemble. */
export const bandOutcome: Readonly<Record<Band, Outcome>> = {
  broken_chain: 'broken',
  losing: 'letdown',
  flat: 'unnoticed',
  good: 'delighted',
  memorable: 'surprised',
}

const tagged = (tag: string | undefined): { tag?: string } => (tag === undefined ? {} : { tag })

/** Width of a class mark of `height`. */
export const markWidth = (outcome: Outcome, height: number): number => (outcomeLook[outcome].markWidth * height) / 16

/** The drawn mark of a class (✕✕ ✕ ± ○ ★ ★★), its box's top left at (x, y). */
export const markItem = (outcome: Outcome, x: number, y: number, height: number, tag?: string): Item => ({
  type: 'path',
  d: transformPath(outcomeLook[outcome].mark, height / 16, x, y),
  fill: outcomeLook[outcome].text,
  ...tagged(tag),
})

/** The icon of a kind in a box of `size`. */
export const kindIcon = (kind: NodeKind, x: number, y: number, size: number, tag?: string): Item => ({
  type: 'path',
  d: transformPath(kindLook[kind].icon, size / 16, x, y),
  fill: kindLook[kind].colour,
  ...tagged(tag),
})

/** A small tile in the shape of a kind's nodes: tint, border, corner radius. */
export const kindTile = (kind: NodeKind, x: number, y: number, w: number, h: number): Item => ({
  type: 'rect',
  x,
  y,
  w,
  h,
  radius: Math.min((kindLook[kind].radius * h) / 40, h / 2),
  fill: kindLook[kind].fill,
  stroke: { colour: kindLook[kind].colour, width: 0.9 },
})

export type Dots = {
  readonly level: NeedLevel
  readonly value: Fulfilment | undefined
  readonly target?: Fulfilment | undefined
}

/** Radius and pitch that let five dots fit `width`. */
const pitchOf = (width: number): number => width / 5.4

/**
 * Five dots filled to the rating, a hairline at the pass line (after the third), a small triangle under the target. Blank: open dots to
 * fill in by hand; not applicable: a dash. `cy` is the centre line.
 */
export function ratingDots(x: number, cy: number, width: number, dots: Dots, tag?: string): Item[] {
  const { colour, text } = levelLook[dots.level]
  const pitch = pitchOf(width)
  const r = pitch * 0.38
  const centre = (index: number): number => x + pitch * (index + 0.5) + (index > 2 ? pitch * 0.4 : 0)
  if (dots.value === null) {
    return [
      {
        type: 'line',
        x1: x + pitch * 0.2,
        y1: cy,
        x2: x + width - pitch * 0.2,
        y2: cy,
        stroke: { colour: palette.line, width: 1 },
        ...tagged(tag),
      },
    ]
  }
  const value = dots.value ?? 0
  const line = {
    type: 'line',
    x1: x + pitch * 3.2,
    y1: cy - pitch * 0.62,
    x2: x + pitch * 3.2,
    y2: cy + pitch * 0.62,
    stroke: { colour: palette.muted, width: 0.6 },
  } as const
  const circles = [0, 1, 2, 3, 4].map(
    (index): Item => ({
      type: 'circle',
      cx: centre(index),
      cy,
      r: r - 0.4,
      fill: index < value ? colour : palette.white,
      stroke: { colour: text, width: 0.8 },
      ...tagged(tag),
    }),
  )
  if (typeof dots.target !== 'number' || dots.target === 0) return [line, ...circles]
  const tx = centre(dots.target - 1)
  const ty = cy + r + 0.9
  const d = `M${tx} ${ty} L${tx + 2.2} ${ty + 3.2} L${tx - 2.2} ${ty + 3.2} Z`
  return [line, ...circles, { type: 'path', d: transformPath(d, 1, 0, 0), fill: palette.ink, ...tagged(tag) }]
}

/** Outlined label such as "示例数据", its right edge at `right`; returns its left edge. */
export function drawPill(
  ctx: PageContext,
  sheet: Sheet,
  text: string,
  right: number,
  baseline: number,
  size: number,
  colour: Colour = palette.ink,
): number {
  const width = ctx.measurer.width(text, size, 'bold') + size * 1.2
  const x = right - width
  sheet.add({
    type: 'rect',
    x,
    y: baseline - size * 1.12,
    w: width,
    h: size * 1.56,
    radius: size * 0.78,
    stroke: { colour, width: size * 0.09 },
  })
  sheet.text(x + width / 2, baseline, text, { size, weight: 'bold', colour, align: 'middle' })
  return x
}
