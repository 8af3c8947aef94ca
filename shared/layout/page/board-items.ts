import type { LaneRole } from '../../document/schema/lane.ts'
import type {
  Board,
  BoardAnnotation,
  BoardCurve,
  BoardLane,
  BoardLine,
  BoardMark,
  BoardNode,
  BoardStage,
  Box,
  Point,
  TextBlock,
} from '../board/types.ts'
import { annotationLook, kindLook, markLook, palette } from '../look.ts'
import { badgeItems, toneOf } from './badge.ts'
import { connectionItems } from './connection-items.ts'
import type { Colour, Item, TextItem } from './model.ts'
import { at, transformPath } from './path.ts'

export type BoardItemsOptions = {
  /** Page points per board unit. */
  readonly scale: number
  /** Where the board's origin lies on the page, in points. */
  readonly dx: number
  readonly dy: number
  /** Structure element all items belong to; missing = decoration. */
  readonly tag?: string
}

/** Moves board units to page points. */
type Frame = {
  readonly k: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly point: (point: Point) => Point
  readonly box: (box: Box) => Box
  readonly tagged: { readonly tag?: string }
}

function frameOf({ scale: k, dx, dy, tag }: BoardItemsOptions): Frame {
  const x = (value: number): number => dx + value * k
  const y = (value: number): number => dy + value * k
  return {
    k,
    x,
    y,
    point: ([px, py]) => [x(px), y(py)],
    box: (box) => ({ x: x(box.x), y: y(box.y), w: box.w * k, h: box.h * k }),
    tagged: tag === undefined ? {} : { tag },
  }
}

const textItems = (frame: Frame, block: TextBlock, colour: Colour): TextItem[] =>
  block.lines.map((text, index) => ({
    type: 'text',
    x: frame.x(block.x),
    y: frame.y(block.y + index * block.lineHeight),
    text,
    size: block.size * frame.k,
    weight: block.bold ? 'bold' : 'regular',
    colour,
    align: block.align,
    ...frame.tagged,
  }))

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

const laneItems = (frame: Frame, lane: BoardLane): Item[] => {
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

const stageItems = (frame: Frame, stage: BoardStage): Item[] => [
  { type: 'rect', ...frame.box(stage), radius: 5 * frame.k, fill: palette.ink, ...frame.tagged },
  ...textItems(frame, stage.label, palette.white),
  ...(stage.second ? textItems(frame, stage.second, palette.line) : []),
]

const lineItems = (frame: Frame, line: BoardLine): Item[] => {
  const y = frame.y(line.y)
  const pill = frame.box(line.pill)
  const dash = line.kind === 'visibility' ? [10, 4, 2, 4] : line.kind === 'internal' ? [3, 4] : [10, 5]
  const stroke = { colour: palette.muted, width: 1.3 * frame.k, dash: dash.map((value) => value * frame.k) }
  return [
    { type: 'line', x1: frame.x(line.x1), y1: y, x2: frame.x(line.x2), y2: y, stroke, ...frame.tagged },
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

function curveItems(frame: Frame, curve: BoardCurve): Item[] {
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

function annotationItems(frame: Frame, annotation: BoardAnnotation): Item[] {
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

function nodeItems(frame: Frame, node: BoardNode): Item[] {
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
const ornamentItems = (frame: Frame, node: BoardNode): Item[] => [
  ...node.marks.flatMap((mark) => markItems(frame, mark)),
  ...node.badges.flatMap((badge) => badgeItems(badge.score, frame.box(badge), frame.tagged.tag)),
  ...node.annotations.flatMap((annotation) => annotationItems(frame, annotation)),
]

/**
 * The board as page items, back to front: lanes, separation lines, stages, curve, connections, nodes, connection labels, badges, marks and
 * annotation numbers. Lengths in points; text is placed line by line exactly as the board broke it.
 */
export function boardItems(board: Board, options: BoardItemsOptions): Item[] {
  const frame = frameOf(options)
  const radius = board.cornerRadius * frame.k
  return [
    ...board.lanes.flatMap((lane) => laneItems(frame, lane)),
    ...board.lines.flatMap((line) => lineItems(frame, line)),
    ...board.stages.flatMap((stage) => stageItems(frame, stage)),
    ...(board.curve ? curveItems(frame, board.curve) : []),
    ...board.connections.flatMap((connection) =>
      connectionItems(connection, frame.point, frame.k, radius, options.tag),
    ),
    ...board.nodes.flatMap((node) => nodeItems(frame, node)),
    ...board.connections.flatMap((connection) => {
      if (!connection.label) return connection.annotations.flatMap((annotation) => annotationItems(frame, annotation))
      const back: Item = {
        type: 'rect',
        ...frame.box(connection.label.box),
        radius: 2 * frame.k,
        fill: palette.white,
        ...frame.tagged,
      }
      return [
        back,
        ...textItems(frame, connection.label, palette.muted),
        ...connection.annotations.flatMap((annotation) => annotationItems(frame, annotation)),
      ]
    }),
    ...board.nodes.flatMap((node) => ornamentItems(frame, node)),
    ...board.annotations.flatMap((annotation) => annotationItems(frame, annotation)),
  ]
}
