import type { Box } from '../board/types.ts'
import { palette } from '../look.ts'
import { plain, type Words } from './context.ts'
import { breakPage, type Flow } from './flow.ts'
import { drawPara, type Para, type Style, setWords, splitPara, stack, type } from './para.ts'
import type { Sheet } from './sheet.ts'

type Align = 'start' | 'middle' | 'end'
/** `width` is a share: columns divide the table's width in these proportions. */
export type Column = { readonly head: Words; readonly width: number; readonly align?: Align }
/** Words, or a picture of a given height (or both: the picture is drawn in the cell's box). */
export type Cell = {
  readonly words?: Words
  readonly style?: Style
  /** Small print under the words. */
  readonly note?: Words
  readonly height?: number
  readonly draw?: (sheet: Sheet, box: Box, tag: string) => void
}
export type Row = {
  readonly cells: readonly Cell[]
  /** Called once with the box of the row's first piece: links, destinations, comments. */
  readonly onPlaced?: (sheet: Sheet, box: Box) => void
}
export type TableOptions = {
  readonly x?: number
  readonly width?: number
  readonly alt?: string
  readonly padding?: number
}

const gutter = 10

type Placed = { readonly x: number; readonly w: number; readonly align: Align }
type Table = {
  readonly flow: Flow
  readonly columns: readonly Column[]
  readonly places: readonly Placed[]
  readonly padding: number
  readonly x: number
  readonly width: number
  readonly alt: string
  key: string
}

function placeColumns(columns: readonly Column[], x: number, width: number): Placed[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0)
  const room = width - gutter * (columns.length - 1)
  let left = x
  return columns.map((column) => {
    const w = (room * column.width) / shares
    const place = { x: left, w, align: column.align ?? 'start' }
    left += w + gutter
    return place
  })
}

const rule = (table: Table, width: number, colour: '#1F2A3A' | '#DAD6CD'): void =>
  table.flow.sheet.add({
    type: 'line',
    x1: table.x,
    y1: table.flow.y,
    x2: table.x + table.width,
    y2: table.flow.y,
    stroke: { colour, width },
  })

/** Each page holds a table element of its own, with the header repeated. */
function drawHeader(table: Table): void {
  const { flow } = table
  const { ctx, sheet } = flow
  table.key = sheet.element('Table', table.alt === '' ? {} : { alt: table.alt })
  const paras = table.columns.map((column, index) =>
    setWords(ctx, column.head, table.places[index]?.w ?? 0, type.smallBold),
  )
  const height = Math.max(0, ...paras.map((para) => para.height))
  if (height > 0) {
    const row = sheet.element('TR', { parent: table.key })
    paras.forEach((para, index) => {
      const place = table.places[index]
      if (!place) return
      const tag = sheet.element('TH', { parent: row })
      drawPara(sheet, para, place.x, flow.y + height - para.height, { tag, align: place.align, width: place.w })
    })
    flow.y += height + 4
  }
  rule(table, 0.8, palette.ink)
}

const headerHeight = (table: Table): number =>
  4 +
  Math.max(
    0,
    ...table.columns.map(
      (column, index) => setWords(table.flow.ctx, column.head, table.places[index]?.w ?? 0, type.smallBold).height,
    ),
  )

/** Draws one row (or one piece of a row) whose paragraphs all fit. */
function drawPiece(table: Table, row: Row, paras: readonly Para[], height: number, isFirst: boolean): void {
  const { flow } = table
  const { sheet } = flow
  const key = sheet.element('TR', { parent: table.key })
  const box = { x: table.x, y: flow.y, w: table.width, h: height }
  row.cells.forEach((cell, index) => {
    const place = table.places[index]
    const para = paras[index]
    if (!place || !para) return
    const tag = sheet.element('TD', { parent: key })
    if (isFirst)
      cell.draw?.(sheet, { x: place.x, y: box.y + table.padding, w: place.w, h: height - 2 * table.padding }, tag)
    drawPara(sheet, para, place.x, box.y + table.padding, { tag, align: place.align, width: place.w })
  })
  if (isFirst) row.onPlaced?.(sheet, box)
  flow.y += height
  rule(table, 0.5, palette.line)
}

function drawRow(table: Table, row: Row, pageTop: () => number): void {
  const { flow, padding } = table
  const { ctx } = flow
  let paras = row.cells.map((cell, index) => {
    const width = table.places[index]?.w ?? 0
    const main = setWords(ctx, cell.words ?? plain(''), width, cell.style ?? type.body)
    return cell.note ? stack(ctx, [main, setWords(ctx, cell.note, width, type.small)]) : main
  })
  const picture = Math.max(0, ...row.cells.map((cell) => cell.height ?? 0))
  const tall = (): number => Math.max(picture, ...paras.map((para) => para.height)) + 2 * padding
  const nextPage = (): void => {
    breakPage(flow)
    drawHeader(table)
  }
  if (flow.y + tall() > flow.bottom && flow.y > pageTop()) nextPage()
  for (let isFirst = true; isFirst || paras.some((para) => para.lines.length > 0); isFirst = false) {
    if (!isFirst) nextPage()
    const room = flow.bottom - flow.y
    if (tall() <= room) {
      drawPiece(table, row, paras, tall(), isFirst)
      return
    }
    const pieces = paras.map((para) => splitPara(ctx, para, room - 2 * padding))
    const heads = pieces.map(([head]) => head)
    const height = Math.max(isFirst ? picture : 0, ...heads.map((para) => para.height)) + 2 * padding
    drawPiece(table, row, heads, height, isFirst)
    paras = pieces.map(([, rest]) => rest)
  }
}

/**
 * A table that breaks over pages between rows, with its header repeated; a row taller than a page is broken between lines. Cells wrap,
 * nothing is cut. Without rows only the header is drawn.
 */
export function addTable(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly Row[],
  options: TableOptions = {},
): void {
  const { x = flow.x, width = flow.width, alt = '', padding = 4.5 } = options
  const table: Table = { flow, columns, places: placeColumns(columns, x, width), padding, x, width, alt, key: '' }
  if (flow.y + headerHeight(table) + 30 > flow.bottom) breakPage(flow)
  drawHeader(table)
  let topPage = flow.sheet
  let top = flow.y
  for (const row of rows) {
    drawRow(table, row, () => {
      if (flow.sheet !== topPage) {
        topPage = flow.sheet
        top = -1
      }
      return top
    })
  }
  flow.y += 12
}
