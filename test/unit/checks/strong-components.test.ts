import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strongComponents } from '../../../shared/checks/strong-components.ts'

/** Components by the definition: who reaches whom, and back. */
function slowComponents(next: readonly (readonly number[])[]): number[][] {
  const reach = next.map((_, start) => {
    const seen = new Set<number>()
    const queue = [...(next[start] ?? [])]
    for (let v = queue.pop(); v !== undefined; v = queue.pop()) {
      if (seen.has(v)) continue
      seen.add(v)
      queue.push(...(next[v] ?? []))
    }
    return seen
  })
  const groups = next.map((_, v) =>
    next.flatMap((_, w) => (v === w || (reach[v]?.has(w) && reach[w]?.has(v)) ? [w] : [])),
  )
  return groups.filter((group, v) => group.length > 1 && group[0] === v)
}

const graphs = fc.integer({ min: 0, max: 12 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: Math.max(0, size - 1) }), { maxLength: 3 }), {
    minLength: size,
    maxLength: size,
  }),
)

describe('strongComponents', () => {
  it('finds what the definition says', () => {
    fc.assert(
      fc.property(graphs, (next) => {
        const byFirst = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0)
        expect(strongComponents(next).sort(byFirst)).toEqual(slowComponents(next))
      }),
      { numRuns: 500 },
    )
  })
  it('walks very long ways', () => {
    const size = 200_000
    const ring = Array.from({ length: size }, (_, v) => [(v + 1) % size])
    expect(strongComponents(ring)).toHaveLength(1)
    expect(strongComponents(ring.map((ways, v) => (v === size - 1 ? [] : ways)))).toEqual([])
  })
})
