import type { Connection } from '../../document/schema/connection.ts'
import { t } from '../../i18n/t.ts'
import type { Cells } from './cells.ts'
import { measures, textStyles } from './measures.ts'
import { createObstacles, type Obstacles } from './obstacles.ts'
import type { Segments } from './segments.ts'
import { blockAt, heightOf, optionalBlock, type Words, type Writer, widthOf } from './text-block.ts'
import type { BoardConnection, BoardLine, BoardNode, Box, Point } from './types.ts'

/** The broken label of a connection, `second` in the second language, with the size of its box. */
export type LabelWords = { readonly words: Words; readonly second: Words; readonly w: number; readonly h: number }

const { padding, distance } = measures.label
/** Least distance of a label from the nodes above and below it. */
const margin = 4

/** The words on a connection: its label, and under it how well a handoff meets the need of the internal customer (model.md §1 #26). */
function wordsOn({ label, handoff }: Connection, writer: Writer): string {
  const words = writer.primary(label)
  if (!handoff) return words
  const mark = t(writer.options.languages[0], 'board.handoff', { rating: handoff.rating ?? '–' })
  return words.trim() === '' ? mark : `${words}\n${mark}`
}

/** The label of a connection with its handoff; null when it has neither. */
export function labelWords(connection: Connection, writer: Writer): LabelWords | null {
  const words = writer.broken(wordsOn(connection, writer), textStyles.connection, measures.label.width)
  if (words.lines.length === 0) return null
  const second = writer.broken(writer.secondary(connection.label), textStyles.connectionSecond, measures.label.width)
  const width = Math.max(widthOf(writer, words), widthOf(writer, second))
  return { words, second, w: Math.ceil(width) + 2 * padding, h: heightOf(words) + heightOf(second) + 2 * padding }
}

export type LabelRoom = { readonly columns: ReadonlyMap<number, number>; readonly rows: ReadonlyMap<number, number> }

/**
 * The room labels ask of gutters, by band. A straight label stands beside its line, so the way between the nodes must be longer than the label;
 * others stand on the middle segment of their connection.
 */
export function labelRoom(cells: Cells, segments: Segments, labels: readonly (LabelWords | null)[]): LabelRoom {
  const columns = new Map<number, number>()
  const rows = new Map<number, number>()
  const want = (map: Map<number, number>, band: number, size: number): void => {
    map.set(band, Math.max(map.get(band) ?? 0, size))
  }
  labels.forEach((label, index) => {
    if (!label) return
    const start = segments.first[index] ?? 0
    const end = segments.first[index + 1] ?? 0
    const at = start + ((end - start - 1) >> 1)
    const band = segments.band[at] ?? 0
    const lo = segments.lo[at] ?? 0
    const hi = segments.hi[at] ?? 0
    const isDown = segments.vertical[at] === 1
    if (end - start === 1) {
      // Over two gutters lies the border of two lanes: the label stays in the upper one, off the separation line.
      if (isDown && hi - lo < 2) want(rows, lo, label.h + 2 * margin)
      if (!isDown && hi === lo) want(columns, lo, label.w + 24)
    } else if (isDown && band % 2 === 0) want(columns, band, label.w + 16)
    else if (!isDown && cells.bands[band]?.kind !== 'row') want(rows, band, label.h + 12)
  })
  return { columns, rows }
}

/** Things labels keep away from: cards most of all, then what sits on them, then lines. */
const weight = { card: 20, ornament: 8, label: 20, line: 40 } as const

const lineBox = ([x1, y1]: Point, [x2, y2]: Point): Box => ({
  x: Math.min(x1, x2) - 0.5,
  y: Math.min(y1, y2) - 0.5,
  w: Math.abs(x2 - x1) + 1,
  h: Math.abs(y2 - y1) + 1,
})

const discBox = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })

type Obstacle = { readonly box: Box; readonly weight: number }

