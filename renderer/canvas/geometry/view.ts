import type { Box, Point } from '../../../shared/layout/board/types.ts'

/** Pan in screen pixels and zoom, as React Flow has it: screen = board · zoom + (x, y). */
export type View = { readonly x: number; readonly y: number; readonly zoom: number }
export type Size = { readonly width: number; readonly height: number }

export const minZoom = 0.02
export const maxZoom = 4
/** Space between the board and the edge of the view when fitted, pixels. */
const margin = 16
/** Height of the two rows of controls at the foot of the view, kept free when fitting. */
const foot = 76
/** Below this zoom a label cannot be read or edited. */
const readableZoom = 0.6
/** Pixels of the board that always stay in view. */
const anchor = 96

export const clampZoom = (zoom: number): number => Math.min(maxZoom, Math.max(minZoom, zoom))

export const toBoard = (view: View, [x, y]: Point): Point => [(x - view.x) / view.zoom, (y - view.y) / view.zoom]
export const toScreen = (view: View, [x, y]: Point): Point => [x * view.zoom + view.x, y * view.zoom + view.y]

/** The part of the board a window of `size` shows. */
export const visibleBox = (view: View, { width, height }: Size): Box => ({
  x: -view.x / view.zoom,
  y: -view.y / view.zoom,
  w: width / view.zoom,
  h: height / view.zoom,
})

/**
 * The view that shows the whole board: centred across, at the top when it does not fill the height, never above 100 %. `beside` = room that is wanted
 * left of the board at a zoom, pixels.
 */
export function fitView(
  board: { width: number; height: number },
  { width, height }: Size,
  beside: (zoom: number) => number = () => 0,
): View {
  const high = Math.max(1, height - 2 * margin - foot) / Math.max(1, board.height)
  const fitBeside = (room: number): number =>
    clampZoom(Math.min(1, Math.max(1, width - 2 * margin - room) / Math.max(1, board.width), high))
  // A smaller board needs more room beside it; what is wanted at the smaller zoom is enough.
  const zoom = fitBeside(beside(fitBeside(beside(fitBeside(0)))))
  const room = beside(zoom)
  const x = Math.max(margin + room, (width - board.width * zoom) / 2)
  return { x, y: margin, zoom }
}

/** `view` at another zoom, with the board point under `at` (screen) kept in place. */
export function zoomAround(view: View, zoom: number, at: Point): View {
  const next = clampZoom(zoom)
  const [bx, by] = toBoard(view, at)
  return { x: at[0] - bx * next, y: at[1] - by * next, zoom: next }
}

const steps = [0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 2.5, 3, 4]

/** The screen point in the middle of what is seen of the board: zooming there leads neither into the void beside it nor to its edge. */
export function middleOfBoard(view: View, board: { width: number; height: number }, { width, height }: Size): Point {
  const [right, bottom] = toScreen(view, [board.width, board.height])
  const middle = (low: number, high: number, room: number): number => (Math.max(0, low) + Math.min(room, high)) / 2
  return [middle(view.x, right, width), middle(view.y, bottom, height)]
}

/** Pixels at the edges of the window where something lies over the board. */
export type Insets = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** `view` moved so that a board larger than it leaves no more than a margin empty, and `beside` it what is wanted there. */
export function fillView(
  view: View,
  board: { width: number; height: number },
  { width, height }: Size,
  beside = 0,
): View {
  const fill = (shift: number, length: number, room: number, most = margin): number =>
    length < room ? shift : Math.max(room - margin - length, Math.min(most, shift))
  return {
    ...view,
    x: fill(view.x, board.width * view.zoom, width, margin + beside),
    y: fill(view.y, board.height * view.zoom, height),
  }
}

/** The next round zoom above or below `zoom`. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = direction > 0 ? steps.find((step) => step > zoom + 0.005) : steps.findLast((step) => step < zoom - 0.005)
  return next ?? (direction > 0 ? maxZoom : minZoom)
}

const open: Insets = { left: 0, top: 0, right: 0, bottom: 0 }

/**
 * The least move that brings `box` fully into view, clear of what lies over the edges; the zoom changes only when it is unreadably small or the box does
 * not fit.
 */
