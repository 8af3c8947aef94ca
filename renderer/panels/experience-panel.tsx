import { UnstyledButton } from '@mantine/core'
import { momentTitle } from '../../shared/document/moment-title.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { outcomeLook, unratedTone } from '../../shared/layout/look.ts'
import { explainIndex, explainPriority } from '../../shared/scoring/explain.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { MomentScore } from '../../shared/scoring/types.ts'
import { scoreOf } from '../store/derived.ts'
import { select } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import styles from './inspector.module.css'
import { Section } from './section.tsx'

function goTo(id: string): void {
  const item = { type: 'moment' as const, id }
  select(item)
  viewport().reveal(item)
}

function MomentItem({
  document,
  score,
  note,
}: {
  readonly document: Blueprint
  readonly score: MomentScore
  readonly note?: string
}) {
  const say = useT()
  const language = useUiLanguage()
  const moment = document.moments.find((one) => one.id === score.moment)
  const look = score.score ? outcomeLook[score.score.outcome] : unratedTone
  return (
    <li>
      <UnstyledButton
        className={styles.item}
        style={{ '--tone': look.text } as React.CSSProperties}
        onClick={() => goTo(score.moment)}
      >
        <span className={styles.disc}>{score.number}</span>
        <span>
          {moment && momentTitle(moment, document, language, score.number)}
          {note && <span className={styles.hint}> {note}</span>}
        </span>
        <span className={styles.score}>
          {score.score ? (
            <>
              <OutcomeMark outcome={score.score.outcome} size={10} /> {formatScore(score.score.S)}
            </>
          ) : (
            say('rating.blank')
          )}
        </span>
      </UnstyledButton>
    </li>
  )
}

/** The experience index with its band and sentence, the moments in order, and what to lift first. */
export function ExperiencePanel({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const language = useUiLanguage()
  const score = scoreOf(document)
  const { index } = score
  const priorities = score.priorities.filter((row) => row.lever !== 'keep').slice(0, 3)
  return (
    <>
      {index && (
        <div className={styles.index}>
          <span className={styles.indexNumber}>{formatScore(index.E, 1)}</span>
          <span className={styles.indexWords}>
            <span>{say('term.index')}</span>
            <strong>{say(`band.${index.band}`)}</strong>
          </span>
        </div>
      )}
      <p className={styles.verdict}>{explainIndex(score, language)}</p>
      {index && !score.customersRated && <p className={styles.hint}>{say('term.internalEstimate')}</p>}
      {score.moments.length === 0 ? (
        <p className={styles.hint}>{say('inspector.noMoments')}</p>
      ) : (
        <Section title={`${say('term.moments')} · ${score.moments.length}`} open>
          <ol className={styles.list}>
            {score.moments.map((one) => (
              <MomentItem key={one.moment} document={document} score={one} />
            ))}
          </ol>
        </Section>
      )}
      {priorities.length > 0 && (
        <Section title={say('inspector.priorities')} open>
          <ol className={styles.list}>
            {priorities.map((row) => {
              const one = score.moments.find((each) => each.moment === row.moment)
              return (
                one && (
                  <MomentItem
                    key={row.moment}
                    document={document}
                    score={one}
                    note={`${say(`tier.${row.tier}`)} · ${explainPriority(row, language)}`}
                  />
                )
              )
            })}
          </ol>
        </Section>
      )}
    </>
  )
}
