import type { CSSProperties } from 'react'
import { outcomeLook } from '../../../shared/layout/look.ts'
import { bandOutcome } from '../../../shared/layout/page/widgets.ts'
import { explainIndex } from '../../../shared/scoring/explain.ts'
import { formatScore } from '../../../shared/scoring/format.ts'
import type { Band, BlueprintScore } from '../../../shared/scoring/types.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import { OutcomeMark } from '../../ui/outcome-mark.tsx'
import styles from './moments.module.css'

/** The bands of the index from −100 to +100 (model.md §3.8); a broken chain is no stretch of the scale. */
const zones: readonly { readonly band: Exclude<Band, 'broken_chain'>; readonly from: number; readonly to: number }[] = [
  { band: 'losing', from: -100, to: 0 },
  { band: 'flat', from: 0, to: 20 },
  { band: 'good', from: 20, to: 50 },
  { band: 'memorable', from: 50, to: 100 },
]

const share = (E: number): string => `${(E + 100) / 2}%`
const toneOf = (band: Band) => ({ '--tone': outcomeLook[bandOutcome[band]].text }) as CSSProperties

/** Where the index and its target stand between −100 and +100; decoration, the figures are beside it. */
function Scale({ score }: { readonly score: BlueprintScore }) {
  const say = useT()
  const { index, target } = score
  if (!index) return null
  return (
    <div className={styles.scale} aria-hidden="true">
      <div className={styles.track}>
        {zones.map(({ band, from, to }) => (
          <span
            key={band}
            className={styles.zone}
            data-now={band === index.band}
            style={{ ...toneOf(band), flex: to - from }}
          >
            {say(`band.${band}`)}
          </span>
        ))}
        {target && <span className={styles.goal} style={{ left: share(target.E) }} />}
        <span className={styles.marker} style={{ left: share(index.E) }} />
      </div>
      <div className={styles.ends}>
        {[-100, 0, 20, 50, 100].map((value) => (
          <span key={value} style={{ left: share(value) }}>
            {formatScore(value)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The experience index in large figures with its band, where it stands on the scale, and the sentence that explains it. */
export function IndexHead({ score }: { readonly score: BlueprintScore }) {
  const say = useT()
  const language = useUiLanguage()
  const { index, target } = score
  return (
    <section className={styles.head} aria-label={say('term.index')}>
      {index && (
        <div className={styles.headline} style={toneOf(index.band)}>
          <p className={styles.indexName}>{say('term.index')}</p>
          <p className={styles.indexNumber} data-testid="experience-index">
            {formatScore(index.E, 1)}
          </p>
          <p className={styles.band}>
            <OutcomeMark outcome={bandOutcome[index.band]} size={13} />
            {say(`band.${index.band}`)}
          </p>
        </div>
      )}
      <div className={styles.headText}>
        <Scale score={score} />
        <p className={styles.sentence}>
          {explainIndex(score, language)}
          {target && ` ${say('page.curve.target')} ${formatScore(target.E, 1)}${language === 'en' ? '.' : '。'}`}
        </p>
        {index && !score.customersRated && <p className={styles.hint}>{say('term.internalEstimate')}</p>}
      </div>
    </section>
  )
}
