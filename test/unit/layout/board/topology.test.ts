import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockedBy } from '../../../../shared/layout/board/blocked.ts'
import { cellsOf } from '../../../../shared/layout/board/cells.ts'
import { extentOf, type Route } from '../../../../shared/layout/board/route.ts'
import { routeLinks } from '../../../../shared/layout/board/routing.ts'
import { segmentsOf } from '../../../../shared/layout/board/segments.ts'
import { crossingsOf, type Member, orderMembers } from '../../../../shared/layout/board/track-order.ts'
import { assignTracks } from '../../../../shared/layout/board/tracks.ts'
import { createUsage } from '../../../../shared/layout/board/usage.ts'
import { randomBlueprint } from '../../../helpers/arbitrary-blueprint.ts'
import { sketched } from '../../../helpers/board-sketch.ts'

const sketch = sketched({ nodes: { a: [0, 0], b: [0, 2], c: [1, 0, 1, 3], d: [1, 1] }, lanes: 2 })
const cells = cellsOf(sketch)
const placed = (id: string) => {
  const node = cells.nodes[cells.indexOf.get(id) ?? -1]
  if (!node) throw new Error(id)
  return node
}

describe('cellsOf', () => {
  it('lists bands lane by lane: gutter, row, gutter, row, gutter', () => {
    expect(cells.bands.map(({ kind }) => kind)).toEqual([
      'top',
      'row',
      'bottom',
      'top',
      'row',
      'inner',
      'row',
      'bottom',
    ])
    expect(cells.bands.map(({ lane }) => lane)).toEqual([0, 0, 0, 1, 1, 1, 1, 1])
    expect(cells.width).toBe(7)
  })

  it('puts nodes on bands, sorted by row and column', () => {
    expect(cells.nodes.map(({ node }) => node.id)).toEqual(['a', 'b', 'd', 'c'])
    expect(placed('c')).toMatchObject({ xa: 1, xb: 5, y: 6 })
    expect(placed('d')).toMatchObject({ xa: 3, xb: 3, y: 4 })
  })
})

describe('blockedBy', () => {
  const blocked = blockedBy(cells)

  it('knows free stretches of rows and columns', () => {
    expect(blocked.isRowFree(1, 2, 4)).toBe(true)
    expect(blocked.isRowFree(1, 2, 5)).toBe(false)
    expect(blocked.isRowFree(0, 0, 6)).toBe(true)
    expect(blocked.isColumnFree(3, 0, 3)).toBe(true)
    expect(blocked.isColumnFree(3, 0, 4)).toBe(false)
  })

  it('blocks the gutters inside a span', () => {
    expect(blocked.isColumnFree(2, 5, 7)).toBe(false)
    expect(blocked.isColumnFree(6, 0, 7)).toBe(true)
  })
})

describe('extentOf', () => {
  const extent = { lo: 0, hi: 0 }
  const route = (vertical: boolean, ...bands: number[]): Route => ({ vertical, bands })

  it('leaves out the cells of the nodes', () => {
    expect(extentOf(route(false, 1), 0, placed('a'), placed('b'), extent)).toBe(true)
    expect(extent).toEqual({ lo: 2, hi: 4 })
    expect(extentOf(route(false, 1), 0, placed('b'), placed('a'), extent)).toBe(true)
    expect(extent).toEqual({ lo: 2, hi: 4 })
  })

  it('reaches from node to turn and from turn to turn', () => {
    const hook = route(true, 1, 3, 2, 4)
    expect(extentOf(hook, 0, placed('a'), placed('d'), extent)).toBe(true)
    expect(extent).toEqual({ lo: 2, hi: 3 })
    expect(extentOf(hook, 1, placed('a'), placed('d'), extent)).toBe(true)
    expect(extent).toEqual({ lo: 1, hi: 2 })
    expect(extentOf(hook, 3, placed('a'), placed('d'), extent)).toBe(true)
    expect(extent).toEqual({ lo: 2, hi: 2 })
  })

  it('refuses turns inside a node and segments without length', () => {
    expect(extentOf(route(false, 1, 1, 4), 0, placed('a'), placed('d'), extent)).toBe(false)
    expect(extentOf(route(true, 1, 3, 1), 1, placed('a'), placed('c'), extent)).toBe(false)
  })
})

