import type { Cells } from './cells.ts'
import { measures } from './measures.ts'
import type { Segments } from './segments.ts'
import type { Tracks } from './track-order.ts'

/** A band with its place: start and size along the axis across its direction. */
export type Places = { readonly start: Float64Array; readonly size: Float64Array; readonly total: number }

/** Most tracks any group in each band of one direction has. */
export function crowdOf(segments: Segments, tracks: Tracks, vertical: 0 | 1, bands: number): Int32Array {
  const most = new Int32Array(bands)
  for (let at = 0; at < segments.count; at++) {
    if (segments.vertical[at] !== vertical) continue
    const band = segments.band[at] ?? 0
    most[band] = Math.max(most[band] ?? 0, tracks.size[at] ?? 0)
  }
  return most
}

/** Size a row or column needs so that its ports keep their least distance. */
export const portRoom = (count: number): number =>
  count <= 1 ? 0 : (count - 1) * measures.portLeast + 2 * measures.portInset

/** Places of bands of the given sizes, from `origin` on. */
export function placeBands(sizes: Float64Array, origin: number): Places {
  const start = new Float64Array(sizes.length)
  let at = origin
  sizes.forEach((size, band) => {
    start[band] = at
    at += size
  })
  return { start, size: sizes, total: at }
}

/**
 * Places of the vertical bands. A column has the width of a slot unless its ports need more; a gutter grows with its tracks and with
 * `wanted`, the room its connection labels ask for.
 */
export function placeColumns(cells: Cells, crowd: Int32Array, wanted: ReadonlyMap<number, number>): Places {
  const sizes = new Float64Array(cells.width)
  for (let band = 0; band < cells.width; band++) {
    const count = crowd[band] ?? 0
    const isEdge = band === 0 || band === cells.width - 1
    if (band % 2 === 1) sizes[band] = Math.max(measures.slot, portRoom(count))
    else {
      const room = count === 0 ? 0 : 2 * measures.nodeClearance + (count - 1) * measures.track
      sizes[band] = Math.max(isEdge ? measures.edge : measures.gutter, room, wanted.get(band) ?? 0)
    }
  }
  return placeBands(sizes, measures.laneHeader)
}
