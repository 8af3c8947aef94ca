import { UnstyledButton } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { momentTitle } from '../../shared/document/moment-title.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import { outcomeLook, unratedTone } from '../../shared/layout/look.ts'
import { explainIndex } from '../../shared/scoring/explain.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { MomentScore, Priority } from '../../shared/scoring/types.ts'
import { scoreOf } from '../store/derived.ts'
import { select } from '../store/session.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import styles from './inspector.module.css'
import { effectWords, gainWords, isCapped, tierTone } from './priority-words.ts'
import { Section } from './section.tsx'

function goTo(id: string): void {
  const item = { type: 'moment' as const, id }
  select(item)
  viewport().reveal(item)
}

type ItemProps = {
  readonly document: Blueprint
  readonly score: MomentScore
  /** Stands under the title. */
  readonly note?: ReactNode
  /** Stands at the right. */
  readonly children: ReactNode
}

/** A moment to go to: number and title. */
function MomentItem({ document, score, note, children }: ItemProps) {
  const language = useUiLanguage()
  const moment = document.moments.find((one) => one.id === score.moment)
  const title = moment && momentTitle(moment, document, language, score.number)
  const look = score.score ? outcomeLook[score.score.outcome] : unratedTone
  return (
    <li>
      <UnstyledButton
        className={styles.item}
        style={{ '--tone': look.text } as CSSProperties}
        onClick={() => goTo(score.moment)}
      >
        <span className={styles.disc}>{score.number}</span>
        <span>
          <span className={styles.itemTitle} title={title}>
            {title}
          </span>
          {note}
        </span>
        {children}
      </UnstyledButton>
    </li>
  )
}

function Result({ score }: Pick<ItemProps, 'score'>) {
  const say = useT()
  return (
    <span className={styles.score}>
      {score.score ? (
        <>
          <OutcomeMark outcome={score.score.outcome} size={10} /> {formatScore(score.score.S)}
        </>
      ) : (
        say('rating.blank')
      )}
    </span>
  )
}

function Effect({ priority }: { readonly priority: Priority }) {
  const say = useT()
  return (
    <span className={styles.effect}>
      <span className={styles.tier} style={{ '--tone': tierTone[priority.tier] } as CSSProperties}>
        {say(`tier.${priority.tier}`)}
      </span>
      {effectWords(priority, say)}
    </span>
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
      {score.moments.length > 0 && <p className={styles.verdict}>{explainIndex(score, language)}</p>}
      {index && !score.customersRated && <p className={styles.hint}>{say('term.internalEstimate')}</p>}
      {score.moments.length === 0 ? (
        <p className={styles.hint}>{say('inspector.noMoments')}</p>
      ) : (
        <Section title={`${say('term.moments')} · ${score.moments.length}`} open>
          <ol className={styles.list}>
            {score.moments.map((one) => (
              <MomentItem key={one.moment} document={document} score={one}>
                <Result score={one} />
              </MomentItem>
            ))}
          </ol>
        </Section>
      )}
      {priorities.length > 0 && (
        <Section title={say('inspector.priorities')} open>
          {priorities.some(isCapped) && <p className={styles.hint}>{say('priority.capped')}</p>}
          <ol className={styles.list}>
            {priorities.map((row) => {
              const one = score.moments.find((each) => each.moment === row.moment)
              return (
                one && (
                  <MomentItem key={row.moment} document={document} score={one} note={<Effect priority={row} />}>
                    <span className={styles.gain}>{gainWords(row)}</span>
                  </MomentItem>
                )
              )
            })}
          </ol>
        </Section>
      )}
    </>
  )
}
