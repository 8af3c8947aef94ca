import type { Cells, Placed } from './cells.ts'
import type { Places } from './columns.ts'
import { measures } from './measures.ts'
import { gutterInsets } from './rows.ts'
import type { Segments } from './segments.ts'
import type { Tracks } from './track-order.ts'
import type { Point } from './types.ts'

/** Half units are fine enough for every screen and keep files and tests readable. */
const snap = (value: number): number => Math.round(value * 2) / 2

/** Place of a track inside a row or column: around its middle, or around the straight connection where that fits. */
function portPlace(start: number, size: number, track: number, count: number, anchor: number): number {
  const middle = start + size / 2
  if (count <= 1) return middle
  const room = size - 2 * measures.portInset
  const spread = Math.min(measures.port, room / (count - 1))
  const reach = Math.max(anchor, count - 1 - anchor)
  if (anchor >= 0 && reach * measures.port <= room / 2) return middle + (track - anchor) * measures.port
  return middle + (track - (count - 1) / 2) * spread
}

/** The coordinate of every segment across its direction. */
export function segmentPlaces(
  cells: Cells,
  segments: Segments,
  tracks: Tracks,
  places: { readonly columns: Places; readonly rows: Places; readonly ornaments: Float64Array },
): Float64Array {
  const result = new Float64Array(segments.count)
  for (let at = 0; at < segments.count; at++) {
    const band = segments.band[at] ?? 0
    const track = tracks.track[at] ?? 0
    const count = tracks.size[at] ?? 1
    const axis = segments.vertical[at] ? places.columns : places.rows
    const start = axis.start[band] ?? 0
    const size = axis.size[band] ?? 0
    const kind = cells.bands[band]
    const isPort = segments.vertical[at] ? band % 2 === 1 : kind?.kind === 'row'
    if (isPort) result[at] = snap(portPlace(start, size, track, count, tracks.anchor[at] ?? -1))
    else if (segments.vertical[at] || !kind)
      result[at] = snap(start + size / 2 + (track - (count - 1) / 2) * measures.track)
    else {
      // Tracks fill the gutter between its insets; a smaller group stays in the middle of that zone.
      const insets = gutterInsets(kind, places.ornaments[band + 1] ?? 0)
      const middle = start + insets.before + (size - insets.before - insets.after) / 2
      result[at] = snap(middle + (track - (count - 1) / 2) * measures.track)
    }
  }
  return result
}

/** Box of a node. */
export function boxOf(node: Placed, columns: Places, rows: Places): { x: number; y: number; w: number; h: number } {
  const x = columns.start[node.xa] ?? 0
  const right = (columns.start[node.xb] ?? 0) + (columns.size[node.xb] ?? 0)
  return { x, y: rows.start[node.y] ?? 0, w: right - x, h: rows.size[node.y] ?? 0 }
}

/** The polyline of connection `index`, from border to border. */
export function pointsOf(
  segments: Segments,
  place: Float64Array,
  index: number,
  from: { x: number; y: number; w: number; h: number },
  to: { x: number; y: number; w: number; h: number },
): Point[] {
  const start = segments.first[index] ?? 0
  const end = segments.first[index + 1] ?? 0
  const points: Point[] = []
  const attach = (at: number, box: typeof from, toward: number): Point => {
    const value = place[at] ?? 0
    if (segments.vertical[at]) return [value, toward > box.y + box.h / 2 ? box.y + box.h : box.y]
    return [toward > box.x + box.w / 2 ? box.x + box.w : box.x, value]
  }
  const last = end - 1
  if (start === last) {
    const down = segments.vertical[start]
    return [attach(start, from, down ? to.y : to.x), attach(start, to, down ? from.y : from.x)]
  }
  points.push(attach(start, from, place[start + 1] ?? 0))
  for (let at = start; at < last; at++) {
    const [a, b] = [place[at] ?? 0, place[at + 1] ?? 0]
    points.push(segments.vertical[at] ? [a, b] : [b, a])
  }
  points.push(attach(last, to, place[last - 1] ?? 0))
  return points
}