describe('createUsage', () => {
  it('counts companions and straight crossings, but no turns', () => {
    const usage = createUsage(cells.width, cells.bands.length)
    const over: Route = { vertical: false, bands: [1] }
    usage.change(over, placed('a'), placed('b'), 1)
    const down: Route = { vertical: true, bands: [3] }
    expect(usage.meet(down, 0, { lo: 0, hi: 3 }, 99)).toEqual({ crossings: 1, companions: 0 })
    expect(usage.meet(over, 0, { lo: 2, hi: 4 }, 99)).toEqual({ crossings: 0, companions: 1 })
    const turning: Route = { vertical: true, bands: [3, 1] }
    expect(usage.meet(turning, 0, { lo: 1, hi: 3 }, 99).crossings).toBe(0)
    usage.change(over, placed('a'), placed('b'), -1)
    expect(usage.meet(down, 0, { lo: 0, hi: 3 }, 99)).toEqual({ crossings: 0, companions: 0 })
  })

  it('counts nothing on a board too large to count', () => {
    const usage = createUsage(100_000, 100_000)
    expect(usage.meet({ vertical: true, bands: [5] }, 0, { lo: 0, hi: 99_999 }, 9)).toEqual({
      crossings: 0,
      companions: 0,
    })
  })
})

const member = (at: number, start: number, end: number, startTurn: number, endTurn: number): Member => ({
  at,
  start,
  end,
  startTurn,
  endTurn,
  low: start,
  high: end,
})

describe('orderMembers', () => {
  it('nests brackets that open to the same side', () => {
    const outer = member(0, 0, 10, 1, 1)
    const inner = member(1, 3, 6, 1, 1)
    expect(crossingsOf(outer, inner)).toBe(0)
    expect(crossingsOf(inner, outer)).toBe(2)
    expect(orderMembers([inner, outer]).map(({ at }) => at)).toEqual([0, 1])
  })

  it('never ends with more crossings than it began with, whatever the order of its members', () => {
    const turn = fc.constantFrom(-1, 0, 1)
    const any = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), turn, turn)
    const total = (list: readonly Member[]): number =>
      list.reduce((sum, a, index) => sum + list.slice(index + 1).reduce((part, b) => part + crossingsOf(a, b), 0), 0)
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 12 }), (entries) => {
        const members = entries.map(([a, b, s, e], index) => member(index, Math.min(a, b), Math.max(a, b) + 1, s, e))
        const ordered = orderMembers(members)
        expect(orderMembers([...members].reverse())).toEqual(ordered)
        expect(new Set(ordered.map(({ at }) => at)).size).toBe(members.length)
        expect(total(ordered)).toBeLessThanOrEqual(total(orderMembers(members.slice().sort(() => -1))))
      }),
      { numRuns: 200 },
    )
  })
})

describe('assignTracks', () => {
  it('gives segments that touch in a band different tracks, on random boards', () => {
    for (let seed = 0; seed < 30; seed++) {
      const document = randomBlueprint(seed, { nodes: 80, stages: 6, lanes: 5, rows: 2 })
      const grid = cellsOf(document)
      const links = document.connections
        .map(({ id, from, to }) => ({
          id,
          from: grid.indexOf.get(from) ?? -1,
          to: grid.indexOf.get(to) ?? -1,
          vertical: false,
        }))
        .filter(({ from, to }) => from >= 0 && to >= 0 && from !== to)
      const segments = segmentsOf(grid, links, routeLinks(grid, links).routes)
      const [, { track, size }] = assignTracks(grid, segments)
      for (let a = 0; a < segments.count; a++) {
        expect(track[a]).toBeGreaterThanOrEqual(0)
        expect(track[a]).toBeLessThan(size[a] ?? 0)
        for (let b = a + 1; b < segments.count; b++) {
          if (segments.vertical[a] !== 1 || segments.vertical[b] !== 1 || segments.band[a] !== segments.band[b])
            continue
          const touch = (segments.lo[a] ?? 0) <= (segments.hi[b] ?? 0) && (segments.lo[b] ?? 0) <= (segments.hi[a] ?? 0)
          if (touch) expect(track[a]).not.toBe(track[b])
        }
      }
    }
  })
})
