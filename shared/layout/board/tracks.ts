import type { BandMap } from './band-map.ts'
import type { Cells } from './cells.ts'
import { reverseMatch } from './match.ts'
import type { Segments } from './segments.ts'
import { groupsOf, trackGroup } from './track-groups.ts'
import { highEnd, lowEnd, type Member, type Tracks } from './track-order.ts'

/** The tracks after the first and the second (last) round. */
export type TrackRounds = readonly [Tracks, Tracks]

/** The tracks before an edit, and what has become of the bands. */
export type TracksPast = {
  readonly segments: Segments
  readonly rounds: TrackRounds
  readonly x: BandMap
  readonly y: BandMap
}

/** Segments of one direction by band, each list ascending: those of band b are `list[start[b]…start[b + 1]]`. */
type BandLists = { readonly start: Int32Array; readonly list: Int32Array }

function byBand(segments: Segments, vertical: 0 | 1, bands: number): BandLists {
  const start = new Int32Array(bands + 1)
  const { count, band } = segments
  for (let at = 0; at < count; at++)
    if (segments.vertical[at] === vertical) start[(band[at] ?? 0) + 1] = (start[(band[at] ?? 0) + 1] ?? 0) + 1
  for (let index = 1; index <= bands; index++) start[index] = (start[index] ?? 0) + (start[index - 1] ?? 0)
  const list = new Int32Array(start[bands] ?? 0)
  const next = start.slice()
  for (let at = 0; at < count; at++) {
    if (segments.vertical[at] !== vertical) continue
    const place = next[band[at] ?? 0] ?? 0
    list[place] = at
    next[band[at] ?? 0] = place + 1
  }
  return { start, list }
}

const emptyTracks = (count: number): Tracks => ({
  track: new Int32Array(count).fill(-1),
  size: new Int32Array(count),
  anchor: new Int32Array(count).fill(-1),
  group: new Int32Array(count),
  members: new Int32Array(count),
})

const copyOf = ({ track, size, anchor, group, members }: Tracks): Tracks => ({
  track: track.slice(),
  size: size.slice(),
  anchor: anchor.slice(),
  group: group.slice(),
  members: members.slice(),
})

/**
 * What has happened to each band: 0 = nothing, 1 = segments came or went, 2 = segments moved against each other (bands came or went between them),
 * so that nothing can be said about its groups.
 */
function bandStates(segments: Segments, lists: BandLists, vertical: 0 | 1, past: TracksPast, gone: readonly number[]) {
  const old = past.segments
  const states = new Uint8Array(lists.start.length)
  const bands = vertical ? past.x : past.y
  for (const at of gone) if (old.vertical[at] === vertical) states[bands.after[old.band[at] ?? -1] ?? -1] = 1
  for (let band = 0; band + 1 < lists.start.length; band++) {
    let shift = Number.NaN
    for (let index = lists.start[band] ?? 0; index < (lists.start[band + 1] ?? 0); index++) {
      const at = lists.list[index] ?? 0
      if ((segments.before[at] ?? -1) < 0) states[band] = Math.max(1, states[band] ?? 0)
      else if (Number.isNaN(shift)) shift = shiftOf(segments, old, at)
      else if (shift !== shiftOf(segments, old, at)) states[band] = 2
    }
  }
  return states
}

/** How far a segment has moved along itself since before. */
const shiftOf = (segments: Segments, old: Segments, at: number): number =>
  (segments.lo[at] ?? 0) - (old.lo[segments.before[at] ?? -1] ?? 0)

/** One direction while tracks are given out. */
type Side = { readonly vertical: 0 | 1; readonly lists: BandLists; readonly states: Uint8Array | null }

/** What giving out tracks works on. `changed` marks segments whose track or group size is not what it was before at the same point. */
type Work = {
  readonly segments: Segments
  readonly tracks: Tracks
  readonly past: TracksPast | null
  readonly after: Int32Array
  readonly changed: Uint8Array
}

/** Whether a segment is bounded by what it was bounded by before. */
const isSettled = ({ segments, changed }: Work, at: number): boolean =>
  (segments.before[at] ?? -1) >= 0 && !changed[segments.loSegment[at] ?? -1] && !changed[segments.hiSegment[at] ?? -1]

function copyTrack({ segments, tracks, after, changed }: Work, old: Tracks, at: number): void {
  const before = segments.before[at] ?? -1
  tracks.track[at] = old.track[before] ?? 0
  tracks.size[at] = old.size[before] ?? 0
  tracks.anchor[at] = old.anchor[before] ?? -1
  tracks.group[at] = after[old.group[before] ?? -1] ?? -1
  tracks.members[at] = old.members[before] ?? 0
  changed[at] = 0
}

/** Whether the same segments were a group before, bounded as they are now: then they have their tracks already. */
function isKnown(work: Work, old: Tracks, group: readonly Member[]): boolean {
  const { segments, past } = work
  const first = group[0]?.at ?? 0
  const id = old.group[segments.before[first] ?? -1]
  if (!past || id === undefined || old.members[segments.before[first] ?? -1] !== group.length) return false
  const shift = shiftOf(segments, past.segments, first)
  return group.every(
    ({ at }) =>
      isSettled(work, at) &&
      old.group[segments.before[at] ?? -1] === id &&
      shiftOf(segments, past.segments, at) === shift,
  )
}

