import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type View, visibleBox } from '../../../../../renderer/canvas/geometry/view.ts'
import { paintBoard } from '../../../../../renderer/canvas/paint/paint-board.ts'
import { layoutBoard } from '../../../../../shared/layout/board/layout-board.ts'
import { kindLook } from '../../../../../shared/layout/look.ts'
import { createMeasurer } from '../../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { swimLanes } from '../../../../helpers/swim-lanes.ts'
import { type Call, createRecorder, FakePath } from './recorder.ts'

const document = swimLanes(300)
const board = layoutBoard(document, scoreBlueprint(document), createMeasurer(), { languages: ['zh-CN'], curve: true })
const size = { width: 900, height: 700 }
const none: ReadonlySet<string> = new Set()

beforeAll(() => {
  vi.stubGlobal('Path2D', FakePath)
})

function paint(view: View, mounted: ReadonlySet<string> = none): readonly Call[] {
  const { ctx, calls } = createRecorder()
  paintBoard(ctx, { board, view, size, ratio: 1, mounted, picture: () => null })
  return calls
}
const texts = (calls: readonly Call[]): readonly unknown[] =>
  calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0])

describe('the drawing of the board', () => {
  const near: View = { x: -1500, y: -300, zoom: 1 }

  it('has every line of every node in view, where the board broke it', () => {
    const calls = paint(near)
    const seen = visibleBox(near, size)
    const inside = board.nodes.filter(
      ({ x, y, w, h }) => x > seen.x && y > seen.y && x + w < seen.x + seen.w && y + h < seen.y + seen.h,
    )
    expect(inside.length).toBeGreaterThan(3)
    for (const { label } of inside) {
      label.lines.forEach((line, index) => {
        const at = [line, label.x, label.y + index * label.lineHeight]
        expect(calls.some(({ name, args }) => name === 'fillText' && at.every((value, i) => args[i] === value))).toBe(
          true,
        )
      })
    }
  })

  it('leaves out nodes that have elements, and nothing else', () => {
    const all = paint(near)
    const without = paint(near, new Set(board.nodes.map(({ id }) => id)))
    expect(texts(without).length).toBeLessThan(texts(all).length)
    const strokes = (calls: readonly Call[]) =>
      calls.filter(({ name, dash }) => name === 'stroke' && dash.length > 0).length
    expect(strokes(without)).toBeGreaterThan(0)
  })

  it('costs what is in view', () => {
    expect(paint(near).length).toBeLessThan(paint({ x: 0, y: 0, zoom: 0.3 }).length)
    expect(paint({ x: 2 * board.width, y: 0, zoom: 1 }).length).toBeLessThan(60)
  })

  it('draws words as bars where they cannot be read, and cards as boxes from afar', () => {
    expect(texts(paint({ x: 0, y: 0, zoom: 0.4 })).length).toBeGreaterThan(10)
    expect(texts(paint({ x: 0, y: 0, zoom: 0.22 }))).toEqual([])
    const far = paint({ x: 0, y: 0, zoom: 0.1 })
    expect(far.some(({ name, fill }) => name === 'fillRect' && fill === kindLook.people.colour)).toBe(true)
    expect(texts(far)).toEqual([])
  })

  it('keeps the board in its place at every zoom', () => {
    for (const view of [near, { x: 12.5, y: 7, zoom: 0.25 }]) {
      const place = paint(view).filter(({ name }) => name === 'setTransform')[1]
      expect(place?.args).toEqual([view.zoom, 0, 0, view.zoom, view.x, view.y])
    }
  })
})
