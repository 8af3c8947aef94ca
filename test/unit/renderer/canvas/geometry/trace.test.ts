import { describe, expect, it } from 'vitest'
import { traceOf } from '../../../../../renderer/canvas/geometry/trace.ts'
import type { Board, BoardConnection } from '../../../../../shared/layout/board/types.ts'

const link = (id: string, from: string, to: string, twoWay = false): BoardConnection => ({
  id,
  from,
  to,
  type: 'flow',
  twoWay,
  points: [],
  label: null,
  annotations: [],
})
const board = (...connections: BoardConnection[]): Board => ({ connections }) as unknown as Board

describe('the chain through a node', () => {
  it('has what leads to it and what follows from it, however far', () => {
    const chain = traceOf(
      board(link('1', 'a', 'b'), link('2', 'b', 'c'), link('3', 'c', 'd'), link('4', 'x', 'd')),
      'c',
    )
    expect([...chain.up].sort()).toEqual(['a', 'b'])
    expect([...chain.down]).toEqual(['d'])
    expect([...chain.wires].sort()).toEqual(['1', '2', '3'])
  })

  it('ends in loops and goes both ways along two-way connections', () => {
    const chain = traceOf(board(link('1', 'a', 'b'), link('2', 'b', 'a'), link('3', 'b', 'c', true)), 'a')
    expect([...chain.down].sort()).toEqual(['b', 'c'])
    expect([...chain.up].sort()).toEqual(['b', 'c'])
  })

  it('stops after the nearest nodes', () => {
    const long = board(...Array.from({ length: 50 }, (_, index) => link(`${index}`, `n${index}`, `n${index + 1}`)))
    expect(traceOf(long, 'n0', 10).down.size).toBe(10)
  })
})