/** The segment with its stretch: columns compare whole bands, rows compare exact places. */
function memberOf({ segments, tracks }: Work, vertical: 0 | 1, at: number): Member {
  const start = lowEnd(segments, tracks, at)
  const end = highEnd(segments, tracks, at)
  const [startTurn, endTurn] = [segments.loTurn[at] ?? 0, segments.hiTurn[at] ?? 0]
  const [low, high] = vertical ? [segments.lo[at] ?? 0, segments.hi[at] ?? 0] : [start, end]
  return { at, start, end, startTurn, endTurn, low, high }
}

/** Gives tracks to segments that touch no others of their band. Segments whose stretches touch never share one. */
function assignMembers(work: Work, members: Member[], old: Tracks | null, areKnown: boolean): void {
  const { segments, tracks, changed } = work
  for (const group of groupsOf(members)) {
    if (old && areKnown && isKnown(work, old, group)) {
      for (const { at } of group) copyTrack(work, old, at)
      continue
    }
    const result = trackGroup(segments, group)
    result.list.forEach(({ at }, index) => {
      const before = segments.before[at] ?? -1
      tracks.track[at] = result.tracks[index] ?? 0
      tracks.size[at] = result.size
      tracks.anchor[at] = result.anchor
      tracks.group[at] = group[0]?.at ?? 0
      tracks.members[at] = group.length
      changed[at] = old?.track[before] === tracks.track[at] && old?.size[before] === result.size ? 0 : 1
    })
  }
}

/**
 * Splits a band in which only single segments came, went or changed into those that must be given tracks again and those whose groups are as
 * they were. `dissolved`: groups of before that lost a segment.
 */
function looseMembers(work: Work, vertical: 0 | 1, list: Int32Array, old: Tracks, dissolved: Set<number>) {
  const { segments } = work
  const groupOf = (at: number): number => old.group[segments.before[at] ?? -1] ?? -1
  const settled = new Uint8Array(list.length)
  const fresh: Member[] = []
  list.forEach((at, index) => {
    if (isSettled(work, at)) settled[index] = 1
    else {
      fresh.push(memberOf(work, vertical, at))
      dissolved.add(groupOf(at))
    }
  })
  list.forEach((at, index) => {
    if (!settled[index] || dissolved.has(groupOf(at))) return
    const [lo, hi] = [segments.lo[at] ?? 0, (segments.hi[at] ?? 0) + 1]
    const isNear = fresh.some(({ low, high }) => low <= hi && lo <= high)
    if (!isNear) return
    const member = memberOf(work, vertical, at)
    if (fresh.some(({ low, high }) => low <= member.high && member.low <= high)) dissolved.add(groupOf(at))
  })
  const rest: number[] = []
  list.forEach((at, index) => {
    if (!settled[index]) return
    if (dissolved.has(groupOf(at))) fresh.push(memberOf(work, vertical, at))
    else rest.push(at)
  })
  return { fresh, rest }
}

/** Gives tracks to all segments of one direction; groups that nothing has happened to keep theirs. */
function assignSide(work: Work, { vertical, lists, states }: Side, old: Tracks | null, gone: readonly number[]): void {
  const { start, list } = lists
  const dissolved = new Set<number>()
  if (old) for (const at of gone) dissolved.add(old.group[at] ?? -1)
  for (let band = 0; band + 1 < start.length; band++) {
    const members = list.subarray(start[band], start[band + 1])
    if (members.length === 0) continue
    const state = states?.[band] ?? 2
    if (!old || state === 2) {
      const all = Array.from(members, (at) => memberOf(work, vertical, at))
      assignMembers(work, all, old, true)
    } else if (state === 1 || !members.every((at) => isSettled(work, at))) {
      const { fresh, rest } = looseMembers(work, vertical, members, old, dissolved)
      assignMembers(work, fresh, old, false)
      for (const at of rest) copyTrack(work, old, at)
    } else for (const at of members) copyTrack(work, old, at)
  }
}

/** The segments of before that are no more. */
function goneSegments(after: Int32Array): number[] {
  const gone: number[] = []
  for (let at = 0; at < after.length; at++) if ((after[at] ?? -1) < 0) gone.push(at)
  return gone
}

/**
 * Tracks for all segments: columns and rows take turns, each ordering itself by what the other has decided. The last word on columns compares
 * whole bands, the last word on rows compares exact places (allowed since those do not change afterwards), so that ports facing each other over
 * a gutter can both stay in the middle. `past` changes nothing but the time it takes.
 */
export function assignTracks(cells: Cells, segments: Segments, past: TracksPast | null = null): TrackRounds {
  const after = past ? reverseMatch(segments.before, past.segments.count) : new Int32Array(0)
  const gone = goneSegments(after)
  const tracks = emptyTracks(segments.count)
  const work: Work = { segments, tracks, past, after, changed: new Uint8Array(segments.count) }
  const sides = ([1, 0] as const).map((vertical): Side => {
    const lists = byBand(segments, vertical, vertical ? cells.width : cells.bands.length)
    return { vertical, lists, states: past && bandStates(segments, lists, vertical, past, gone) }
  })
  const round = (index: 0 | 1): void => {
    for (const side of sides) assignSide(work, side, past?.rounds[index] ?? null, gone)
  }
  round(0)
  const first = copyOf(tracks)
  round(1)
  return [first, tracks]
}
