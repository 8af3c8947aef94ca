import type { CSSProperties } from 'react'
import { outcomeLook, unratedTone } from '../../shared/layout/look.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { Outcome } from '../../shared/scoring/types.ts'
import { useT } from '../store/settings.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import styles from './moment-badge.module.css'

const toneOf = (outcome: Outcome | null): CSSProperties =>
  ({ '--tone': outcome ? outcomeLook[outcome].text : unratedTone.text }) as CSSProperties

/** A moment's number, white in a disc of its class; an open disc while it is not rated. */
export function MomentDisc({ number, outcome }: { readonly number: number; readonly outcome: Outcome | null }) {
  return (
    <span className={styles.disc} data-rated={outcome !== null} style={toneOf(outcome)}>
      {number}
    </span>
  )
}

/** Mark, class word and score of a moment; "not rated" without them. */
export function MomentClass({ outcome, S }: { readonly outcome: Outcome | null; readonly S: number | null }) {
  const say = useT()
  if (!outcome || S === null) return <span className={styles.unrated}>{say('rating.blank')}</span>
  return (
    <span className={styles.class} style={toneOf(outcome)}>
      <OutcomeMark outcome={outcome} size={11} />
      {say(`outcome.${outcome}`)}
      <span className={styles.score}>{formatScore(S)}</span>
    </span>
  )
}
