import type { ConnectionType } from '../../document/schema/connection.ts'
import type { LaneRole, LineKind } from '../../document/schema/lane.ts'
import type { NodeKind } from '../../document/schema/node.ts'
import type { Id, Language } from '../../document/schema/text.ts'
import type { MomentScore } from '../../scoring/types.ts'

/**
 * The board: the derived picture of a blueprint in board units (one unit is one CSS pixel at 100 % zoom), origin top left, y down.
 * Canvas, preview, PDF, PNG and SVG all draw this; nothing on it is measured again.
 */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
export type Point = readonly [x: number, y: number]

/** Text already broken: baseline of line i is `y + i * lineHeight`; `x` is the start, middle or end as `align` says. */
export type TextBlock = {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly lineHeight: number
  readonly bold: boolean
  readonly align: 'start' | 'middle' | 'end'
}

/** The dark header over a stage's columns. */
export type BoardStage = Box & {
  readonly id: Id
  readonly label: TextBlock
  readonly second: TextBlock | null
  readonly slots: number
}
/** One slot (column) of a stage: the x range its nodes occupy, gutters excluded. */
export type BoardColumn = { readonly stage: Id; readonly slot: number; readonly x: number; readonly w: number }
/** One row of a lane: the y range its nodes occupy, gutters excluded. */
export type BoardRow = { readonly lane: Id; readonly row: number; readonly y: number; readonly h: number }
/** A lane over the whole width of the board, its name's field included. */
export type BoardLane = Box & {
  readonly id: Id
  readonly role: LaneRole
  readonly label: TextBlock
  readonly second: TextBlock | null
  /** 0, 1, 0, 1 … for the alternating tint. */
  readonly tint: 0 | 1
}
export type BoardLine = {
  readonly lane: Id
  readonly kind: LineKind
  readonly y: number
  readonly x1: number
  readonly x2: number
  readonly label: TextBlock
  readonly pill: Box
}

/** The moment's pill on the upper right corner of its node. */
export type BoardBadge = Box & { readonly moment: Id; readonly score: MomentScore }
export type BoardMark = Box & { readonly mark: 'fail' | 'wait' | 'decision'; readonly text: TextBlock }
export type BoardAnnotation = {
  readonly id: Id
  readonly number: number
  readonly x: number
  readonly y: number
  readonly r: number
}

export type BoardNode = Box & {
  readonly id: Id
  readonly kind: NodeKind
  readonly lane: Id
  readonly stage: Id
  readonly icon: Box
  readonly label: TextBlock
  /** The second language, smaller, when both are shown. */
  readonly second: TextBlock | null
  /** Minutes, owner and the like, in muted small type; null when there is nothing to say. */
  readonly detail: TextBlock | null
  readonly image: (Box & { readonly asset: Id }) | null
  readonly badges: readonly BoardBadge[]
  readonly marks: readonly BoardMark[]
  readonly annotations: readonly BoardAnnotation[]
}

export type BoardConnection = {
  readonly id: Id
  readonly from: Id
  readonly to: Id
  readonly type: ConnectionType
  readonly twoWay: boolean
  /** Orthogonal polyline from border to border; drawn with rounded corners of at most `cornerRadius`. */
  readonly points: readonly Point[]
  /** The words on the line, `second` in the second language, and the box both stand in. */
  readonly label: (TextBlock & { readonly second: TextBlock | null; readonly box: Box }) | null
  readonly annotations: readonly BoardAnnotation[]
}

/** A moment on the curve. Not rated (`score.score` is null): it stands on the zero line, is on no run and has the label "–"; draw it open. */
export type CurvePoint = {
  readonly moment: Id
  readonly number: number
  readonly x: number
  readonly y: number
  readonly score: MomentScore
  readonly label: TextBlock
}
/** The experience curve under the stage headers. Unrated moments leave a gap: one path per run of rated ones. */
export type BoardCurve = Box & {
  readonly title: TextBlock
  readonly caption: TextBlock
  readonly zeroY: number
  readonly points: readonly CurvePoint[]
  /** Cubic Béziers (monotone): each run starts at `start` and continues with [c1, c2, end]. */
  readonly runs: readonly { readonly start: Point; readonly segments: readonly (readonly [Point, Point, Point])[] }[]
}

export type Board = {
  readonly width: number
  readonly height: number
  readonly cornerRadius: number
  /** The column of lane names at the left. */
  readonly laneHeader: Box
  readonly stages: readonly BoardStage[]
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardRow[]
  readonly lanes: readonly BoardLane[]
  readonly lines: readonly BoardLine[]
  readonly curve: BoardCurve | null
  readonly nodes: readonly BoardNode[]
  readonly connections: readonly BoardConnection[]
  /** Annotations anchored to stages and lanes (those of nodes and connections sit on them). */
  readonly annotations: readonly BoardAnnotation[]
}

/** What a board shows. `languages`: one, or two with the second as a smaller line. */
export type BoardOptions = {
  readonly languages: readonly [Language] | readonly [Language, Language]
  readonly curve: boolean
}
