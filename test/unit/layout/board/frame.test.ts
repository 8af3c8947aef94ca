import { describe, expect, it } from 'vitest'
import { measures } from '../../../../shared/layout/board/measures.ts'
import { brokenPromises } from '../../../helpers/board-invariants.ts'
import { boardOf, nodeOn, sketched } from '../../../helpers/board-sketch.ts'

describe('stages, columns and rows', () => {
  const board = boardOf(
    sketched({
      nodes: { a: [0, 0], b: [1, 2, 2] },
      more: {
        languages: ['en', 'zh-CN'],
        stages: [
          { id: 's0', slots: 2, label: { en: 'Book', 'zh-CN': '预订' } },
          { id: 's1', label: { en: 'Wait' } },
          { id: 's2', label: { en: 'Dine' } },
        ],
      },
    }),
    { languages: ['en', 'zh-CN'] },
  )

  it('give every slot the same width, with a gutter between', () => {
    expect(board.columns.map(({ w }) => w)).toEqual([176, 176, 176, 176])
    const [first, second] = board.columns
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBe(measures.slot + measures.gutter)
  })

  it('cover their columns with their headers, side by side', () => {
    for (const stage of board.stages)
      for (const column of board.columns.filter(({ stage: id }) => id === stage.id)) {
        expect(column.x).toBeGreaterThanOrEqual(stage.x)
        expect(column.x + column.w).toBeLessThanOrEqual(stage.x + stage.w)
      }
    board.stages.slice(1).forEach((stage, index) => {
      const before = board.stages[index]
      expect(stage.x).toBe((before?.x ?? 0) + (before?.w ?? 0) + measures.stageGap)
    })
    expect(board.stages.map(({ slots }) => slots)).toEqual([2, 1, 1])
    expect(board.stages[0]?.x).toBe(measures.laneHeader)
    const last = board.stages.at(-1)
    expect((last?.x ?? 0) + (last?.w ?? 0)).toBe(board.width)
  })

  it('write the second language below the first', () => {
    expect(board.stages[0]?.second?.lines).toEqual(['预订'])
    expect(board.stages[1]?.second).toBeNull()
    expect(new Set(board.stages.map(({ h }) => h)).size).toBe(1)
  })

  it('have a row for every row of a lane, also for those without nodes', () => {
    expect(board.rows.map(({ lane, row }) => `${lane}.${row}`)).toEqual(['l0.0', 'l1.0', 'l1.1', 'l1.2'])
    expect(nodeOn(board, 'b').y).toBe(board.rows[3]?.y)
  })
})

describe('lanes and separation lines', () => {
  const board = boardOf(
    sketched({
      nodes: { a: [0, 0], b: [1, 1], c: [2, 0], d: [2, 1] },
      connections: ['a-b', 'c-b', 'a-d', 'd-a'],
      more: {
        lanes: [
          { id: 'l0', role: 'customer', label: { en: 'Customer' }, line: { kind: 'interaction' } },
          {
            id: 'l1',
            role: 'frontstage',
            line: {
              kind: 'custom',
              label: { en: 'A line with a name so long that it takes more than one row of words' },
            },
          },
          { id: 'l2', label: { en: 'Support' }, line: { kind: 'internal' } },
        ],
      },
    }),
  )

  it('fill the board from the header down, one under the other', () => {
    let floor = board.laneHeader.y
    for (const lane of board.lanes) {
      expect(lane.y).toBe(floor)
      expect([lane.x, lane.w]).toEqual([0, board.width])
      floor += lane.h
    }
    expect(floor).toBe(board.height)
    expect(board.lanes.map(({ tint }) => tint)).toEqual([0, 1, 0])
  })

  it('name a lane without a label by its role, a line without one by its kind', () => {
    expect(board.lanes[1]?.label.lines.join(' ')).toBe('Frontstage (onstage) actions')
    expect(board.lines[0]?.label.lines).toEqual(['Line of interaction'])
  })

  it('lie on the border of their lane, free of connections, with a pill in the field of names', () => {
    expect(board.lines.map(({ lane }) => lane)).toEqual(['l0', 'l1'])
    for (const line of board.lines) {
      const lane = board.lanes.find(({ id }) => id === line.lane)
      expect(line.y).toBe((lane?.y ?? 0) + (lane?.h ?? 0))
      expect(line.pill.x + line.pill.w).toBeLessThan(board.columns[0]?.x ?? 0)
      expect(line.pill.y + line.pill.h / 2).toBe(line.y)
    }
    expect(brokenPromises(board)).toEqual({})
  })

  it('are not drawn below the last lane, where nothing is separated', () => {
    expect(board.lines.some(({ lane }) => lane === 'l2')).toBe(false)
  })

  it('keep a long pill off the names and the cards around it', () => {
    const [, line] = board.lines
    expect(line?.label.lines.length).toBeGreaterThan(1)
    const top = line?.pill.y ?? 0
    const bottom = top + (line?.pill.h ?? 0)
    for (const lane of board.lanes) {
      const first = lane.label.y - lane.label.size
      const last = lane.label.y + (lane.label.lines.length - 1) * lane.label.lineHeight
      expect(last < top || first > bottom).toBe(true)
    }
  })
})
