import type { Placed } from './cells.ts'
import { type Extent, extentOf, type Route } from './route.ts'

/**
 * How many segments run through each crossing of a horizontal and a vertical band, so that later connections keep away from crowds and
 * crossings. Beyond `limit` cells (blueprints no one draws) nothing is counted and routes depend on the nodes alone.
 */
export type Usage = {
  /** Crossings and companions a segment in `band` over `extent` would meet; the count may stop beyond `enough` crossings. */
  readonly meet: (
    vertical: boolean,
    band: number,
    extent: Extent,
    enough: number,
  ) => { crossings: number; companions: number }
  readonly change: (route: Route, from: Placed, to: Placed, by: 1 | -1) => void
}

const limit = 12_000_000
const nobody = { crossings: 0, companions: 0 }

/** An empty count for a board of `width` vertical and `height` horizontal bands. */
export function createUsage(width: number, height: number): Usage {
  if (width * height > limit) return { meet: () => nobody, change: () => {} }
  const across = new Uint16Array(width * height)
  const down = new Uint16Array(width * height)
  const found = { crossings: 0, companions: 0 }
  const extent: Extent = { lo: 0, hi: 0 }
  return {
    meet: (vertical, band, { lo, hi }, enough) => {
      let crossings = 0
      let companions = 0
      // `across` is stored by rows, `down` by columns; a step along the segment is 1 in its own table and a whole line in the other.
      const own = vertical ? down : across
      const other = vertical ? across : down
      const ownStart = band * (vertical ? height : width)
      const otherStep = vertical ? width : height
      for (let at = lo; at <= hi && crossings <= enough; at++) {
        const beside = own[ownStart + at] ?? 0
        if (beside > companions) companions = beside
        crossings += other[at * otherStep + band] ?? 0
      }
      found.crossings = crossings
      found.companions = companions
      return found
    },
    change: (route, from, to, by) => {
      route.bands.forEach((band, k) => {
        const vertical = route.vertical === (k % 2 === 0)
        if (!extentOf(route, k, from, to, extent)) return
        const own = vertical ? down : across
        const start = band * (vertical ? height : width)
        for (let at = start + extent.lo; at <= start + extent.hi; at++) own[at] = (own[at] ?? 0) + by
      })
    },
  }
}
