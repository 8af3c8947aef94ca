import type {
  Board,
  BoardAnnotation,
  BoardConnection,
  BoardCurve,
  BoardLane,
  BoardLine,
  BoardNode,
  BoardStage,
} from '../../../shared/layout/board/types.ts'
import { frameOf } from '../../../shared/layout/page/board-frame.ts'
import { curveItems, laneItems, pillItems, stageItems } from '../../../shared/layout/page/board-ground-items.ts'
import { connectionLabelItems } from '../../../shared/layout/page/board-items.ts'
import { annotationItems, nodeItems, ornamentItems } from '../../../shared/layout/page/board-node-items.ts'
import { connectionItems } from '../../../shared/layout/page/connection-items.ts'
import type { Item } from '../../../shared/layout/page/model.ts'

type CurveRun = BoardCurve['runs'][number]

const frame = frameOf({ scale: 1, dx: 0, dy: 0 })

/** Remembers what `make` says of a record; what has not been looked at costs nothing, and a record that is gone takes its items with it. */
function remembered<T extends object>(make: (record: T) => readonly Item[]): (record: T) => readonly Item[] {
  const known = new WeakMap<T, readonly Item[]>()
  return (record) => {
    let items = known.get(record)
    if (!items) {
      items = make(record)
      known.set(record, items)
    }
    return items
  }
}

/** The page items of each part of the board in board units: the same primitives that print, so there is one look. */
export const parts = {
  lane: remembered<BoardLane>((lane) => laneItems(frame, lane)),
  pill: remembered<BoardLine>((line) => pillItems(frame, line)),
  stage: remembered<BoardStage>((stage) => stageItems(frame, stage)),
  node: remembered<BoardNode>((node) => nodeItems(frame, node)),
  ornaments: remembered<BoardNode>((node) => ornamentItems(frame, node)),
  connectionLabel: remembered<BoardConnection>((connection) => connectionLabelItems(frame, connection)),
  annotation: remembered<BoardAnnotation>((annotation) => annotationItems(frame, annotation)),
}

const wires = new WeakMap<BoardConnection, { radius: number; items: readonly Item[] }>()

/** Line and heads of a connection, rounded with the board's radius. */
export function wireParts(connection: BoardConnection, { cornerRadius: radius }: Board): readonly Item[] {
  const known = wires.get(connection)
  if (known?.radius === radius) return known.items
  const items = connectionItems(connection, (point) => point, 1, radius)
  wires.set(connection, { radius, items })
  return items
}

/** The part of a run between two x; null when it lies outside. */
function cutRun({ start, segments }: CurveRun, from: number, to: number): CurveRun | null {
  const first = segments.findIndex(([, , end]) => end[0] >= from)
  if (first < 0 || start[0] > to) return null
  const after = segments.findIndex(([, , end], index) => index >= first && end[0] > to)
  return {
    start: segments[first - 1]?.[2] ?? start,
    segments: segments.slice(first, after < 0 ? undefined : after + 1),
  }
}

/** Room for the label and the dot of a curve point. */
const pointRoom = 30

/** The curve strip between two x: a long board has hundreds of points, of which few are in view. */
export function curveParts(curve: BoardCurve, from: number, to: number): readonly Item[] {
  const runs = curve.runs.flatMap((run) => cutRun(run, from, to) ?? [])
  const points = curve.points.filter(({ x }) => x >= from - pointRoom && x <= to + pointRoom)
  return curveItems(frame, { ...curve, runs, points })
}
