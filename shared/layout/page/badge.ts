import { type NeedLevel, needLevels } from '../../document/schema/moment.ts'
import type { MomentScore } from '../../scoring/types.ts'
import type { Box } from '../board/types.ts'
import { levelLook, outcomeLook, palette, unratedTone } from '../look.ts'
import type { Colour, Item } from './model.ts'

/** Colour and dark text colour of a moment's class; grey while it is not rated. */
export const toneOf = (score: MomentScore): { colour: Colour; text: Colour } =>
  score.score ? outcomeLook[score.score.outcome] : unratedTone

/** The moment's number, white in a disc of its class; an unrated moment has an open disc. */
export function numberDisc(score: MomentScore, cx: number, cy: number, r: number, tag?: string): Item[] {
  const { text } = toneOf(score)
  const label = String(score.number)
  const size = r * (label.length > 2 ? 1 : label.length > 1 ? 1.05 : 1.25)
  const tagged = tag === undefined ? {} : { tag }
  const rated = score.score !== null
  return [
    {
      type: 'circle',
      cx,
      cy,
      r: rated ? r : r - r * 0.06,
      fill: rated ? text : palette.white,
      ...(rated ? {} : { stroke: { colour: text, width: r * 0.12, dash: [r * 0.3, r * 0.22] } }),
      ...tagged,
    },
    {
      type: 'text',
      x: cx,
      y: cy + size * 0.36,
      text: label,
      size,
      weight: 'bold',
      colour: rated ? palette.white : text,
      align: 'middle',
      ...tagged,
    },
  ]
}

/** The four-step ladder: rising steps, each filled from its foot to rating / 5. Not applicable shows a dash, blank an empty step. */
export function ladderItems(score: Pick<MomentScore, 'levels'>, box: Box, tag?: string): Item[] {
  const tagged = tag === undefined ? {} : { tag }
  const gap = box.w * 0.09
  const w = (box.w - gap * 3) / 4
  const foot = box.y + box.h
  return needLevels.flatMap((level: NeedLevel, index): Item[] => {
    const x = box.x + index * (w + gap)
    const h = box.h * (0.46 + 0.18 * index)
    const value = score.levels[level]
    if (value === null) {
      return [
        {
          type: 'line',
          x1: x,
          y1: foot - w * 0.2,
          x2: x + w,
          y2: foot - w * 0.2,
          stroke: { colour: palette.muted, width: w * 0.22 },
          ...tagged,
        },
      ]
    }
    const step: Item = { type: 'rect', x, y: foot - h, w, h, radius: w * 0.15, fill: palette.empty, ...tagged }
    if (!value) return [step]
    const filled = (h * value) / 5
    return [
      step,
      { type: 'rect', x, y: foot - filled, w, h: filled, radius: w * 0.15, fill: levelLook[level].colour, ...tagged },
    ]
  })
}

/** The pill on a node's corner: number in a disc, ladder beside it; dashed while not rated, so it works without colour. */
export function badgeItems(score: MomentScore, box: Box, tag?: string): Item[] {
  const tone = toneOf(score)
  const width = box.h * 0.075
  const inset = box.h * 0.14
  const r = box.h / 2 - inset
  const ladder = { x: box.x + box.h * 0.98, y: box.y + box.h * 0.22, w: box.w - box.h * 1.28, h: box.h * 0.56 }
  return [
    {
      type: 'rect',
      x: box.x + width / 2,
      y: box.y + width / 2,
      w: box.w - width,
      h: box.h - width,
      radius: (box.h - width) / 2,
      fill: palette.white,
      stroke: { colour: tone.colour, width, ...(score.score ? {} : { dash: [box.h * 0.14, box.h * 0.1] }) },
      ...(tag === undefined ? {} : { tag }),
    },
    ...numberDisc(score, box.x + box.h / 2, box.y + box.h / 2, r, tag),
    ...(ladder.w > box.h * 0.3 ? ladderItems(score, ladder, tag) : []),
  ]
}
