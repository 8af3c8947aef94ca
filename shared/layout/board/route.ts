import type { Placed } from './cells.ts'

/**
 * The course of a connection over bands: segments alternate between vertical and horizontal, `vertical` says what the first one is, `bands[k]`
 * is the band segment k runs in. Where a segment starts and ends follows from its neighbours, or from the node it is attached to.
 */
export type Route = { readonly vertical: boolean; readonly bands: readonly number[] }

/** One connection to route: indices of its nodes in Cells.nodes. */
export type Link = { readonly id: string; readonly from: number; readonly to: number; readonly vertical: boolean }

/** Link `index`; throws where there is none. */
export function linkAt(links: readonly Link[], index: number): Link {
  const link = links[index]
  if (!link) throw new RangeError('no such link')
  return link
}

/** First and last band a segment touches (across its own direction), both included. */
export type Extent = { lo: number; hi: number }

/** The bands a node covers across the direction of a segment: columns for horizontal segments, its row for vertical ones. */
const near = (node: Placed, vertical: boolean): number => (vertical ? node.y : node.xa)
const far = (node: Placed, vertical: boolean): number => (vertical ? node.y : node.xb)

/**
 * Writes the extent of segment `k` into `out`; false when the route is impossible there (a segment would start inside its node, or have no
 * length to turn on).
 */
export function extentOf(route: Route, k: number, from: Placed, to: Placed, out: Extent): boolean {
  const { bands } = route
  const last = bands.length - 1
  const vertical = route.vertical === (k % 2 === 0)
  if (last === 0) {
    if (far(from, vertical) < near(to, vertical)) {
      out.lo = far(from, vertical) + 1
      out.hi = near(to, vertical) - 1
    } else {
      out.lo = far(to, vertical) + 1
      out.hi = near(from, vertical) - 1
    }
    return out.lo <= out.hi
  }
  if (k === 0 || k === last) {
    const node = k === 0 ? from : to
    const turn = bands[k === 0 ? 1 : last - 1] ?? 0
    if (turn > far(node, vertical)) {
      out.lo = far(node, vertical) + 1
      out.hi = turn
      return true
    }
    out.lo = turn
    out.hi = near(node, vertical) - 1
    return turn < near(node, vertical)
  }
  const before = bands[k - 1] ?? 0
  const after = bands[k + 1] ?? 0
  out.lo = Math.min(before, after)
  out.hi = Math.max(before, after)
  return before !== after
}

/** Where the segment before or after (`neighbour`) of segment `k` leads, seen from k's band: −1 to lower bands, +1 to higher ones. */
export function turnTo(route: Route, k: number, neighbour: number, from: Placed, to: Placed): -1 | 1 {
  const { bands } = route
  const band = bands[k] ?? 0
  const vertical = route.vertical === (neighbour % 2 === 0)
  if (neighbour === 0) return far(from, vertical) < band ? -1 : 1
  if (neighbour === bands.length - 1) return far(to, vertical) < band ? -1 : 1
  return (bands[2 * neighbour - k] ?? 0) < band ? -1 : 1
}

/** Whether the segment before or after (`neighbour`) of segment `k` hangs at k's high end rather than its low one. */
export function isAtHighEnd(route: Route, k: number, neighbour: number, from: Placed, to: Placed): boolean {
  const { bands } = route
  const last = bands.length - 1
  const vertical = route.vertical === (k % 2 === 0)
  const turn = bands[neighbour] ?? 0
  if (k === 0) return turn > far(from, vertical)
  if (k === last) return turn > far(to, vertical)
  return turn > (bands[2 * k - neighbour] ?? 0)
}
