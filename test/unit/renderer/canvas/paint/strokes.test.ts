import { describe, expect, it } from 'vitest'
import { piecesOf, strokePieces } from '../../../../../renderer/canvas/paint/strokes.ts'
import type { PathItem } from '../../../../../shared/layout/page/model.ts'
import { roundedPath } from '../../../../../shared/layout/page/path.ts'
import { createRecorder } from './recorder.ts'

const path = (d: string): PathItem => ({ type: 'path', d, stroke: { colour: '#000000', width: 1 } })
const bend = path(
  roundedPath(
    [
      [0, 0],
      [100, 0],
      [100, 50],
    ],
    8,
  ),
)

describe('a path in pieces', () => {
  it('has lines and corners, with the length of what comes before', () => {
    const pieces = piecesOf(bend)
    expect(pieces.map(({ control }) => control !== null)).toEqual([false, true, false])
    expect(pieces[0]).toMatchObject({ from: [0, 0], to: [92, 0], at: 0 })
    expect(pieces[1]?.at).toBe(92)
    const corner = (pieces[2]?.at ?? 0) - 92
    expect(corner).toBeGreaterThan(Math.hypot(8, 8))
    expect(corner).toBeLessThan(16)
  })

  it('is stroked within a box, dashes where they were', () => {
    const { ctx, calls } = createRecorder()
    const offsets: number[] = []
    Object.assign(ctx, { stroke: () => offsets.push(ctx.lineDashOffset) })
    strokePieces(ctx, path('M0 10 L1000 10'), { x: 300, y: 0, w: 200, h: 50 })
    expect(calls.filter(({ name }) => name === 'moveTo' || name === 'lineTo').map(({ args }) => args)).toEqual([
      [300, 10],
      [500, 10],
    ])
    expect(offsets).toEqual([300])
  })

  it('is left out beside the box', () => {
    const { ctx, calls } = createRecorder()
    strokePieces(ctx, path('M0 10 L1000 10'), { x: 0, y: 100, w: 200, h: 50 })
    expect(calls.some(({ name }) => name === 'stroke')).toBe(false)
  })
})
