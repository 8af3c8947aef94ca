import type { Band, Cells } from './cells.ts'
import { type Places, placeBands, portRoom } from './columns.ts'
import { measures } from './measures.ts'

/** What the rows must have room for, besides the tracks. */
export type RowNeeds = {
  /** Least height of each horizontal band that is a row: the tallest card. */
  readonly card: Float64Array
  /** Room above each horizontal band for the badges and marks on the upper border of its nodes, 0 without any. */
  readonly ornaments: Float64Array
  /** Room that connection labels want, by gutter. */
  readonly gutters: ReadonlyMap<number, number>
  /** Per lane: least height of the whole lane (its name), least distance of its first and last row from its borders (pills), and whether it is a strip without rows. */
  readonly lane: readonly {
    readonly height: number
    readonly above: number
    readonly below: number
    readonly thin: boolean
  }[]
}

/** Distance of the first track from the upper end of a gutter, and of the last one from its lower end, above `ornaments` (room they take). */
export function gutterInsets(band: Band, ornaments: number): { readonly before: number; readonly after: number } {
  return {
    before: band.kind === 'top' ? measures.laneClearance : measures.nodeClearance,
    after: band.kind === 'bottom' ? measures.laneClearance : measures.nodeClearance + ornaments,
  }
}

function bandSize(band: Band, index: number, count: number, needs: RowNeeds): number {
  const lane = needs.lane[band.lane]
  if (band.kind === 'row') return Math.max(lane?.thin ? 0 : measures.row, needs.card[index] ?? 0, portRoom(count))
  const ornaments = band.kind === 'bottom' ? 0 : (needs.ornaments[index + 1] ?? 0)
  const insets = gutterInsets(band, ornaments)
  const tracks = count === 0 ? 0 : insets.before + insets.after + (count - 1) * measures.track
  const room = Math.max(tracks, needs.gutters.get(index) ?? 0)
  if (band.kind === 'inner') return Math.max(measures.rowGap + ornaments, room)
  const least = band.kind === 'top' ? (lane?.above ?? 0) : (lane?.below ?? 0)
  return Math.max(measures.laneGap + ornaments, room, least)
}

/** Places of the horizontal bands from `origin` on; a lane too low for its name gets higher rows. */
export function placeRows(cells: Cells, crowd: Int32Array, needs: RowNeeds, origin: number): Places {
  const sizes = new Float64Array(cells.bands.length)
  const heights = new Float64Array(needs.lane.length)
  const counts = new Float64Array(needs.lane.length)
  cells.bands.forEach((band, index) => {
    const size = bandSize(band, index, crowd[index] ?? 0, needs)
    sizes[index] = size
    heights[band.lane] = (heights[band.lane] ?? 0) + size
    if (band.kind === 'row') counts[band.lane] = (counts[band.lane] ?? 0) + 1
  })
  cells.bands.forEach((band, index) => {
    if (band.kind !== 'row') return
    const missing = (needs.lane[band.lane]?.height ?? 0) - (heights[band.lane] ?? 0)
    if (missing > 0) sizes[index] = (sizes[index] ?? 0) + Math.ceil(missing / (counts[band.lane] ?? 1))
  })
  return placeBands(sizes, origin)
}
