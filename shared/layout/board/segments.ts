import type { Cells } from './cells.ts'
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
}

/** The segments of `routes` (same order as `links`). */
export function segmentsOf(cells: Cells, links: readonly Link[], routes: readonly Route[]): Segments {
  const first = new Int32Array(links.length + 1)
  routes.forEach((route, index) => {
    first[index + 1] = (first[index] ?? 0) + route.bands.length
  })
  const count = first[links.length] ?? 0
  const segments: Segments = {
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
  }
  const extent: Extent = { lo: 0, hi: 0 }
  links.forEach((link, index) => {
    const route = routes[index]
    const from = cells.nodes[link.from]
    const to = cells.nodes[link.to]
    if (!route || !from || !to) return
    const start = first[index] ?? 0
    route.bands.forEach((band, k) => {
      const at = start + k
      extentOf(route, k, from, to, extent)
      segments.vertical[at] = route.vertical === (k % 2 === 0) ? 1 : 0
      segments.band[at] = band
      segments.lo[at] = extent.lo
      segments.hi[at] = extent.hi
      for (const neighbour of [k - 1, k + 1]) {
        if (neighbour < 0 || neighbour >= route.bands.length) continue
        const turn = turnTo(route, k, neighbour, from, to)
        const hangsHigh = isAtHighEnd(route, k, neighbour, from, to)
        if (!hangsHigh) {
          segments.loSegment[at] = start + neighbour
          segments.loTurn[at] = turn
        } else {
          segments.hiSegment[at] = start + neighbour
          segments.hiTurn[at] = turn
        }
      }
    })
  })
  return segments
}
