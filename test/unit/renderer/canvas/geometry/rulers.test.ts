import { describe, expect, it } from 'vitest'
import { coveredByRulers, fitBoard, laneColumn, rulersIn } from '../../../../../renderer/canvas/geometry/rulers.ts'
import { coveredAtFoot, mapOf, revealView, toScreen } from '../../../../../renderer/canvas/geometry/view.ts'
import { createFromTemplate } from '../../../../../shared/templates/templates.ts'
import { boardOf } from '../board-fixture.ts'

const board = boardOf(createFromTemplate('hotpot', { language: 'zh-CN', id: 'r', date: '2026-11-30' }))
const size = { width: 1200, height: 800 }

describe('the map', () => {
  it('covers what is revealed in its corner only', () => {
    const view = { x: 0, y: 0, zoom: 1 }
    const [left, right] = [
      { x: 100, y: 700, w: 100, h: 60 },
      { x: 1050, y: 700, w: 100, h: 60 },
    ]
    expect(coveredAtFoot(view, board, size, left)).toBeLessThan(coveredAtFoot(view, board, size, right))
    expect(coveredAtFoot(view, board, size, right)).toBeGreaterThanOrEqual(mapOf(board).height)
  })
})

describe('rulers', () => {
  it('say what is out of sight or too small, and nothing else', () => {
    expect(rulersIn(board, { x: 16, y: 16, zoom: 1 })).toEqual({ lanes: false, stages: false })
    expect(rulersIn(board, { x: -400, y: 16, zoom: 1 })).toEqual({ lanes: true, stages: false })
    expect(rulersIn(board, { x: 16, y: -400, zoom: 1 })).toEqual({ lanes: false, stages: true })
    expect(rulersIn(board, { x: 16, y: 16, zoom: 0.2 })).toEqual({ lanes: true, stages: true })
    expect(rulersIn(board, { x: -9_000, y: 16, zoom: 1 })).toEqual({ lanes: false, stages: false })
  })

  it('hold the lane names over the painted ones, never over a card of a board that is shown whole', () => {
    expect(rulersIn(board, fitBoard(board, { width: 590, height: 700 })).lanes).toBe(true)
    for (const width of [500, 590, 900, 1200]) {
      const view = fitBoard(board, { width, height: 700 })
      const { left, width: wide, text } = laneColumn(board, view)
      const firstCard = Math.min(...board.nodes.map(({ x }) => x))
      expect(left).toBeGreaterThanOrEqual(0)
      expect(wide).toBeGreaterThanOrEqual(text)
      if (rulersIn(board, view).lanes) expect(left + wide).toBeLessThanOrEqual(toScreen(view, [firstCard, 0])[0])
      expect(toScreen(view, [board.width, 0])[0]).toBeLessThanOrEqual(width)
    }
  })

  it('leave clear what is brought into view', () => {
    const view = { x: -500, y: -200, zoom: 1 }
    const node = board.nodes.find(({ x }) => x > 800)
    if (!node) throw new Error('no node')
    const box = { ...node, x: 520 }
    const covered = { ...coveredByRulers(board, view), right: 0, bottom: coveredAtFoot(view, board, size, box) }
    const next = revealView(view, size, box, false, covered)
    const [x, y] = toScreen(next, [box.x, box.y])
    expect(x).toBeGreaterThan(covered.left)
    expect(y).toBeGreaterThan(covered.top)
  })
})
