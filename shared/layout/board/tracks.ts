import type { Cells } from './cells.ts'
import type { Segments } from './segments.ts'
import { crossingsOf, highEnd, lowEnd, type Member, orderMembers, type Tracks } from './track-order.ts'

/** Above this many segments in one group only interval colouring is affordable. */
const ordered = 400

/** Segments of one direction by band, bands ascending: what one call of assignBand needs, so that bands can be redone one by one. */
function byBand(segments: Segments, vertical: 0 | 1, bands: number): number[][] {
  const lists: number[][] = Array.from({ length: bands }, () => [])
  for (let at = 0; at < segments.count; at++)
    if (segments.vertical[at] === vertical) lists[segments.band[at] ?? 0]?.push(at)
  return lists
}

const overlap = (a: Member, b: Member): boolean => a.start <= b.end && b.start <= a.end

/** Lowest free track from `least` on. */
function freeFrom(least: number, used: ReadonlySet<number>): number {
  let track = least
  while (used.has(track)) track++
  return track
}

/** Tracks in the given order; where the order saves a crossing (`strict`), later members stay above earlier ones. */
function colour(spans: readonly Member[], list: readonly Member[], strict: boolean): number[] {
  const tracks: number[] = []
  list.forEach((member, index) => {
    const span = spans[index]
    let least = 0
    const used = new Set<number>()
    for (let before = 0; before < index; before++) {
      const [other, otherSpan] = [list[before], spans[before]]
      if (!span || !other || !otherSpan || !overlap(span, otherSpan)) continue
      const track = tracks[before] ?? 0
      used.add(track)
      if (strict && track >= least && crossingsOf(other, member) < crossingsOf(member, other)) least = track + 1
    }
    tracks.push(freeFrom(least, used))
  })
  return tracks
}

/** Interval colouring by the left edge, with as few tracks as possible. */
function colourByEdge(spans: readonly Member[]): number[] {
  const order = spans.map((_, index) => index).sort((i, j) => (spans[i]?.start ?? 0) - (spans[j]?.start ?? 0) || i - j)
  const ends: number[] = []
  const tracks: number[] = spans.map(() => 0)
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    let track = ends.findIndex((end) => end < span.start)
    if (track < 0) track = ends.length
    ends[track] = span.end
    tracks[index] = track
  }
  return tracks
}

const sizeOf = (tracks: readonly number[]): number => tracks.reduce((most, track) => Math.max(most, track + 1), 0)

function bestTracks(spans: readonly Member[], list: readonly Member[]): number[] {
  if (list.length > ordered) return colourByEdge(spans)
  const strict = colour(spans, list, true)
  const loose = colour(spans, list, false)
  return sizeOf(strict) <= Math.max(sizeOf(loose) + 2, sizeOf(loose) * 1.5) ? strict : loose
}

/** The straight connection nearest to the middle of the group. */
function anchorOf(segments: Segments, list: readonly Member[], tracks: readonly number[], size: number): number {
  let anchor = -1
  list.forEach(({ at }, index) => {
    if ((segments.loSegment[at] ?? -1) >= 0 || (segments.hiSegment[at] ?? -1) >= 0) return
    const track = tracks[index] ?? 0
    const off = Math.abs(2 * track - (size - 1))
    const best = Math.abs(2 * anchor - (size - 1))
    if (anchor < 0 || off < best || (off === best && track < anchor)) anchor = track
  })
  return anchor
}

/**
 * Gives every segment of one band a track. Segments whose stretches touch never share one. `exact` compares stretches by the tracks of the
 * other direction instead of whole bands: allowed only when those do not change afterwards.
 */
function assignBand(segments: Segments, tracks: Tracks, list: readonly number[], exact: boolean): void {
  const members = list.map(
    (at): Member => ({
      at,
      start: lowEnd(segments, tracks, at),
      end: highEnd(segments, tracks, at),
      startTurn: segments.loTurn[at] ?? 0,
      endTurn: segments.hiTurn[at] ?? 0,
    }),
  )
  const spanOf = (member: Member): Member =>
    exact ? member : { ...member, start: segments.lo[member.at] ?? 0, end: segments.hi[member.at] ?? 0 }
  const spans = new Map(members.map((member) => [member.at, spanOf(member)]))
  const span = (member: Member): Member => spans.get(member.at) ?? member
  members.sort((a, b) => span(a).start - span(b).start || a.at - b.at)
  let group: Member[] = []
  let reach = Number.NEGATIVE_INFINITY
  const close = (): void => {
    const chosen = group.length === 1 ? group : orderMembers(group)
    const result = bestTracks(chosen.map(span), chosen)
    const size = sizeOf(result)
    const anchor = anchorOf(segments, chosen, result, size)
    chosen.forEach(({ at }, index) => {
      tracks.track[at] = result[index] ?? 0
      tracks.size[at] = size
      tracks.anchor[at] = anchor
    })
    group = []
  }
  for (const member of members) {
    if (group.length > 0 && span(member).start > reach) {
      close()
      reach = Number.NEGATIVE_INFINITY
    }
    group.push(member)
    reach = Math.max(reach, span(member).end)
  }
  if (group.length > 0) close()
}

/**
 * Tracks for all segments: columns and rows take turns, each ordering itself by what the other has decided. The last word on columns compares
 * whole bands, the last word on rows compares exact places, so that ports facing each other over a gutter can both stay in the middle.
 */
export function assignTracks(cells: Cells, segments: Segments): Tracks {
  const tracks: Tracks = {
    track: new Int32Array(segments.count).fill(-1),
    size: new Int32Array(segments.count),
    anchor: new Int32Array(segments.count).fill(-1),
  }
  const columns = byBand(segments, 1, cells.width)
  const rows = byBand(segments, 0, cells.bands.length)
  for (let round = 0; round < 2; round++) {
    for (const list of columns) if (list.length > 0) assignBand(segments, tracks, list, false)
    for (const list of rows) if (list.length > 0) assignBand(segments, tracks, list, true)
  }
  return tracks
}
