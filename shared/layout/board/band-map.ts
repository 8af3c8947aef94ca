import type { Column } from '../../document/grid.ts'
import type { Id } from '../../document/schema/text.ts'
import type { Band, Cells } from './cells.ts'
import { reverseMatch } from './match.ts'

/** How the bands of a board correspond to those of the board before an edit. */
export type BandMap = {
  /** For each band its number before, −1 for a new one; ascending but for the gaps. */
  readonly before: Int32Array
  /** For each band of before its number now, −1 for one that is gone. */
  readonly after: Int32Array
  /** Whether bands `low`…`high` (both included) were neighbours before in the same way, so that nothing inside moved against another. */
  readonly isSteady: (low: number, high: number) => boolean
  /** Whether all bands are as before. */
  readonly isSame: boolean
}

/** A map from `before`; null when the bands changed places, since then hardly anything stays beside its neighbours. */
function bandMap(before: Int32Array, count: number): BandMap | null {
  const breaks = new Int32Array(before.length)
  let last = -1
  for (let band = 0; band < before.length; band++) {
    const here = before[band] ?? -1
    const joined = band > 0 && here > 0 && before[band - 1] === here - 1
    breaks[band] = (breaks[band - 1] ?? 0) + (joined ? 0 : 1)
    if (here < 0) continue
    if (here < last) return null
    last = here
  }
  return {
    before,
    after: reverseMatch(before, count),
    isSteady: (low, high) =>
      low >= 0 && high < before.length && (before[low] ?? -1) >= 0 && breaks[low] === breaks[high],
    isSame: before.length === count && (count === 0 || (before[0] === 0 && breaks[count - 1] === 1)),
  }
}

/** Where each of `count` columns was before; −1 for new ones. */
function columnsBefore(before: readonly Column[], now: readonly Column[]): Int32Array {
  const firsts = new Map<Id, number>()
  before.forEach(({ stage }, column) => {
    if (!firsts.has(stage)) firsts.set(stage, column)
  })
  return Int32Array.from(now, ({ stage, slot }) => {
    const column = (firsts.get(stage) ?? before.length) + slot
    return before[column]?.stage === stage ? column : -1
  })
}

/** The vertical bands of two boards; a gutter is the same when both its neighbours are. */
export function mapColumns(before: Cells, now: Cells): BandMap | null {
  const columns = columnsBefore(before.columns, now.columns)
  const bands = new Int32Array(now.width).fill(-1)
  const count = columns.length
  for (let column = 0; column < count; column++) {
    const old = columns[column] ?? -1
    if (old >= 0) bands[2 * column + 1] = 2 * old + 1
  }
  for (let gutter = 0; gutter <= count; gutter++) {
    const left = gutter === 0 ? -1 : (columns[gutter - 1] ?? -1)
    const right = gutter === count ? before.columns.length : (columns[gutter] ?? -1)
    if ((gutter === 0 || left >= 0) && right === left + 1) bands[2 * gutter] = 2 * right
  }
  return bandMap(bands, before.width)
}

/** First band of each lane, and the number of bands of all lanes at the end. */
function laneStarts(bands: readonly Band[]): number[] {
  const starts: number[] = []
  bands.forEach(({ kind }, band) => {
    if (kind === 'top') starts.push(band)
  })
  return [...starts, bands.length]
}

/** The horizontal bands of two boards: row by row in lanes of the same id. */
export function mapRows(before: Cells, now: Cells): BandMap | null {
  const lanes = new Map(before.lanes.map((id, lane) => [id, lane]))
  const oldStarts = laneStarts(before.bands)
  const starts = laneStarts(now.bands)
  const bands = new Int32Array(now.bands.length).fill(-1)
  now.lanes.forEach((id, lane) => {
    const oldLane = lanes.get(id)
    if (oldLane === undefined) return
    lanes.delete(id)
    const [start = 0, oldStart = 0] = [starts[lane], oldStarts[oldLane]]
    const size = (starts[lane + 1] ?? 0) - start
    const oldSize = (oldStarts[oldLane + 1] ?? 0) - oldStart
    const common = Math.min(size, oldSize) - 1
    for (let offset = 0; offset < common; offset++) bands[start + offset] = oldStart + offset
    bands[start + size - 1] = oldStart + oldSize - 1
  })
  return bandMap(bands, before.bands.length)
}
