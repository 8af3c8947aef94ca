/** How often each value occurs, lowest value first. */
function countValues(row: readonly number[]): [value: number, count: number][] {
  const counts = new Map<number, number>()
  for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => a[0] - b[0])
}

/** Ranks of a row from 1 for the lowest, equal values sharing their average rank; and Σ(t³−t) over the shared ones. */
function rankRow(row: readonly number[]): { ranks: number[]; ties: number } {
  const rankByValue = new Map<number, number>()
  let below = 0
  let ties = 0
  for (const [value, count] of countValues(row)) {
    rankByValue.set(value, below + (count + 1) / 2)
    below += count
    ties += count ** 3 - count
  }
  return { ranks: row.map((value) => rankByValue.get(value) ?? 0), ties }
}

/**
 * Kendall's W of `rows` (raters × items), corrected for ties, 0…1 (model.md §3.7). null for fewer than two raters or items, or when every
 * rater ties everything.
 */
export function kendallW(rows: readonly (readonly number[])[]): number | null {
  const m = rows.length
  const n = rows[0]?.length ?? 0
  if (m < 2 || n < 2) return null
  const sums = new Array<number>(n).fill(0)
  let ties = 0
  for (const row of rows) {
    const ranked = rankRow(row)
    ties += ranked.ties
    for (const [item, rank] of ranked.ranks.entries()) sums[item] = (sums[item] ?? 0) + rank
  }
  const denominator = m * m * (n ** 3 - n) - m * ties
  if (denominator === 0) return null
  const mean = (m * (n + 1)) / 2
  return (12 * sums.reduce((total, sum) => total + (sum - mean) ** 2, 0)) / denominator
}

type Sums = { count: number; sum: number; squares: number }

function addUnit(sums: Sums, unit: readonly number[]): Sums {
  for (const value of unit) {
    sums.count += 1
    sums.sum += value
    sums.squares += value * value
  }
  return sums
}

/** Σ (a−b)² over all ordered pairs, from sums: exact for whole numbers and linear in their count. */
const squaredDifferences = ({ count, sum, squares }: Sums): number => 2 * (count * squares - sum * sum)

/**
 * Krippendorff's α for interval data over `units` (the ratings of one cell each), at most 1 (model.md §3.7). Units with fewer than two
 * ratings do not count; null without two ratings or without any variance.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[]): number | null {
  const all: Sums = { count: 0, sum: 0, squares: 0 }
  let within = 0
  for (const unit of units) {
    if (unit.length < 2) continue
    within += squaredDifferences(addUnit({ count: 0, sum: 0, squares: 0 }, unit)) / (unit.length - 1)
    addUnit(all, unit)
  }
  if (all.count < 2) return null
  const expected = squaredDifferences(all) / (all.count * (all.count - 1))
  return expected === 0 ? null : 1 - within / all.count / expected
}
