import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { BlueprintScore } from '../../../shared/scoring/types.ts'
import { select } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import type { DocumentWords } from '../document-words.ts'
import { stageGroups } from './chart.ts'
import { Curve, CurveAxis } from './curve.tsx'
import { Matrix } from './matrix.tsx'
import styles from './moments.module.css'
import type { MomentRow } from './rows.ts'
import { useWidth } from './use-width.ts'

const axis = 76
const narrowest = 84
const widest = 236

type Props = {
  readonly document: Blueprint
  readonly words: DocumentWords
  readonly score: BlueprintScore
  readonly rows: readonly MomentRow[]
  readonly selected: string | null
}

/** Stage names over the columns of their moments. */
function Stages({ document, words, score, step }: Omit<Props, 'rows' | 'selected'> & { readonly step: number }) {
  const names = new Map(document.stages.map((stage) => [stage.id, words.of(stage.label)]))
  return (
    <div className={styles.stages} style={{ paddingLeft: axis }}>
      {stageGroups(score.moments).map(({ stage, from, count }) => (
        <button
          key={`${stage} ${from}`}
          type="button"
          className={styles.stage}
          style={{ width: count * step - 2 }}
          title={names.get(stage)}
          onClick={() => select({ type: 'stage', id: stage })}
        >
          <span>{names.get(stage)}</span>
        </button>
      ))}
    </div>
  )
}

function Legend() {
  const say = useT()
  return (
    <ul className={styles.legend}>
      <li>
        <svg width="22" height="8" aria-hidden="true">
          <path d="M1 4 H21" className={styles.asIsLine} />
        </svg>
        {say('moments.asIs')}
      </li>
      <li>
        <svg width="26" height="8" aria-hidden="true">
          <path d="M1 4 H25" className={styles.targetLine} />
        </svg>
        {say('term.target')}
      </li>
      <li>
        <svg width="9" height="7" viewBox="0 0 9 7" aria-hidden="true">
          <path d="M4.5 0.6 L8.4 6.4 L0.6 6.4 Z" className={styles.aim} />
        </svg>
        {say('moments.targetMark')}
      </li>
    </ul>
  )
}

/** The experience curve over the needs matrix, one column per moment through both. */
export function NeedsMap({ document, words, score, rows, selected }: Props) {
  const say = useT()
  const [frame, width] = useWidth<HTMLDivElement>()
  const step = Math.max(narrowest, Math.min(widest, Math.floor((width - axis - 2) / Math.max(1, rows.length))))
  return (
    <section className={styles.card} aria-labelledby="needs-map">
      <div className={styles.cardHead}>
        <h2 id="needs-map">{say('moments.map')}</h2>
        <Legend />
      </div>
      <div ref={frame} className={styles.wide}>
        {width > 0 && (
          <div style={{ width: axis + step * rows.length }}>
            <Stages document={document} words={words} score={score} step={step} />
            <div className={styles.curveRow}>
              <CurveAxis />
              <Curve moments={score.moments} step={step} selected={selected} />
            </div>
            <Matrix rows={rows} step={step} selected={selected} />
          </div>
        )}
      </div>
      <p className={styles.foot}>{say('moments.keys')}</p>
    </section>
  )
}
