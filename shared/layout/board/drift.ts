import type { BandMap } from './band-map.ts'
import type { Cells, Placed } from './cells.ts'
import { type Extent, extentOf, type Route } from './route.ts'

/**
 * Where, at one moment while connections choose their courses, the board differs from the board before the edit at the same moment: usage that
 * came or went, nodes that came or went. A connection that looks at none of these places chooses as before.
 */
export type Drift = {
  /** A course of this board that the earlier one does not have yet (`by` 1), or no longer lacks (−1). */
  readonly add: (route: Route, from: Placed, to: Placed, by: 1 | -1) => void
  /** The same for a course of the board before. */
  readonly addBefore: (route: Route, from: Placed, to: Placed, by: 1 | -1) => void
  /** Whether nothing differs from vertical band `x1` to `x2` and horizontal band `y1` to `y2`, all included. */
  readonly isClean: (x1: number, x2: number, y1: number, y2: number) => boolean
}

/** Calls `visit` for each crossing of bands a course runs through; `kind` tells direction and turning apart as usage does. */
function walk(
  route: Route,
  from: Placed,
  to: Placed,
  visit: (x: number, y: number, kind: number) => void,
  extent: Extent = { lo: 0, hi: 0 },
): void {
  route.bands.forEach((band, k) => {
    const vertical = route.vertical === (k % 2 === 0)
    if (!extentOf(route, k, from, to, extent)) return
    const before = k > 0 ? route.bands[k - 1] : -1
    const after = k + 1 < route.bands.length ? route.bands[k + 1] : -1
    for (let at = extent.lo; at <= extent.hi; at++) {
      const turns = at === before || at === after
      visit(vertical ? band : at, vertical ? at : band, (vertical ? 2 : 0) + (turns ? 1 : 0))
    }
  })
}

/**
 * The drift between two boards before anything is routed: the places of nodes that came (on this board) or went (on the one before). Where
 * links do not count each other, courses make no difference.
 */
export function createDrift(
  { width, bands }: Cells,
  maps: { readonly x: BandMap; readonly y: BandMap },
  came: readonly Placed[],
  gone: readonly Placed[],
  isCounting: boolean,
): Drift {
  const height = bands.length
  const counts = new Map<number, number>()
  const dirty = new Map<number, number>()
  const columns = new Int32Array(width)
  const mark = (x: number, y: number, by: 1 | -1): void => {
    const cell = x * height + y
    const marks = (dirty.get(cell) ?? 0) + by
    if (marks === 0) dirty.delete(cell)
    else dirty.set(cell, marks)
    if (by > 0 && marks === 1) columns[x] = (columns[x] ?? 0) + 1
    if (by < 0 && marks === 0) columns[x] = (columns[x] ?? 0) - 1
  }
  const count = (x: number, y: number, kind: number, by: 1 | -1): void => {
    const key = (x * height + y) * 4 + kind
    const old = counts.get(key) ?? 0
    counts.set(key, old + by)
    if (old === 0) mark(x, y, 1)
    else if (old + by === 0) mark(x, y, -1)
  }
  const markBefore = (x: number, y: number, each: (x: number, y: number) => void): void => {
    const [newX, newY] = [maps.x.after[x] ?? -1, maps.y.after[y] ?? -1]
    if (newX >= 0 && newY >= 0) each(newX, newY)
  }
  const isClean = (x1: number, x2: number, y1: number, y2: number): boolean => {
    for (let x = Math.max(0, x1); x <= x2 && x < width; x++) {
      if (columns[x] === 0) continue
      for (let y = Math.max(0, y1); y <= y2 && y < height; y++) if (dirty.has(x * height + y)) return false
    }
    return true
  }
  for (const { xa, xb, y } of came) for (let x = xa; x <= xb; x++) mark(x, y, 1)
  for (const { xa, xb, y } of gone) for (let x = xa; x <= xb; x++) markBefore(x, y, (newX, newY) => mark(newX, newY, 1))
  if (!isCounting) return { add: () => {}, addBefore: () => {}, isClean }
  return {
    add: (route, from, to, by) => walk(route, from, to, (x, y, kind) => count(x, y, kind, by)),
    addBefore: (route, from, to, by) =>
      walk(route, from, to, (x, y, kind) =>
        markBefore(x, y, (newX, newY) => count(newX, newY, kind, by === 1 ? -1 : 1)),
      ),
    isClean,
  }
}
