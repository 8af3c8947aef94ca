import { t } from '../../i18n/t.ts'
import { formatScore } from '../../scoring/format.ts'
import type { BlueprintScore, MomentScore } from '../../scoring/types.ts'
import { measures, textStyles } from './measures.ts'
import { type CurveRun, monotoneRun } from './monotone.ts'
import { spread } from './spread.ts'
import { blockAt, type Writer } from './text-block.ts'
import type { BoardCurve, Box, CurvePoint, Point } from './types.ts'

/** Baselines of labels: this far above or below their point. */
const above = 11
const below = 19

function pointOf(score: MomentScore, x: number, zeroY: number, half: number): CurvePoint {
  const S = score.score?.S ?? null
  const y = S === null ? zeroY : Math.round((zeroY - (S / 100) * half) * 2) / 2
  const style = textStyles.curveLabel
  return {
    moment: score.moment,
    number: score.number,
    x,
    y,
    score,
    label: {
      lines: [S === null ? '–' : formatScore(S)],
      x,
      y: S !== null && S < 0 ? y + below : y - above,
      size: style.size,
      lineHeight: style.lineHeight,
      bold: style.bold,
      align: 'middle',
    },
  }
}

/** One monotone run per stretch of rated moments; a moment without a score leaves a gap (model.md §3.12). */
function runsOf(points: readonly CurvePoint[]): CurveRun[] {
  const runs: CurveRun[] = []
  let run: Point[] = []
  const close = (): void => {
    if (run.length > 0) runs.push(monotoneRun(run))
    run = []
  }
  for (const point of points) {
    if (point.score.score) run.push([point.x, point.y])
    else close()
  }
  close()
  return runs
}

/**
 * The experience curve in `box`: a point per moment over the middle of its node (`centreOf`; null = no such node), moved apart where several
 * share a column. S −100…100 fills the strip but for room for the labels. null without moments on the board.
 */
export function layoutCurve(
  score: BlueprintScore,
  centreOf: (node: string) => number | null,
  box: Box,
  writer: Writer,
): BoardCurve | null {
  const placed = score.moments
    .map((moment) => ({ moment, wish: centreOf(moment.node) }))
    .filter((entry): entry is { moment: MomentScore; wish: number } => entry.wish !== null)
    .sort((a, b) => a.wish - b.wish || a.moment.number - b.moment.number)
  if (placed.length === 0) return null
  const xs = spread(
    placed.map(({ wish }) => wish),
    measures.curvePoint,
    box.x + measures.curvePoint / 2,
    box.x + box.w - measures.curvePoint / 2,
  )
  const zeroY = box.y + box.h / 2
  const half = box.h / 2 - measures.curveLabel
  const points = placed.map(({ moment }, index) => pointOf(moment, xs[index] ?? 0, zeroY, half))
  const language = writer.options.languages[0]
  const width = measures.laneHeader - 2 * measures.laneInset
  const title = writer.broken(t(language, 'term.curve'), textStyles.curveTitle, width)
  const caption = { lines: ['−100 … +100'], style: textStyles.curveCaption }
  const height = title.lines.length * title.style.lineHeight + caption.style.lineHeight
  const top = zeroY - height / 2
  return {
    ...box,
    title: blockAt(title, measures.laneInset, top),
    caption: blockAt(caption, measures.laneInset, top + height - caption.style.lineHeight),
    zeroY,
    points,
    runs: runsOf(points),
  }
}
