type Cluster = { sum: number; count: number; start: number }

/**
 * Ascending positions as near as possible to ascending `wishes`, at least `distance` apart and within `low`…`high`; the distance shrinks when
 * there is no room for it. Neighbours that would touch move apart around their common middle (pool adjacent violators, O(n)).
 */
export function spread(wishes: readonly number[], distance: number, low: number, high: number): number[] {
  const count = wishes.length
  const step = count < 2 ? 0 : Math.min(distance, Math.max(0.5, (high - low) / (count - 1)))
  const clusters: Cluster[] = []
  wishes.forEach((wish, index) => {
    // Shifting each wish back by its place turns "at least a step apart" into "not descending".
    clusters.push({ sum: wish - index * step, count: 1, start: index })
    for (;;) {
      const last = clusters.at(-1)
      const before = clusters.at(-2)
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break
      clusters.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count, start: before.start })
    }
  })
  const result: number[] = []
  const roof = high - (count - 1) * step
  for (const cluster of clusters) {
    const base = Math.max(low, Math.min(Math.max(low, roof), cluster.sum / cluster.count))
    for (let index = 0; index < cluster.count; index++) result.push(base + (cluster.start + index) * step)
  }
  return result.map((value) => Math.round(value * 2) / 2)
}