export function revealView(view: View, size: Size, box: Box, readable: boolean, covered = open): View {
  const fits = Math.min((size.width - 2 * margin) / box.w, (size.height - 2 * margin) / box.h)
  const wanted = readable ? Math.max(view.zoom, readableZoom) : view.zoom
  const zoom = clampZoom(Math.min(wanted, Math.max(fits, minZoom)))
  const centred =
    zoom === view.zoom ? view : zoomAround(view, zoom, toScreen(view, [box.x + box.w / 2, box.y + box.h / 2]))
  /** In a low or narrow window there is no place that is clear of everything: then it only has to be in the window. */
  const shift = (start: number, length: number, room: number, before: number, after: number): number => {
    const hasRoom = room - before - after - 2 * margin >= length
    const [first, last] = hasRoom ? [before + margin, room - after - margin] : [margin, room - margin]
    if (start < first) return first - start
    return start + length > last ? Math.max(first - start, last - start - length) : 0
  }
  const [left, top] = toScreen(centred, [box.x, box.y])
  return {
    x: centred.x + shift(left, box.w * zoom, size.width, covered.left, covered.right),
    y: centred.y + shift(top, box.h * zoom, size.height, covered.top, covered.bottom),
    zoom,
  }
}

/** Greatest size of the picture of the whole board, and its distance from the edges, pixels. */
const map = { width: 172, height: 116, least: 24, away: 14 } as const

/** The picture of the whole board in the lower right corner: pixels per board unit, and its size in pixels. */
export function mapOf(board: { width: number; height: number }): Size & { readonly scale: number } {
  const scale = Math.min(map.width / Math.max(1, board.width), map.height / Math.max(1, board.height))
  return { scale, width: Math.max(map.least, board.width * scale), height: Math.max(map.least, board.height * scale) }
}

/** What lies over the foot of the window where `box` stands in this view, pixels: the controls, and the map at its right end. */
export function coveredAtFoot(view: View, board: { width: number; height: number }, { width }: Size, box: Box): number {
  const { width: wide, height: high } = mapOf(board)
  const [right] = toScreen(view, [box.x + box.w, box.y])
  return right > width - wide - 2 * map.away ? Math.max(foot, high + map.away) : foot
}

/** Whether the whole board is in view and reaches below a panel of `panel` pixels in the lower right corner, so that it would only be in the way. */
export function coversBoard(view: View, board: { width: number; height: number }, size: Size, panel: Size): boolean {
  const [right, bottom] = toScreen(view, [board.width, board.height])
  const isWhole = view.x >= 0 && view.y >= 0 && right <= size.width && bottom <= size.height
  return isWhole && right > size.width - panel.width && bottom > size.height - panel.height
}

/** How far the view may be panned at this zoom (board units), so that a piece of the board always stays in the window. */
export function panLimits(
  board: { width: number; height: number },
  { width, height }: Size,
  zoom: number,
): [[number, number], [number, number]] {
  const reach = (room: number, length: number): number => Math.max(0, room / zoom - Math.min(anchor / zoom, length))
  const [rx, ry] = [reach(width, board.width), reach(height, board.height)]
  return [
    [-rx, -ry],
    [board.width + rx, board.height + ry],
  ]
}

/** `view` pushed back within its pan limits. */
export function keepInView(view: View, board: { width: number; height: number }, size: Size): View {
  const [[left, top], [right, bottom]] = panLimits(board, size, view.zoom)
  const keep = (shift: number, low: number, high: number, room: number): number =>
    Math.min(-low * view.zoom, Math.max(room - high * view.zoom, shift))
  return { ...view, x: keep(view.x, left, right, size.width), y: keep(view.y, top, bottom, size.height) }
}

/** Pixels per frame to scroll while a drag is `at` this place of a window: up to `speed` near its edges, 0 inside. */
export function edgeScroll([x, y]: Point, { width, height }: Size, zone = 40, speed = 18): Point {
  const pull = (place: number, room: number): number => {
    if (place < zone) return Math.min(1, (zone - place) / zone) * speed
    return place > room - zone ? -Math.min(1, (place - room + zone) / zone) * speed : 0
  }
  return [pull(x, width), pull(y, height)]
}
