import { monotoneRun } from '../../../shared/layout/board/monotone.ts'
import type { Point } from '../../../shared/layout/board/types.ts'
import { at } from '../../../shared/layout/page/path.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'

/** Room above +100 and below −100 for the labels of points, in pixels. */
const headroom = 38

export type ChartPoint = {
  readonly score: MomentScore
  readonly x: number
  /** On the zero line while the moment is not rated. */
  readonly y: number
  /** Baseline of the score's label, where neither the target nor the zero line runs through it. */
  readonly labelY: number
}
export type Chart = {
  readonly width: number
  readonly height: number
  readonly lines: readonly { readonly value: number; readonly y: number }[]
  /** Path data, one per stretch of rated moments; a moment without a value is a gap. */
  readonly asIs: readonly string[]
  readonly target: readonly string[]
  readonly points: readonly ChartPoint[]
  readonly targets: readonly { readonly moment: string; readonly S: number; readonly x: number; readonly y: number }[]
}

function paths(points: readonly (Point | null)[]): string[] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const { start, segments } = monotoneRun(run)
      return `M${at(...start)} ${segments.map((segment) => `C${at(...segment.flat())}`).join(' ')}`
    })
}

const above = 17
const below = 27
/** A label's letters reach from this far over its baseline to just under it; the dot of a target needs as much room. */
const rise = 9
const dot = 6

function labelAt(y: number, targetY: number | null, zero: number): number {
  const isFree = (baseline: number): boolean =>
    [targetY, zero].every((line) => line === null || line < baseline - rise - dot || line > baseline + dot)
  const places = [y - above, y + below, ...(targetY !== null && targetY < y ? [targetY - above] : [])]
  return places.find(isFree) ?? y - above
}

/** The experience curve of `moments`, one column of `step` pixels each: as-is and targets, each a monotone cubic (model.md §3.8). */
export function layoutChart(moments: readonly MomentScore[], step: number, height: number): Chart {
  const toX = (index: number): number => step * (index + 0.5)
  const toY = (S: number): number => headroom + ((100 - S) / 200) * (height - 2 * headroom)
  const asIs = moments.map((moment, index): Point | null => (moment.score ? [toX(index), toY(moment.score.S)] : null))
  const target = moments.map((moment, index): Point | null =>
    moment.target ? [toX(index), toY(moment.target.S)] : null,
  )
  return {
    width: step * moments.length,
    height,
    lines: [100, 50, 0, -50, -100].map((value) => ({ value, y: toY(value) })),
    asIs: paths(asIs),
    target: paths(target),
    points: moments.map((score, index) => {
      const y = asIs[index]?.[1] ?? toY(0)
      return { score, x: toX(index), y, labelY: labelAt(y, target[index]?.[1] ?? null, toY(0)) }
    }),
    targets: moments.flatMap(({ moment, target: goal }, index) =>
      goal ? [{ moment, S: goal.S, x: toX(index), y: toY(goal.S) }] : [],
    ),
  }
}

/** Stretches of neighbouring moments in one stage, for the band of stage names over the curve. */
export function stageGroups(
  moments: readonly Pick<MomentScore, 'stage'>[],
): { readonly stage: string; readonly from: number; readonly count: number }[] {
  const groups: { stage: string; from: number; count: number }[] = []
  moments.forEach(({ stage }, index) => {
    const last = groups.at(-1)
    if (last?.stage === stage) last.count += 1
    else groups.push({ stage, from: index, count: 1 })
  })
  return groups
}
