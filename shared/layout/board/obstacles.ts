import type { Box } from './types.ts'

/** Boxes in buckets, to ask how much of them a box would cover. */
export type Obstacles = {
  readonly add: (box: Box, weight: number) => void
  /** Sum over all boxes of covered area × weight. */
  readonly covered: (box: Box) => number
}

const bucket = 160

type Entry = { readonly box: Box; readonly weight: number; seen: number }

/** An empty set of obstacles. */
export function createObstacles(): Obstacles {
  const buckets = new Map<number, Entry[]>()
  let query = 0
  const visit = (box: Box, each: (key: number) => void): void => {
    const right = Math.floor((box.x + box.w) / bucket)
    const bottom = Math.floor((box.y + box.h) / bucket)
    for (let row = Math.floor(box.y / bucket); row <= bottom; row++)
      for (let column = Math.floor(box.x / bucket); column <= right; column++) each(row * 2_000_003 + column)
  }
  return {
    add: (box, weight) => {
      const entry: Entry = { box, weight, seen: 0 }
      visit(box, (key) => {
        const list = buckets.get(key)
        if (list) list.push(entry)
        else buckets.set(key, [entry])
      })
    },
    covered: (box) => {
      query++
      let sum = 0
      visit(box, (key) => {
        for (const entry of buckets.get(key) ?? []) {
          if (entry.seen === query) continue
          entry.seen = query
          const w = Math.min(box.x + box.w, entry.box.x + entry.box.w) - Math.max(box.x, entry.box.x)
          const h = Math.min(box.y + box.h, entry.box.y + entry.box.h) - Math.max(box.y, entry.box.y)
          if (w > 0 && h > 0) sum += w * h * entry.weight
        }
      })
      return sum
    },
  }
}
