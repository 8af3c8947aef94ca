import { describe, expect, it } from 'vitest'
import { itemName, joinLines } from '../../../../renderer/canvas/names.ts'
import { boardOf, template } from './board-fixture.ts'

const board = boardOf(template('hotpot'))

describe('itemName', () => {
  it('says place, kind, label, moments and marks of a node', () => {
    expect(itemName(board, { type: 'node', id: 'hp-c2' }, 'zh-CN')).toMatch(
      /^节点 \d+\/34, 流程, 等位, 关键时刻 2, 惊喜, 等待点$/,
    )
  })
  it('speaks of the node when a moment is selected, and of stages and lanes by their place', () => {
    const moment = board.nodes.find(({ id }) => id === 'hp-c2')?.badges[0]?.moment ?? ''
    expect(itemName(board, { type: 'moment', id: moment }, 'en')).toMatch(
      /^Node \d+\/34, Process, 等位, Moment of truth 2/,
    )
    expect(itemName(board, { type: 'stage', id: board.stages[1]?.id ?? '' }, 'en')).toBe('Stage 2/6, 等位')
    expect(itemName(board, { type: 'lane', id: board.lanes[0]?.id ?? '' }, 'zh-CN')).toBe('泳道 1/5, 有形展示')
  })
  it('says where a connection runs, and nothing of what is gone', () => {
    const id = board.connections[0]?.id ?? ''
    expect(itemName(board, { type: 'connection', id }, 'zh-CN')).toMatch(/ → /)
    for (const type of ['node', 'moment', 'stage', 'lane', 'connection'] as const) {
      expect(itemName(board, { type, id: 'gone' }, 'en')).toBe('')
    }
  })
})

describe('joinLines', () => {
  it('puts a space between Latin words only', () => {
    expect(joinLines(['Wait for', 'a table'])).toBe('Wait for a table')
    expect(joinLines(['送小吃饮料、安排美', '甲泡脚游戏'])).toBe('送小吃饮料、安排美甲泡脚游戏')
    expect(joinLines([])).toBe('')
  })
})
