import type { Colour, ImageItem, Item, Page, Stroke, TextItem } from '../../../shared/layout/page/model.ts'
import { runAdvance, splitRuns } from '../../../shared/layout/text/runs.ts'
import { type Content, numbers } from './content.ts'
import type { EncodedRun, Fonts } from './fonts.ts'
import type { DrawImage } from './image.ts'
import { circleOperators, pathOperators, rectOperators } from './path.ts'
import type { PageStructure } from './structure.ts'

/** What the draw functions of one page need. */
export type Canvas = {
  readonly content: Content
  readonly fonts: Fonts
  readonly structure: PageStructure
  readonly drawImage: DrawImage
}

function paint(content: Content, shape: string, fill: Colour | undefined, stroke: Stroke | undefined): void {
  if (!fill && !stroke) return
  if (fill) content.setFill(fill)
  if (stroke) content.setStroke(stroke)
  content.write(`${shape}\n${fill && stroke ? 'B' : fill ? 'f' : 'S'}`)
}

/** A PDF text string as hexadecimal UTF-16, which needs no escaping. */
function hexString(text: string): string {
  let hex = 'FEFF'
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return `<${hex}>`
}

function runOperators(run: EncodedRun, x: number, y: number): string {
  const shown = `1 0 0 -1 ${numbers(x, y)} Tm\n<${run.hex}> Tj`
  return run.actual === null ? shown : `/Span <</ActualText ${hexString(run.actual)}>> BDC\n${shown}\nEMC`
}

function drawText(item: TextItem, { content, fonts }: Canvas, language: string): void {
  const runs = splitRuns(item.text)
  const widths = runs.map((run) => (runAdvance(run, item.weight) * item.size) / 1000)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let x = item.x - (item.align === 'end' ? total : item.align === 'middle' ? total / 2 : 0)
  if (runs.length === 0) return
  const isForeign = item.tag !== undefined && item.language !== undefined && item.language !== language
  content.setFill(item.colour)
  if (isForeign) content.write(`/Span <</Lang ${hexString(item.language)}>> BDC`)
  content.write('BT')
  runs.forEach((run, index) => {
    const encoded = fonts.encode(run, item.weight)
    content.setFont(encoded.font, item.size)
    content.write(runOperators(encoded, x, item.y))
    x += widths[index] ?? 0
  })
  content.write(isForeign ? 'ET\nEMC' : 'ET')
}

function drawPicture(item: ImageItem, { content, structure, drawImage }: Canvas): void {
  const draw = (): void => {
    content.flush()
    if (drawImage(item.asset, item.x, item.y, item.w, item.h)) return
    paint(content, rectOperators(item.x, item.y, item.w, item.h), '#EEEBE4', {
      colour: '#56606F',
      width: 0.5,
      dash: [2, 2],
    })
  }
  if (item.tag !== undefined || item.alt === '') draw()
  else structure.mark(structure.addElement('Figure', { alt: item.alt }), 'Figure', draw)
}

type Draw<T extends Item['type']> = (item: Extract<Item, { type: T }>, canvas: Canvas, language: string) => void

const drawItem: { readonly [T in Item['type']]: Draw<T> } = {
  rect: ({ x, y, w, h, radius, fill, stroke }, { content }) =>
    paint(content, rectOperators(x, y, w, h, radius), fill, stroke),
  line: ({ x1, y1, x2, y2, stroke }, { content }) =>
    paint(content, `${numbers(x1, y1)} m ${numbers(x2, y2)} l`, undefined, stroke),
  path: ({ d, fill, stroke }, { content }) => paint(content, pathOperators(d), fill, stroke),
  circle: ({ cx, cy, r, fill, stroke }, { content }) => paint(content, circleOperators(cx, cy, r), fill, stroke),
  text: drawText,
  image: drawPicture,
}

/** Draws the items of a page in order, inside the structure elements they name. */
export function drawItems(page: Page, canvas: Canvas): void {
  for (const item of page.items) {
    const language = canvas.structure.open(item.tag)
    const draw = drawItem[item.type] as (item: Item, canvas: Canvas, language: string) => void
    draw(item, canvas, language)
  }
}