/** What a node puts in the way of labels: its card and what sits on it. */
export const nodeObstacles = (node: BoardNode): Obstacle[] => [
  { box: node, weight: weight.card },
  ...[...node.badges, ...node.marks, ...node.annotations.map(discBox)].map((box) => ({ box, weight: weight.ornament })),
]

/** What a connection puts in the way of labels: its line and the numbers on it. */
export const wireObstacles = ({ points, annotations }: Pick<BoardConnection, 'points' | 'annotations'>): Obstacle[] => [
  ...points.slice(1).map((end, index) => ({ box: lineBox(points[index] ?? end, end), weight: weight.line })),
  ...annotations.map((annotation) => ({ box: discBox(annotation), weight: weight.ornament })),
]

/** Everything on the board that labels avoid. */
export function obstaclesOf(
  nodes: readonly BoardNode[],
  lines: readonly BoardLine[],
  connections: readonly Pick<BoardConnection, 'points' | 'annotations'>[],
): Obstacles {
  const obstacles = createObstacles()
  for (const node of nodes) for (const { box, weight } of nodeObstacles(node)) obstacles.add(box, weight)
  for (const { pill, x1, x2, y } of lines) {
    obstacles.add(pill, weight.ornament)
    obstacles.add(lineBox([x1, y], [x2, y]), weight.line)
  }
  for (const wire of connections) for (const { box, weight } of wireObstacles(wire)) obstacles.add(box, weight)
  return obstacles
}

/** Boxes beside and on a segment, best first: beside its middle, beside its ends, on it. */
function placesOn([x1, y1]: Point, [x2, y2]: Point, w: number, h: number): Box[] {
  const isDown = x1 === x2
  const length = Math.abs(x2 - x1) + Math.abs(y2 - y1)
  const near = isDown ? (h / 2 + margin) / length : 0.32
  const shares = [0.5, near, 1 - near].filter((share) => share > 0 && share < 1)
  const beside = shares.flatMap((share): Box[] => {
    const x = x1 + (x2 - x1) * share
    const y = y1 + (y2 - y1) * share
    return isDown
      ? [
          { x: x + distance, y: y - h / 2, w, h },
          { x: x - distance - w, y: y - h / 2, w, h },
        ]
      : [
          { x: x - w / 2, y: y - distance - h, w, h },
          { x: x - w / 2, y: y + distance, w, h },
        ]
  })
  const on = shares.map(
    (share): Box => ({ x: x1 + (x2 - x1) * share - w / 2, y: y1 + (y2 - y1) * share - h / 2, w, h }),
  )
  return [...beside, ...on]
}

const lengthOf = ([a, b]: readonly [Point, Point]): number => Math.abs(b[0] - a[0]) + Math.abs(b[1] - a[1])

export type PlacedLabel = NonNullable<BoardConnection['label']>

/** A place for the label along its connection, in free space as far as there is any, inside `board`. */
export function placeLabel(
  { words, second, w, h }: LabelWords,
  points: readonly Point[],
  obstacles: Obstacles,
  board: { readonly width: number; readonly height: number },
): PlacedLabel {
  const segments = points.slice(1).map((end, index): readonly [Point, Point] => [points[index] ?? end, end])
  segments.sort((a, b) => lengthOf(b) - lengthOf(a))
  let best: Box | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [a, b] of segments) {
    for (const place of placesOn(a, b, w, h)) {
      const x = Math.max(measures.laneHeader, Math.min(board.width - w, place.x))
      const y = Math.max(0, Math.min(board.height - h, place.y))
      const box: Box = { x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2, w, h }
      const cost = obstacles.covered(box)
      if (cost >= least) continue
      best = box
      least = cost
    }
    if (least === 0) break
  }
  const box = best ?? { x: 0, y: 0, w, h }
  const middle = box.x + w / 2
  const top = box.y + padding
  return {
    ...blockAt(words, middle, top, 'middle'),
    second: optionalBlock(second, middle, top + heightOf(words), 'middle'),
    box,
  }
}

/** Takes the place of a label. */
export const addLabel = (obstacles: Obstacles, label: PlacedLabel): void => obstacles.add(label.box, weight.label)
