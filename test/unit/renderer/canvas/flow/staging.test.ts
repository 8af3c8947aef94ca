import { describe, expect, it } from 'vitest'
import {
  alwaysNear,
  covers,
  farBelow,
  isFar,
  nextGiven,
  regionOf,
  wantedIn,
} from '../../../../../renderer/canvas/flow/staging.ts'
import { visibleBox } from '../../../../../renderer/canvas/geometry/view.ts'
import { layoutBoard } from '../../../../../shared/layout/board/layout-board.ts'
import { createMeasurer } from '../../../../../shared/layout/text/measurer.ts'
import { scoreBlueprint } from '../../../../../shared/scoring/score-blueprint.ts'
import { swimLanes } from '../../../../helpers/swim-lanes.ts'

const boardOf = (count: number) => {
  const document = swimLanes(count)
  return layoutBoard(document, scoreBlueprint(document), createMeasurer(), { languages: ['zh-CN'], curve: true })
}
const large = boardOf(400)
const small = boardOf(60)
const size = { width: 900, height: 700 }

describe('far and near', () => {
  it('only a large board is ever far', () => {
    expect(small.nodes.length).toBeLessThanOrEqual(alwaysNear)
    expect(isFar(small, 0.1)).toBe(false)
    expect(isFar(large, farBelow - 0.01)).toBe(true)
    expect(isFar(large, farBelow)).toBe(false)
  })

  it('a region lasts until the view leaves it', () => {
    const view = { x: -2000, y: -300, zoom: 1 }
    const region = regionOf(view, size)
    expect(covers(region, view, size)).toBe(true)
    expect(covers(region, { ...view, x: view.x - 200 }, size)).toBe(true)
    expect(covers(region, { ...view, x: view.x - 400 }, size)).toBe(false)
  })
})

describe('what is wanted', () => {
  const view = { x: -2000, y: -300, zoom: 1 }
  const wanted = wantedIn(large, regionOf(view, size), visibleBox(view, size))

  it('is few of a large board, what is in view first, and all of a small one', () => {
    expect(wanted.nodes.length).toBeLessThan(large.nodes.length / 2)
    const seen = visibleBox(view, size)
    const [first] = wanted.nodes
    expect(first && first.x + first.w > seen.x && first.x < seen.x + seen.w).toBe(true)
    expect(wantedIn(small, regionOf(view, size), visibleBox(view, size)).nodes).toHaveLength(small.nodes.length)
  })

  it('has both ends of every connection, each node once', () => {
    const ids = wanted.nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { from, to } of wanted.wires) expect(ids).toEqual(expect.arrayContaining([from, to]))
  })
})

describe('steps', () => {
  const items = Array.from({ length: 25 }, (_, index) => ({ id: `n${index}` }))

  it('come to what is wanted, at most so many at a time', () => {
    let given: ReadonlySet<string> = new Set(['old'])
    const counts: number[] = []
    for (let turn = 0; turn < 10; turn++) {
      const next = nextGiven(given, items, 10)
      given = next.ids
      counts.push(given.size)
      if (next.isDone) break
    }
    expect(counts).toEqual([10, 20, 25])
    expect([...given]).toEqual(items.map(({ id }) => id))
  })

  it('take away at most so many at a time', () => {
    let given: ReadonlySet<string> = new Set(items.map(({ id }) => id))
    const counts: number[] = []
    for (let turn = 0; turn < 10; turn++) {
      const next = nextGiven(given, [], 10)
      given = next.ids
      counts.push(given.size)
      if (next.isDone) break
    }
    expect(counts).toEqual([15, 5, 0])
  })
})
