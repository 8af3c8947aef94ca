import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { excerptOf } from '../../../shared/editing/paste/excerpt.ts'
import { layoutBoard } from '../../../shared/layout/board/layout-board.ts'
import type { Board } from '../../../shared/layout/board/types.ts'
import { measurer, scoreOf } from '../../store/derived.ts'
import { sessionState } from '../../store/session.ts'
import { shownNow } from '../../store/shown.ts'
import { boardOptions } from '../board-now.ts'
import { paintBoard } from './paint-board.ts'
import { createPictures, type Pictures } from './pictures.ts'

const none: ReadonlySet<string> = new Set()
/** Browsers draw no larger canvas than this, in pixels. */
const mostPixels = 60_000_000
const longestSide = 16_000
/** White around the drawing, board units. */
const margin = 12

/** Waits until every picture of the nodes can be drawn, or has had its time. */
async function decoded(document: Blueprint, pictures: Pictures): Promise<void> {
  const assets = document.nodes.flatMap(({ image }) => (image === null ? [] : [image]))
  for (let round = 0; round < 40 && assets.some((id) => pictures.of(id) === null); round++)
    await new Promise((resolve) => setTimeout(resolve, 25))
}

/** Letters that no label on screen has shown yet come from the bundled font as well. */
async function fontsFor(document: Blueprint): Promise<void> {
  const words = [...document.nodes, ...document.lanes, ...document.stages, ...document.connections]
    .flatMap(({ label }) => Object.values(label))
    .join('')
  const fonts = ['400 13px "Noto Sans SC"', '700 13px "Noto Sans SC"', '400 13px "Noto Emoji"']
  const wanted = fonts.map((font) => window.document.fonts.load(font, words))
  await Promise.all(wanted).catch(() => undefined)
}

function drawn(board: Board, pictures: Pictures): HTMLCanvasElement {
  const size = { width: board.width + 2 * margin, height: board.height + 2 * margin }
  const ratio = Math.min(
    2,
    longestSide / Math.max(size.width, size.height),
    Math.sqrt(mostPixels / (size.width * size.height)),
  )
  const element = window.document.createElement('canvas')
  element.width = Math.ceil(size.width * ratio)
  element.height = Math.ceil(size.height * ratio)
  const ctx = element.getContext('2d')
  if (!ctx) return element
  paintBoard(ctx, { board, view: { x: margin, y: margin, zoom: 1 }, size, ratio, mounted: none, picture: pictures.of })
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.globalCompositeOperation = 'destination-over'
  ctx.fillStyle = '#fff'
  ctx.fillRect(0, 0, element.width, element.height)
  return element
}

/** The part of the shown board that these nodes make up, as a PNG at twice its size on paper; null when none of them is on show. */
export async function pictureOf(nodes: readonly string[]): Promise<Blob | null> {
  const shown = shownNow()
  const part = shown && excerptOf(shown, new Set(nodes))
  if (!part || part.nodes.length === 0) return null
  const pictures = createPictures(
    (id) => part.assets.find((asset) => asset.id === id),
    () => undefined,
  )
  await Promise.all([fontsFor(part), decoded(part, pictures)])
  const options = { ...boardOptions(part, sessionState().documentLanguages), curve: false }
  const board = layoutBoard(part, scoreOf(shown), measurer, options)
  const element = drawn(board, pictures)
  pictures.end()
  return new Promise((resolve) => element.toBlob(resolve, 'image/png'))
}
