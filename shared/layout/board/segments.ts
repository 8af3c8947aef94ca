import type { Cells, Placed } from './cells.ts'
import { type Extent, extentOf, isAtHighEnd, type Link, type Route, turnTo } from './route.ts'

/**
 * All segments of all routes in flat arrays. `lo` and `hi` are the first and last band a segment touches across its direction. At each end hangs
 * another segment of the same connection (`loSegment`, `hiSegment`) that leads to lower (−1) or higher (+1) bands, or a port (−1, turn 0).
 */
export type Segments = {
  readonly count: number
  /** Index of a connection's first segment; the last entry is `count`. */
  readonly first: Int32Array
  readonly vertical: Uint8Array
  readonly band: Int32Array
  readonly lo: Int32Array
  readonly hi: Int32Array
  readonly loSegment: Int32Array
  readonly hiSegment: Int32Array
  readonly loTurn: Int8Array
  readonly hiTurn: Int8Array
  /** The same segment before the edit, moved at most as a whole with its connection; −1 = there was none. */
  readonly before: Int32Array
}

/** The segments before an edit. `steady` names for each link the one before whose course it still has, moved at most as a whole; −1 = none. */
export type SegmentsPast = { readonly segments: Segments; readonly steady: Int32Array }

function emptySegments(first: Int32Array): Segments {
  const count = first[first.length - 1] ?? 0
  return {
    count,
    first,
    vertical: new Uint8Array(count),
    band: new Int32Array(count),
    lo: new Int32Array(count),
    hi: new Int32Array(count),
    loSegment: new Int32Array(count).fill(-1),
    hiSegment: new Int32Array(count).fill(-1),
    loTurn: new Int8Array(count),
    hiTurn: new Int8Array(count),
    before: new Int32Array(count).fill(-1),
  }
}

/** Writes the segments of one route from index `start` on. */
function write(segments: Segments, start: number, route: Route, from: Placed, to: Placed, extent: Extent): void {
  route.bands.forEach((band, k) => {
    const at = start + k
    extentOf(route, k, from, to, extent)
    segments.vertical[at] = route.vertical === (k % 2 === 0) ? 1 : 0
    segments.band[at] = band
    segments.lo[at] = extent.lo
    segments.hi[at] = extent.hi
    for (let neighbour = k - 1; neighbour <= k + 1; neighbour += 2) {
      if (neighbour < 0 || neighbour >= route.bands.length) continue
      const turn = turnTo(route, k, neighbour, from, to)
      if (isAtHighEnd(route, k, neighbour, from, to)) {
        segments.hiSegment[at] = start + neighbour
        segments.hiTurn[at] = turn
      } else {
        segments.loSegment[at] = start + neighbour
        segments.loTurn[at] = turn
      }
    }
  })
}

/** Copies the segments of a link with at least two that has the course it had, perhaps some bands away. */
function copy(segments: Segments, start: number, old: Segments, oldStart: number, route: Route): void {
  const shift = (band: number | undefined, at: number): number => (band ?? 0) - (old.band[at] ?? 0)
  const isDown = (k: number): boolean => route.vertical === (k % 2 === 0)
  // The shift along a segment is the shift across its neighbour; a straight connection has none to tell.
  const across = shift(route.bands[0], oldStart)
  const along = route.bands.length > 1 ? shift(route.bands[1], oldStart + 1) : 0
  route.bands.forEach((band, k) => {
    const [at, from] = [start + k, oldStart + k]
    const move = k % 2 === 0 ? along : across
    const step = start - oldStart
    segments.vertical[at] = isDown(k) ? 1 : 0
    segments.band[at] = band
    segments.lo[at] = (old.lo[from] ?? 0) + move
    segments.hi[at] = (old.hi[from] ?? 0) + move
    segments.loSegment[at] = (old.loSegment[from] ?? -1) < 0 ? -1 : (old.loSegment[from] ?? 0) + step
    segments.hiSegment[at] = (old.hiSegment[from] ?? -1) < 0 ? -1 : (old.hiSegment[from] ?? 0) + step
    segments.loTurn[at] = old.loTurn[from] ?? 0
    segments.hiTurn[at] = old.hiTurn[from] ?? 0
    segments.before[at] = from
  })
}

/** The segments of `routes` (same order as `links`). */
export function segmentsOf(
  cells: Cells,
  links: readonly Link[],
  routes: readonly Route[],
  past: SegmentsPast | null = null,
): Segments {
  const first = new Int32Array(links.length + 1)
  routes.forEach((route, index) => {
    first[index + 1] = (first[index] ?? 0) + route.bands.length
  })
  const segments = emptySegments(first)
  const extent: Extent = { lo: 0, hi: 0 }
  links.forEach((link, index) => {
    const route = routes[index]
    const from = cells.nodes[link.from]
    const to = cells.nodes[link.to]
    if (!route || !from || !to) return
    const start = first[index] ?? 0
    const old = past?.steady[index] ?? -1
    if (past && old >= 0 && route.bands.length > 1)
      copy(segments, start, past.segments, past.segments.first[old] ?? 0, route)
    else {
      write(segments, start, route, from, to, extent)
      if (past && old >= 0) segments.before[start] = past.segments.first[old] ?? -1
    }
  })
  return segments
}
