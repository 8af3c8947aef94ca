import type { Segments } from './segments.ts'

/** Tracks given so far: −1 = none yet. `size` is the number of tracks of the group a segment belongs to. */
export type Tracks = {
  readonly track: Int32Array
  readonly size: Int32Array
  /** Track of the one straight connection that should run through the middle of its band; −1 = none. */
  readonly anchor: Int32Array
  /** The group: the number of one of its segments, and how many it has. */
  readonly group: Int32Array
  readonly members: Int32Array
}

/** Position of a neighbour inside its own band, 0…1: exact once it has a track, else a guess from where it leads. */
function inside(segments: Segments, tracks: Tracks, at: number, end: number): number {
  const track = tracks.track[at] ?? -1
  if (track >= 0) return (track + 1) / ((tracks.size[at] ?? 1) + 1)
  const other = segments.loSegment[at] === end ? (segments.hiTurn[at] ?? 0) : (segments.loTurn[at] ?? 0)
  return 0.5 + 0.2 * other
}

/** Where a segment starts, as a band number plus the part of that band; a port starts at the band's border. */
export function lowEnd(segments: Segments, tracks: Tracks, at: number): number {
  const neighbour = segments.loSegment[at] ?? -1
  return (segments.lo[at] ?? 0) + (neighbour < 0 ? 0 : inside(segments, tracks, neighbour, at))
}

/** Where a segment ends, like lowEnd. */
export function highEnd(segments: Segments, tracks: Tracks, at: number): number {
  const neighbour = segments.hiSegment[at] ?? -1
  return (segments.hi[at] ?? 0) + (neighbour < 0 ? 1 : inside(segments, tracks, neighbour, at))
}

/** One segment of a group, with what the order needs at hand. */
export type Member = {
  readonly at: number
  readonly start: number
  readonly end: number
  readonly startTurn: number
  readonly endTurn: number
  /** The stretch no other segment on its track may touch: `start` to `end`, or in whole bands. */
  readonly low: number
  readonly high: number
}

/** Crossings between `a` and `b` when `a` runs on the lower track: their ends must pass each other's line. */
export function crossingsOf(a: Member, b: Member): number {
  let count = 0
  if (b.startTurn < 0 && b.start > a.start && b.start < a.end) count++
  if (b.endTurn < 0 && b.end > a.start && b.end < a.end) count++
  if (a.startTurn > 0 && a.start > b.start && a.start < b.end) count++
  if (a.endTurn > 0 && a.end > b.start && a.end < b.end) count++
  return count
}

const compareMembers = (a: Member, b: Member): number =>
  a.startTurn + a.endTurn - (b.startTurn + b.endTurn) || a.start - b.start || a.end - b.end || a.at - b.at

/** Groups up to this size are ordered by trying every place for every member; larger ones by neighbour swaps. */
const sifted = 64

function sift(list: Member[]): void {
  for (let sweep = 0; sweep < 4; sweep++) {
    let moved = false
    for (const member of [...list]) {
      const from = list.indexOf(member)
      let best = from
      let bestGain = 0
      for (const step of [-1, 1]) {
        let gain = 0
        for (let to = from + step; to >= 0 && to < list.length; to += step) {
          const other = list[to]
          if (!other) break
          const change = crossingsOf(member, other) - crossingsOf(other, member)
          gain += step < 0 ? -change : change
          if (gain > bestGain) {
            best = to
            bestGain = gain
          }
        }
      }
      if (best === from) continue
      list.splice(from, 1)
      list.splice(best, 0, member)
      moved = true
    }
    if (!moved) return
  }
}

function bubble(list: Member[]): void {
  for (let sweep = 0; sweep < 4; sweep++) {
    for (let index = 1; index < list.length; index++) {
      const [a, b] = [list[index - 1], list[index]]
      if (!a || !b || crossingsOf(b, a) >= crossingsOf(a, b)) continue
      list[index - 1] = b
      list[index] = a
    }
  }
}

/** The members of one group from low to high track so that few of them cross; independent of the order they come in. */
export function orderMembers(members: readonly Member[]): Member[] {
  const list = [...members].sort(compareMembers)
  if (list.length <= sifted) sift(list)
  else bubble(list)
  return list
}
