import type { Item } from './items.ts'

/** A place on the sketch of one stage. Steps stand on even `x`; odd ones are the gaps between them, used only when it pays. */
export type Place = { readonly x: number; readonly row: number }

type Band = { readonly from: number; readonly to: number }

/** Beyond this many columns a connection counts as far, and what lies between is no longer looked at. */
const far = 16

/** The half-finished arrangement of one stage, and what a place on it would cost. */
export class Sketch {
  readonly #places = new Map<Item, Place>()
  readonly #cells = new Map<string, Map<number, number>>()
  readonly #columns = new Map<number, number>()
  /** Rows of a cell that a straight connection between two steps runs through. */
  readonly #passing = new Map<string, Band[]>()
  /** Outermost steps of a lane whose flow comes from or goes to another stage. */
  readonly #opening = new Map<number, { left: number; right: number }>()
  readonly #rows: Map<number, number>

  /** `rows`: rows already in use per lane over all stages so far; shared, because a row is as high in every stage. */
  constructor(rows: Map<number, number>) {
    this.#rows = rows
  }

  placeOf(item: Item): Place | undefined {
    return this.#places.get(item)
  }

  put(item: Item, place: Place): void {
    this.#places.set(item, place)
    this.#columns.set(place.x, (this.#columns.get(place.x) ?? 0) + 1)
    const cell = this.#cells.get(`${place.x}:${item.lane}`) ?? new Map<number, number>()
    this.#cells.set(`${place.x}:${item.lane}`, cell.set(place.row, (cell.get(place.row) ?? 0) + 1))
    this.#rows.set(item.lane, Math.max(this.#rows.get(item.lane) ?? 0, place.row + 1))
  }

  lift(item: Item): void {
    const place = this.#places.get(item)
    if (!place) return
    this.#places.delete(item)
    const left = (this.#columns.get(place.x) ?? 1) - 1
    if (left > 0) this.#columns.set(place.x, left)
    else this.#columns.delete(place.x)
    this.#cells.get(`${place.x}:${item.lane}`)?.delete(place.row)
  }

  entries(): IterableIterator<[Item, Place]> {
    return this.#places.entries()
  }

  /** Used columns, left to right. */
  columns(): number[] {
    return [...this.#columns.keys()].sort((a, b) => a - b)
  }

  isFree(lane: number, { x, row }: Place): boolean {
    return !this.#cells.get(`${x}:${lane}`)?.has(row)
  }

  freeRow(lane: number, x: number): number {
    let row = 0
    while (!this.isFree(lane, { x, row })) row++
    return row
  }

  /** Remembers the straight connection of two placed steps, so that nothing is set in its way. */
  protect(a: Item, b: Item): void {
    const [from, to] = [this.#places.get(a), this.#places.get(b)]
    if (!from || !to) return
    if (from.x === to.x) {
      const [top, bottom] = a.lane < b.lane ? [a, b] : [b, a]
      const [topRow, bottomRow] = a.lane < b.lane ? [from.row, to.row] : [to.row, from.row]
      this.#pass(from.x, top.lane, { from: topRow + 1, to: Number.POSITIVE_INFINITY })
      for (let lane = top.lane + 1; lane < bottom.lane; lane++)
        this.#pass(from.x, lane, { from: 0, to: Number.POSITIVE_INFINITY })
      this.#pass(from.x, bottom.lane, { from: 0, to: bottomRow - 1 })
    } else if (a.lane === b.lane && from.row === to.row && Math.abs(from.x - to.x) <= far) {
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
      for (let x = left + 1; x < right; x++) this.#pass(x, a.lane, { from: from.row, to: from.row })
    }
  }

  /** Remembers that the lane's flow reaches `item` from another stage (`isForward` false) or leaves it for one. */
  openTo(item: Item, isForward: boolean): void {
    const place = this.#places.get(item)
    if (!place) return
    const opening = this.#opening.get(item.lane) ?? { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY }
    if (isForward) opening.right = Math.min(opening.right, place.x)
    else opening.left = Math.max(opening.left, place.x)
    this.#opening.set(item.lane, opening)
  }

  #pass(x: number, lane: number, band: Band): void {
    const key = `${x}:${lane}`
    const bands = this.#passing.get(key)
    if (bands) bands.push(band)
    else this.#passing.set(key, [band])
  }

  /** What setting `item` on `place` costs, in bends: its own connections, those it would be in the way of, and the space it opens. */
  cost(item: Item, place: Place): number {
    let cost = place.row * 0.3
    if (!this.#columns.has(place.x)) cost += 2.6
    if (place.row >= (this.#rows.get(item.lane) ?? 0) && place.row > 0) cost += 1
    for (const band of this.#passing.get(`${place.x}:${item.lane}`) ?? []) {
      if (place.row >= band.from && place.row <= band.to) cost += 4
    }
    const opening = this.#opening.get(item.lane)
    if (opening && place.row === 0 && (place.x < opening.left || place.x > opening.right)) cost += 4
    for (const { other } of item.links) {
      const end = this.#places.get(other)
      if (!end) continue
      cost += this.#route(item.lane, place, other.lane, end)
      // Beside its step an attachment stands to the right, so that steps line up with the start of their stage.
      if (place.x < end.x) cost += 0.05
    }
    return cost
  }

  /** About how many bends (and detours) a connection between two places needs. */
  #route(laneA: number, a: Place, laneB: number, b: Place): number {
    const width = Math.abs(a.x - b.x)
    const height = Math.abs(laneA - laneB)
    if (width === 0) return 0.1 * height + 3.5 * Math.min(2, this.#between(a.x, laneA, a.row, laneB, b.row))
    if (laneA === laneB && a.row === b.row) return 0.1 * width + (this.#isRowClear(laneA, a, b) ? 0 : 3)
    return 1.2 + 0.25 * width + 0.1 * height + (this.isFree(laneA, { x: b.x, row: a.row }) ? 0 : 0.8)
  }

  #isRowClear(lane: number, a: Place, b: Place): boolean {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
    if (right - left > far) return false
    for (let x = left + 1; x < right; x++) if (!this.isFree(lane, { x, row: a.row })) return false
    return true
  }

  /** How many nodes stand in a column between two places of it. */
  #between(x: number, laneA: number, rowA: number, laneB: number, rowB: number): number {
    const isDown = laneA < laneB || (laneA === laneB && rowA < rowB)
    const [top, topRow, bottom, bottomRow] = isDown ? [laneA, rowA, laneB, rowB] : [laneB, rowB, laneA, rowA]
    let count = 0
    for (let lane = top; lane <= bottom; lane++) {
      for (const row of this.#cells.get(`${x}:${lane}`)?.keys() ?? []) {
        if ((lane > top || row > topRow) && (lane < bottom || row < bottomRow)) count++
      }
    }
    return count
  }
}
