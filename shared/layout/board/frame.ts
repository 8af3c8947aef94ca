import type { Blueprint } from '../../document/schema/document.ts'
import type { Lane } from '../../document/schema/lane.ts'
import { t } from '../../i18n/t.ts'
import type { Cells } from './cells.ts'
import type { Places } from './columns.ts'
import { measures, textStyles } from './measures.ts'
import { discs, type Notes } from './ornaments.ts'
import type { RowNeeds } from './rows.ts'
import { blockAt, heightOf, optionalBlock, type Words, type Writer, widthOf } from './text-block.ts'
import type { BoardAnnotation, BoardColumn, BoardLane, BoardLine, BoardRow, BoardStage } from './types.ts'

type Header = { readonly label: Words; readonly second: Words }

const { inset, padding, width: pillWidth } = measures.pill

function laneHeaders(document: Blueprint, writer: Writer, notes: Notes): Header[] {
  return document.lanes.map((lane) => {
    const discRoom = notes.lane.has(lane.id) ? measures.annotation.step : 0
    const width = measures.laneHeader - measures.laneInset - measures.padding - discRoom
    // A lane without a name of its own shows the term of its role.
    const own = writer.primary(lane.label) || t(writer.options.languages[0], `role.${lane.role}`)
    return {
      label: writer.broken(own, textStyles.lane, width),
      second: writer.broken(writer.secondary(lane.label), textStyles.laneSecond, width),
    }
  })
}

function pillWords(lane: Lane, writer: Writer): Words | null {
  if (!lane.line) return null
  const own = writer.primary(lane.line.label) || t(writer.options.languages[0], `line.${lane.line.kind}`)
  return writer.broken(own, textStyles.pill, pillWidth - 2 * padding)
}

/** Everything written at the left of the lanes, broken; its heights take part in sizing the lanes. */
export type LaneWords = {
  readonly headers: readonly Header[]
  readonly pills: readonly (Words | null)[]
  /** Collapsed lanes: no higher than their name. */
  readonly thin: readonly boolean[]
}

/** Names of lanes and of separation lines. The last lane's line has nothing below it to separate and is not shown. */
export function laneWords(document: Blueprint, writer: Writer, notes: Notes): LaneWords {
  const last = document.lanes.length - 1
  return {
    headers: laneHeaders(document, writer, notes),
    pills: document.lanes.map((lane, index) => (index === last ? null : pillWords(lane, writer))),
    thin: document.lanes.map(({ collapsed }) => collapsed === true),
  }
}

const pillHeight = (words: Words | null | undefined): number => (words ? heightOf(words) + 6 : 0)

/** What the words at the left ask of the lanes. */
export function laneNeeds({ headers, pills, thin }: LaneWords): RowNeeds['lane'] {
  return headers.map(({ label, second }, index) => {
    const above = pillHeight(pills[index - 1]) / 2
    const below = pillHeight(pills[index]) / 2
    return {
      height: heightOf(label) + heightOf(second) + 2 * Math.max(measures.padding, above + 4, below + 4),
      above,
      below,
      thin: thin[index] === true,
    }
  })
}

type Span = { readonly y: number; readonly h: number }

/** Top and height of every lane. */
export function laneSpans(document: Blueprint, cells: Cells, rows: Places): Span[] {
  const spans = document.lanes.map(() => ({ y: 0, h: 0 }))
  cells.bands.forEach((band, index) => {
    const span = spans[band.lane]
    if (!span) return
    if (band.kind === 'top') span.y = rows.start[index] ?? 0
    if (band.kind === 'bottom') span.h = (rows.start[index] ?? 0) + (rows.size[index] ?? 0) - span.y
  })
  return spans
}

/** The lanes, over the whole width of the board. */
export function layoutLanes(document: Blueprint, words: LaneWords, spans: readonly Span[], width: number): BoardLane[] {
  return document.lanes.map((lane, index) => {
    const { y, h } = spans[index] ?? { y: 0, h: 0 }
    const { label, second } = words.headers[index] ?? { label: emptyWords, second: emptyWords }
    const top = Math.round(y + (h - heightOf(label) - heightOf(second)) / 2)
    return {
      id: lane.id,
      role: lane.role,
      x: 0,
      y,
      w: width,
      h,
      label: blockAt(label, measures.laneInset, top),
      second: optionalBlock(second, measures.laneInset, top + heightOf(label)),
      tint: index % 2 === 0 ? 0 : 1,
    }
  })
}

