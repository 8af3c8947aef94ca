import type { Segments } from './segments.ts'
import { crossingsOf, type Member, orderMembers } from './track-order.ts'

/** Above this many segments in one group only interval colouring is affordable. */
const ordered = 400

const overlap = (a: Member, b: Member): boolean => a.low <= b.high && b.low <= a.high

/** Lowest free track from `least` on. */
function freeFrom(least: number, used: ReadonlySet<number>): number {
  let track = least
  while (used.has(track)) track++
  return track
}

/** Tracks in the given order; where the order saves a crossing (`strict`), later members stay above earlier ones. */
function colour(list: readonly Member[], strict: boolean): number[] {
  const tracks: number[] = []
  list.forEach((member, index) => {
    let least = 0
    const used = new Set<number>()
    for (let before = 0; before < index; before++) {
      const other = list[before]
      if (!other || !overlap(member, other)) continue
      const track = tracks[before] ?? 0
      used.add(track)
      if (strict && track >= least && crossingsOf(other, member) < crossingsOf(member, other)) least = track + 1
    }
    tracks.push(freeFrom(least, used))
  })
  return tracks
}

/** Interval colouring by the left edge, with as few tracks as possible. */
function colourByEdge(list: readonly Member[]): number[] {
  const order = list.map((_, index) => index).sort((i, j) => (list[i]?.low ?? 0) - (list[j]?.low ?? 0) || i - j)
  const ends: number[] = []
  const tracks: number[] = list.map(() => 0)
  for (const index of order) {
    const member = list[index]
    if (!member) continue
    let track = ends.findIndex((end) => end < member.low)
    if (track < 0) track = ends.length
    ends[track] = member.high
    tracks[index] = track
  }
  return tracks
}

const sizeOf = (tracks: readonly number[]): number => tracks.reduce((most, track) => Math.max(most, track + 1), 0)

function bestTracks(list: readonly Member[]): number[] {
  if (list.length > ordered) return colourByEdge(list)
  const strict = colour(list, true)
  const loose = colour(list, false)
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

/** Tracks of a group: `list` in the order of `tracks`. */
export type GroupTracks = {
  readonly list: readonly Member[]
  readonly tracks: readonly number[]
  readonly size: number
  readonly anchor: number
}

/** The tracks of one group of segments that touch each other; those whose stretches touch never share one. */
export function trackGroup(segments: Segments, group: readonly Member[]): GroupTracks {
  const list = group.length === 1 ? group : orderMembers(group)
  const tracks = bestTracks(list)
  const size = sizeOf(tracks)
  return { list, tracks, size, anchor: anchorOf(segments, list, tracks, size) }
}

/** Members in groups that do not touch each other, by their stretches. */
export function groupsOf(members: Member[]): Member[][] {
  members.sort((a, b) => a.low - b.low || a.at - b.at)
  const groups: Member[][] = []
  let group: Member[] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const member of members) {
    if (member.low > reach) {
      group = []
      groups.push(group)
    }
    group.push(member)
    reach = Math.max(reach, member.high)
  }
  return groups
}
