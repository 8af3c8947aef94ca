import { type CSSProperties, memo } from 'react'
import { outcomeLook, unratedTone } from '../../../shared/layout/look.ts'
import { formatScore } from '../../../shared/scoring/format.ts'
import type { MomentScore } from '../../../shared/scoring/types.ts'
import { select } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { type Chart, type ChartPoint, layoutChart } from './chart.ts'
import styles from './moments.module.css'

const height = 256
const radius = 11

const toneOf = (score: MomentScore): CSSProperties =>
  ({ '--tone': score.score ? outcomeLook[score.score.outcome].text : unratedTone.text }) as CSSProperties

/** A moment on the curve: number in a disc of its class, mark and score beside it. An unrated one is an open disc on the zero line. */
function Point({ point, selected }: { readonly point: ChartPoint; readonly selected: boolean }) {
  const { score, x, y, labelY } = point
  const rated = score.score
  const look = rated && outcomeLook[rated.outcome]
  const label = rated ? formatScore(rated.S) : ''
  const markWidth = look ? (look.markWidth * 9) / 16 : 0
  const left = x - (markWidth + 4 + label.length * 7) / 2
  return (
    <g className={styles.point} style={toneOf(score)} data-rated={rated !== null} data-selected={selected}>
      {selected && <circle cx={x} cy={y} r={radius + 4.5} className={styles.halo} />}
      <circle cx={x} cy={y} r={radius} className={styles.pointDisc} />
      <text x={x} y={y + 4.2} textAnchor="middle" className={styles.pointNumber}>
        {score.number}
      </text>
      {look && (
        <>
          <path
            d={look.mark}
            fillRule="evenodd"
            className={styles.pointMark}
            transform={`translate(${left} ${labelY - 8.5}) scale(${9 / 16})`}
          />
          <text x={left + markWidth + 4} y={labelY} className={styles.pointLabel}>
            {label}
          </text>
        </>
      )}
    </g>
  )
}

function Grid({ chart }: { readonly chart: Chart }) {
  return chart.lines.map(({ value, y }) => (
    <line key={value} x1={0} x2={chart.width} y1={y} y2={y} className={value === 0 ? styles.zero : styles.rule} />
  ))
}

type Props = { readonly moments: readonly MomentScore[]; readonly step: number; readonly selected: string | null }

/** The axis beside the curve. */
export function CurveAxis() {
  const { lines } = layoutChart([], 1, height)
  return (
    <svg className={styles.axis} width={76} height={height} aria-hidden="true" focusable="false">
      {lines.map(({ value, y }) => (
        <text key={value} x={68} y={y + 4} textAnchor="end" className={styles.axisLabel}>
          {formatScore(value)}
        </text>
      ))}
    </svg>
  )
}

/** The experience curve, as-is solid and targets dashed; a press on a column selects its moment. */
export const Curve = memo(function Curve({ moments, step, selected }: Props) {
  const say = useT()
  const chart = layoutChart(moments, step, height)
  const words = moments.map(
    ({ number, score, target }) =>
      `${number}: ${score ? formatScore(score.S) : say('rating.blank')}${target ? ` (${say('term.target')} ${formatScore(target.S)})` : ''}`,
  )
  const chosen = moments.findIndex(({ moment }) => moment === selected)
  return (
    <svg
      className={styles.curve}
      width={chart.width}
      height={height}
      role="img"
      aria-label={`${say('term.curve')}. ${words.join('; ')}`}
      onPointerDown={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect()
        const moment = moments[Math.floor((event.clientX - left) / step)]
        if (moment) select({ type: 'moment', id: moment.moment })
      }}
    >
      {chosen >= 0 && <rect x={chosen * step} y={0} width={step} height={height} className={styles.column} />}
      <Grid chart={chart} />
      {chart.target.map((d) => (
        <path key={d} d={d} className={styles.targetLine} />
      ))}
      {chart.asIs.map((d) => (
        <path key={d} d={d} className={styles.asIsLine} />
      ))}
      {chart.targets.map(({ moment, x, y }) => (
        <circle key={moment} cx={x} cy={y} r={4} className={styles.targetDot} />
      ))}
      {chart.points.map((point) => (
        <Point key={point.score.moment} point={point} selected={point.score.moment === selected} />
      ))}
    </svg>
  )
})
