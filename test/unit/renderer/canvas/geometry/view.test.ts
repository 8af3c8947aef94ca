import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../../../renderer/canvas/geometry/box.ts'
import {
  coversBoard,
  edgeScroll,
  fillView,
  fitView,
  keepInView,
  maxZoom,
  middleOfBoard,
  minZoom,
  revealView,
  toBoard,
  toScreen,
  visibleBox,
  zoomAround,
  zoomStep,
} from '../../../../../renderer/canvas/geometry/view.ts'

const size = { width: 1200, height: 800 }
const board = { width: 1900, height: 1000 }

describe('fitView', () => {
  it('shows the whole board and never enlarges it', () => {
    const view = fitView(board, size)
    const seen = visibleBox(view, size)
    expect(seen.x <= 0 && seen.y <= 0 && seen.x + seen.w >= board.width && seen.y + seen.h >= board.height).toBe(true)
    expect(fitView({ width: 100, height: 50 }, size).zoom).toBe(1)
    expect(fitView({ width: 100_000, height: 50 }, size).zoom).toBe(minZoom)
  })
})

describe('zooming', () => {
  it('keeps the point under the pointer', () => {
    const view = { x: 30, y: -20, zoom: 0.7 }
    const before = toBoard(view, [400, 300])
    expect(toScreen(zoomAround(view, 2, [400, 300]), before)).toEqual([expect.closeTo(400), expect.closeTo(300)])
  })
  it('steps through round zooms and stops at the limits', () => {
    expect(zoomStep(0.604, 1)).toBe(0.67)
    expect(zoomStep(1, -1)).toBe(0.9)
    expect(zoomStep(maxZoom, 1)).toBe(maxZoom)
    expect(zoomStep(minZoom, -1)).toBe(minZoom)
  })
})

describe('keepInView', () => {
  it('never loses the board, and leaves a view within the limits alone', () => {
    const number = fc.double({ min: -50_000, max: 50_000, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.double({ min: minZoom, max: maxZoom, noNaN: true }), (x, y, zoom) => {
        const view = keepInView({ x, y, zoom }, board, size)
        expect(overlaps(visibleBox(view, size), { x: 0, y: 0, w: board.width, h: board.height })).toBe(true)
        const again = keepInView(view, board, size)
        expect([again.x, again.y]).toEqual([expect.closeTo(view.x, 5), expect.closeTo(view.y, 5)])
      }),
    )
    expect(keepInView(fitView(board, size), board, size)).toEqual(fitView(board, size))
  })
})

describe('revealView', () => {
  it('does not move what is in view and brings in what is not', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    expect(revealView(view, size, { x: 100, y: 100, w: 176, h: 64 }, true)).toEqual(view)
    const moved = revealView(view, size, { x: 1500, y: 900, w: 176, h: 64 }, true)
    const seen = visibleBox(moved, size)
    expect(moved.zoom).toBe(1)
    expect(seen.x + seen.w >= 1676 && seen.y + seen.h >= 964).toBe(true)
  })
  it('zooms in when a label would be unreadable, out when the thing does not fit', () => {
    expect(revealView({ x: 0, y: 0, zoom: 0.2 }, size, { x: 900, y: 500, w: 176, h: 64 }, true).zoom).toBe(0.6)
    expect(revealView({ x: 0, y: 0, zoom: 2 }, size, { x: 0, y: 0, w: 1800, h: 64 }, true).zoom).toBeLessThan(0.7)
  })
})

describe('edgeScroll', () => {
  it('pulls towards the near edge only', () => {
    expect(edgeScroll([600, 400], size)).toEqual([0, 0])
    const [dx, dy] = edgeScroll([1195, 5], size)
    expect(dx < 0 && dy > 0).toBe(true)
  })
})

describe('a low window', () => {
  it('leaves the zoom alone when there is no place clear of everything', () => {
    const low = { width: 720, height: 220 }
    const covered = { left: 84, top: 100, right: 0, bottom: 76 }
    const next = revealView({ x: 0, y: 0, zoom: 1 }, low, { x: 900, y: 500, w: 176, h: 64 }, true, covered)
    expect(next.zoom).toBe(1)
    const [, top] = toScreen(next, [900, 500])
    expect([top >= 0, top + 64 <= low.height]).toEqual([true, true])
  })
})

describe('coversBoard', () => {
  it('is true only where a corner panel hides a board that is in view as a whole', () => {
    const panel = { width: 180, height: 120 }
    expect(coversBoard({ x: 16, y: 16, zoom: 1 }, { width: 1100, height: 720 }, size, panel)).toBe(true)
    expect(coversBoard({ x: 16, y: 16, zoom: 1 }, { width: 1100, height: 400 }, size, panel)).toBe(false)
    expect(coversBoard({ x: -16, y: 16, zoom: 1 }, { width: 1200, height: 720 }, size, panel)).toBe(false)
  })
})

describe('zooming by command', () => {
  const strip = { width: 40_000, height: 1600 }
  const room = { width: 900, height: 700 }

  it('stays on the board and leaves no more than a margin empty beside a large one', () => {
    const fitted = fitView(strip, room)
    const at = middleOfBoard(fitted, strip, room)
    expect(at[1]).toBeLessThanOrEqual(fitted.y + strip.height * fitted.zoom)
    const view = fillView(zoomAround(fitted, 1, at), strip, room)
    expect(view.y).toBeLessThanOrEqual(16)
    expect(view.y + strip.height).toBeGreaterThanOrEqual(room.height - 16)
    expect(view.x + strip.width).toBeGreaterThanOrEqual(room.width - 16)
  })

  it('leaves a board that fits where it is', () => {
    const view = { x: 100, y: 40, zoom: 1 }
    expect(fillView(view, { width: 300, height: 200 }, room)).toEqual(view)
  })
})
