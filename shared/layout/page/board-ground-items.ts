import type { LaneRole } from '../../document/schema/lane.ts'
import type { BoardCurve, BoardLane, BoardLine, BoardStage } from '../board/types.ts'
import { kindLook, palette } from '../look.ts'
import { toneOf } from './badge.ts'
import { type Frame, textItems } from './board-frame.ts'
import type { Colour, Item } from './model.ts'
import { at } from './path.ts'

/** Colour of the bar beside a lane's name: the kind that mostly lives there. */
export const laneColour: Readonly<Record<LaneRole, Colour>> = {
  evidence: kindLook.environment.colour,
  customer: kindLook.process.colour,
  frontstage: kindLook.people.colour,
  backstage: '#8A5A2B',
  support: '#4A6FA5',
  standard: kindLook.standard.colour,
  custom: palette.muted,
}

/** A lane: tint, colour bar and name. */
export const laneItems = (frame: Frame, lane: BoardLane): Item[] => {
  const box = frame.box(lane)
  return [
    { type: 'rect', ...box, fill: lane.tint === 0 ? palette.panel : palette.white, ...frame.tagged },
    {
      type: 'rect',
      x: box.x,
      y: box.y + 3 * frame.k,
      w: 4 * frame.k,
      h: Math.max(0, box.h - 6 * frame.k),
      radius: 1.5 * frame.k,
      fill: laneColour[lane.role],
      ...frame.tagged,
    },
    ...textItems(frame, lane.label, palette.ink),
    ...(lane.second ? textItems(frame, lane.second, palette.muted) : []),
  ]
}

/** A stage header. */
export const stageItems = (frame: Frame, stage: BoardStage): Item[] => [
  { type: 'rect', ...frame.box(stage), radius: 5 * frame.k, fill: palette.ink, ...frame.tagged },
  ...textItems(frame, stage.label, palette.white),
  ...(stage.second ? textItems(frame, stage.second, palette.line) : []),
]

/** The name of a separation line in its pill. */
export const pillItems = (frame: Frame, line: BoardLine): Item[] => {
  const pill = frame.box(line.pill)
  return [
    {
      type: 'rect',
      ...pill,
      radius: pill.h / 2,
      fill: palette.white,
      stroke: { colour: palette.muted, width: 0.9 * frame.k },
      ...frame.tagged,
    },
    ...textItems(frame, line.label, palette.muted),
  ]
}

/** A separation line with its name; each kind has its own dash. */
export const lineItems = (frame: Frame, line: BoardLine): Item[] => {
  const y = frame.y(line.y)
  const dash = line.kind === 'visibility' ? [10, 4, 2, 4] : line.kind === 'internal' ? [3, 4] : [10, 5]
  const stroke = { colour: palette.muted, width: 1.3 * frame.k, dash: dash.map((value) => value * frame.k) }
  return [
    { type: 'line', x1: frame.x(line.x1), y1: y, x2: frame.x(line.x2), y2: y, stroke, ...frame.tagged },
    ...pillItems(frame, line),
  ]
}

/** The curve strip: panel, zero line, one path per run of rated moments, points with their scores. */
export function curveItems(frame: Frame, curve: BoardCurve): Item[] {
  const box = frame.box(curve)
  const zero = frame.y(curve.zeroY)
  const runs = curve.runs.map((run): Item => {
    const segments = run.segments.map((segment) => `C${at(...segment.flatMap(frame.point))}`)
    const d = `M${at(...frame.point(run.start))} ${segments.join(' ')}`
    return { type: 'path', d, stroke: { colour: palette.ink, width: 2 * frame.k }, ...frame.tagged }
  })
  const points = curve.points.flatMap((point): Item[] => {
    const tone = toneOf(point.score)
    const rated = point.score.score !== null
    return [
      {
        type: 'circle',
        cx: frame.x(point.x),
        cy: frame.y(point.y),
        r: 5 * frame.k,
        fill: rated ? tone.text : palette.white,
        stroke: { colour: rated ? palette.white : tone.text, width: 1.6 * frame.k },
        ...frame.tagged,
      },
      ...textItems(frame, point.label, tone.text),
    ]
  })
  return [
    {
      type: 'rect',
      ...box,
      radius: 3 * frame.k,
      fill: palette.panel,
      stroke: { colour: palette.line, width: 0.8 * frame.k },
      ...frame.tagged,
    },
    {
      type: 'line',
      x1: box.x,
      y1: zero,
      x2: box.x + box.w,
      y2: zero,
      stroke: { colour: palette.line, width: frame.k, dash: [4 * frame.k, 3 * frame.k] },
      ...frame.tagged,
    },
    ...textItems(frame, curve.title, palette.ink),
    ...textItems(frame, curve.caption, palette.muted),
    ...runs.filter((run) => run.type === 'path' && run.d.includes('C')),
    ...points,
  ]
}
