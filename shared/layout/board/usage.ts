import type { Placed } from './cells.ts'
import { type Extent, extentOf, type Route } from './route.ts'

/**
 * How many segments run through each crossing of a horizontal and a vertical band, so that later connections keep away from crowds and
 * crossings. Beyond `limit` cells (blueprints no one draws) nothing is counted and routes depend on the nodes alone.
 */
export type Usage = {
  /** Whether anything is counted. */
  readonly isCounting: boolean
  /**
   * Crossings and companions that segment `k` of `route` over `extent` would meet; the count may stop beyond `enough` crossings. Where one of two
   * segments turns, the order of tracks can keep them apart, so only passing straight through each other counts as a crossing.
   */
  readonly meet: (route: Route, k: number, extent: Extent, enough: number) => { crossings: number; companions: number }
  readonly change: (route: Route, from: Placed, to: Placed, by: 1 | -1) => void
  /** Forgets everything. */
  readonly clear: () => void
}

const limit = 8_000_000
const nobody = { crossings: 0, companions: 0 }

/** Counts of one direction, by band and along it: all segments, and those that pass through without turning there. */
type Counts = { readonly all: Uint16Array; readonly through: Uint16Array }

/** An empty count for a board of `width` vertical and `height` horizontal bands. */
export function createUsage(width: number, height: number): Usage {
  if (width * height > limit) return { isCounting: false, meet: () => nobody, change: () => {}, clear: () => {} }
  const counts = (): Counts => ({ all: new Uint16Array(width * height), through: new Uint16Array(width * height) })
  const across = counts()
  const down = counts()
  const found = { crossings: 0, companions: 0 }
  const extent: Extent = { lo: 0, hi: 0 }
  return {
    isCounting: true,
    clear: () => {
      for (const { all, through } of [across, down]) {
        all.fill(0)
        through.fill(0)
      }
    },
    meet: (route, k, { lo, hi }, enough) => {
      const vertical = route.vertical === (k % 2 === 0)
      const band = route.bands[k] ?? 0
      const before = k > 0 ? route.bands[k - 1] : -1
      const after = k + 1 < route.bands.length ? route.bands[k + 1] : -1
      let crossings = 0
      let companions = 0
      // `across` is stored by rows, `down` by columns; a step along the segment is 1 in its own table and a whole line in the other.
      const own = (vertical ? down : across).all
      const other = (vertical ? across : down).through
      const ownStart = band * (vertical ? height : width)
      const otherStep = vertical ? width : height
      for (let at = lo; at <= hi && crossings <= enough; at++) {
        const beside = own[ownStart + at] ?? 0
        if (beside > companions) companions = beside
        if (at !== before && at !== after) crossings += other[at * otherStep + band] ?? 0
      }
      found.crossings = crossings
      found.companions = companions
      return found
    },
    change: (route, from, to, by) => {
      route.bands.forEach((band, k) => {
        const vertical = route.vertical === (k % 2 === 0)
        if (!extentOf(route, k, from, to, extent)) return
        const { all, through } = vertical ? down : across
        const before = k > 0 ? route.bands[k - 1] : -1
        const after = k + 1 < route.bands.length ? route.bands[k + 1] : -1
        const start = band * (vertical ? height : width)
        for (let at = extent.lo; at <= extent.hi; at++) {
          all[start + at] = (all[start + at] ?? 0) + by
          if (at !== before && at !== after) through[start + at] = (through[start + at] ?? 0) + by
        }
      })
    },
  }
}