const emptyWords: Words = { lines: [], style: textStyles.lane }

/** The separation lines, each on the border between two lanes where no connection runs. */
export function layoutLines(
  document: Blueprint,
  words: LaneWords,
  spans: readonly Span[],
  width: number,
  writer: Writer,
): BoardLine[] {
  return document.lanes.flatMap((lane, index) => {
    const pill = words.pills[index]
    const span = spans[index]
    if (!pill || !span || !lane.line) return []
    const y = span.y + span.h
    const h = pillHeight(pill)
    const w = Math.ceil(widthOf(writer, pill)) + 2 * padding
    return [
      {
        lane: lane.id,
        kind: lane.line.kind,
        y,
        x1: 0,
        x2: width,
        pill: { x: inset, y: y - h / 2, w, h },
        label: blockAt(pill, inset + padding, y - heightOf(pill) / 2),
      },
    ]
  })
}

/** Headers over the stages' columns: they meet in the middle of the gutters between stages. */
export function layoutStages(document: Blueprint, cells: Cells, columns: Places, writer: Writer, notes: Notes) {
  const { stageGap, gap, stageHeader } = measures
  const firsts = new Map<string, { first: number; slots: number }>()
  cells.columns.forEach(({ stage }, index) => {
    const known = firsts.get(stage)
    if (known) known.slots++
    else firsts.set(stage, { first: index, slots: 1 })
  })
  const edge = (column: number): number => {
    const band = 2 * column
    const start = columns.start[band] ?? 0
    const size = columns.size[band] ?? 0
    if (band === 0) return start
    return band === cells.width - 1 ? start + size + stageGap / 2 : start + size / 2
  }
  const boxes = document.stages.map((stage) => {
    const { first, slots } = firsts.get(stage.id) ?? { first: 0, slots: 0 }
    const left = first === 0 ? edge(0) : edge(first) + stageGap / 2
    const w = edge(first + slots) - stageGap / 2 - left
    const discRoom = (notes.stage.get(stage.id)?.length ?? 0) * 2 * measures.annotation.step
    const inner = Math.max(48, w - 2 * measures.padding - discRoom)
    const label = writer.broken(writer.primary(stage.label), textStyles.stage, inner)
    const second = writer.broken(writer.secondary(stage.label), textStyles.stageSecond, inner)
    return { stage, x: left, w, slots, label, second }
  })
  const tallest = boxes.reduce((most, { label, second }) => Math.max(most, heightOf(label) + heightOf(second)), 0)
  const h = Math.max(stageHeader, tallest + 2 * gap)
  const stages = boxes.map(({ stage, x, w, slots, label, second }): BoardStage => {
    const top = (h - heightOf(label) - heightOf(second)) / 2
    return {
      id: stage.id,
      x,
      y: 0,
      w,
      h,
      slots,
      label: blockAt(label, x + w / 2, top, 'middle'),
      second: optionalBlock(second, x + w / 2, top + heightOf(label), 'middle'),
    }
  })
  return { stages, height: h }
}

/** Columns and rows with their places, for drop targets. */
export function layoutGrid(
  document: Blueprint,
  cells: Cells,
  columns: Places,
  rows: Places,
): { columns: BoardColumn[]; rows: BoardRow[] } {
  const boardRows: BoardRow[] = []
  cells.bands.forEach((band, index) => {
    const lane = document.lanes[band.lane]
    if (band.kind !== 'row' || !lane) return
    boardRows.push({ lane: lane.id, row: band.row, y: rows.start[index] ?? 0, h: rows.size[index] ?? 0 })
  })
  return {
    columns: cells.columns.map(({ stage, slot }, index) => ({
      stage,
      slot,
      x: columns.start[2 * index + 1] ?? 0,
      w: columns.size[2 * index + 1] ?? 0,
    })),
    rows: boardRows,
  }
}

/** Numbers anchored to stages (right end of the header) and lanes (upper right corner of the name's field). */
export function frameAnnotations(
  stages: readonly BoardStage[],
  lanes: readonly BoardLane[],
  notes: Notes,
): BoardAnnotation[] {
  const { step, r } = measures.annotation
  return [
    ...stages.flatMap((stage) =>
      discs(notes.stage.get(stage.id), [stage.x + stage.w - r - 6, stage.y + stage.h / 2], [-step, 0]),
    ),
    ...lanes.flatMap((lane) =>
      discs(notes.lane.get(lane.id), [measures.laneHeader - r - 4, lane.y + r + 14], [0, step]),
    ),
  ]
}
