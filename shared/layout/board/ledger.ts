import { type Cells, placedAt } from './cells.ts'
import type { Link } from './route.ts'
import type { Choice } from './router.ts'
import type { Usage } from './usage.ts'

/** The course each link has for now. Usage is only counted from the leftmost to the rightmost band anybody asked about. */
export type Ledger = {
  /** Gives link `index` a course, or takes the one it has. */
  readonly put: (index: number, choice: Choice | null) => void
  /** Makes sure that usage is counted in vertical bands `low`…`high`. */
  readonly reach: (low: number, high: number) => void
}

/** Bands counted beyond what was asked for, so that the next question seldom needs another count. */
const margin = 24

/** A ledger without courses over an empty `usage`; `everywhere` counts the whole board from the start. */
export function createLedger(cells: Cells, links: readonly Link[], usage: Usage, everywhere: boolean): Ledger {
  const choices: (Choice | null)[] = links.map(() => null)
  let low = everywhere ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  let high = everywhere ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  const count = (index: number, choice: Choice | null | undefined, by: 1 | -1): void => {
    const link = links[index]
    if (!choice || !link || choice.low > high || choice.high < low) return
    usage.change(choice.route, placedAt(cells, link.from), placedAt(cells, link.to), by)
  }
  return {
    put: (index, choice) => {
      count(index, choices[index], -1)
      choices[index] = choice
      count(index, choice, 1)
    },
    reach: (from, to) => {
      if (from >= low && to <= high) return
      low = Math.min(low, from - margin)
      high = Math.max(high, to + margin)
      usage.clear()
      for (let index = 0; index < choices.length; index++) count(index, choices[index], 1)
    },
  }
}
