import { describe, expect, it } from 'vitest'
import {
  dropBar,
  dropIndex,
  headerAt,
  lineAt,
  moveIndex,
  pillAt,
  slotGaps,
  spansOf,
} from '../../../../../renderer/canvas/structure/headers.ts'
import { boardOf, template } from '../board-fixture.ts'

const board = boardOf(template('hotpot'))
const [first, second] = board.stages
const middle = (box: { x: number; y: number; w: number; h: number }) => [box.x + box.w / 2, box.y + box.h / 2] as const

describe('headerAt', () => {
  it('finds stages and lanes, with some slack for the buttons on their edge', () => {
    if (!first || !second) throw new Error('no stages')
    expect(headerAt(board, middle(first), 8, 6)).toEqual({ type: 'stage', id: first.id, slot: null })
    expect(headerAt(board, [second.x + 4, second.y + second.h + 6], 8, 6)?.id).toBe(second.id)
    const lane = board.lanes[1]
    expect(headerAt(board, [40, (lane?.y ?? 0) + 30], 8, 6)).toEqual({ type: 'lane', id: lane?.id, slot: null })
    expect(headerAt(board, [600, board.height - 30], 8, 6)).toBeNull()
  })

  it('tells the gap between two columns of a stage', () => {
    const wide = board.stages.find((stage) => stage.slots > 1)
    const gap = slotGaps(board, wide?.id ?? '')[0]
    if (!wide || !gap) throw new Error('no wide stage')
    expect(gap.slot).toBe(1)
    expect(headerAt(board, [gap.x + 3, wide.y + 10], 8, 6)).toEqual({ type: 'stage', id: wide.id, slot: 1 })
    expect(headerAt(board, [gap.x + 9, wide.y + 10], 8, 6)?.slot).toBeNull()
    expect(slotGaps(board, wide.id)).toHaveLength(wide.slots - 1)
    expect(slotGaps(board, first?.id ?? '')).toEqual([])
  })
})

describe('lines', () => {
  it('are found by their words, and along their length', () => {
    const line = board.lines[0]
    if (!line) throw new Error('no line')
    expect(pillAt(board, middle(line.pill))?.lane).toBe(line.lane)
    expect(pillAt(board, [900, line.y])).toBeUndefined()
    expect(lineAt(board, [900, line.y + 3], 4)?.lane).toBe(line.lane)
    expect(lineAt(board, [900, line.y + 30], 4)).toBeUndefined()
  })
})

describe('reordering', () => {
  const headers = ['a', 'b', 'c'].map((id, index) => ({ id, start: index * 100, length: 100 }))

  it('goes before the header whose first half the pointer is in; to its own place is no move', () => {
    expect(dropIndex(headers, 'a', 10)).toBeNull()
    expect(dropIndex(headers, 'a', 120)).toBeNull()
    expect(dropIndex(headers, 'a', 160)).toBe(2)
    expect(dropIndex(headers, 'a', 900)).toBe(3)
    expect(dropIndex(headers, 'c', 40)).toBe(0)
    expect(dropIndex(headers, 'b', -5)).toBe(0)
  })

  it('counts among all records, those out of sight included', () => {
    const all = ['a', 'hidden', 'b', 'c'].map((id) => ({ id }))
    const shown = ['a', 'b', 'c']
    expect(moveIndex(all, shown, 'c', 0)).toBe(0)
    expect(moveIndex(all, shown, 'c', 1)).toBe(2)
    expect(moveIndex(all, shown, 'a', 2)).toBe(2)
    expect(moveIndex(all, shown, 'a', 3)).toBe(3)
    expect(moveIndex([{ id: 'a' }], ['a'], 'a', 1)).toBe(0)
  })

  it('shows a bar between the headers, or at the ends', () => {
    const spans = spansOf(board, 'stage')
    expect(spans.map(({ id }) => id)).toEqual(board.stages.map(({ id }) => id))
    const bar = dropBar(board, 'stage', 1)
    expect(bar?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.w ?? 0) - 4)
    expect(bar?.x).toBeLessThanOrEqual(second?.x ?? 0)
    expect(dropBar(board, 'lane', board.lanes.length)?.y).toBeCloseTo(
      (board.lanes.at(-1)?.y ?? 0) + (board.lanes.at(-1)?.h ?? 0) - 2,
    )
    expect(dropBar(board, 'lane', 0)?.w).toBe(board.width)
    expect(dropBar({ ...board, lanes: [] }, 'lane', 0)).toBeNull()
  })
})
