import { Button } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { levelLook } from '../../../shared/layout/look.ts'
import type { BlueprintScore, Priority } from '../../../shared/scoring/types.ts'
import { select } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import type { DocumentWords } from '../document-words.ts'
import { effectWords, gainWords, isCapped, tierTone } from '../priority-words.ts'
import { discTone } from './matrix.tsx'
import styles from './moments.module.css'
import type { MomentRow } from './rows.ts'

const atOnce = 12

type ItemProps = {
  readonly document: Blueprint
  readonly words: DocumentWords
  readonly priority: Priority
  readonly row: MomentRow
  readonly selected: boolean
}

/** What the lever's need says, in the document's words; '' when nobody has written it. */
function needOf({ document, words, priority }: Pick<ItemProps, 'document' | 'words' | 'priority'>): string {
  if (priority.lever === 'keep') return ''
  const needs = document.moments.find((one) => one.id === priority.moment)?.needs[priority.lever]
  const statement = needs?.statements.find((one) => !one.outOfScope)
  return statement ? words.of(statement.text) : ''
}

function Item(props: ItemProps) {
  const { priority, row, selected } = props
  const say = useT()
  const need = needOf(props)
  return (
    <li>
      <button
        type="button"
        className={styles.priority}
        aria-pressed={selected}
        data-keep={priority.lever === 'keep'}
        onClick={() => select({ type: 'moment', id: row.moment })}
      >
        <span className={styles.tier} style={{ '--tone': tierTone[priority.tier] } as CSSProperties}>
          {say(`tier.${priority.tier}`)}
        </span>
        <span className={styles.disc} data-rated style={discTone(row.outcome)}>
          {row.number}
        </span>
        <span className={styles.what}>
          <span className={styles.title}>{row.title}</span>
          {priority.lever !== 'keep' && (
            <span className={styles.lever}>
              <strong style={{ '--tone': levelLook[priority.lever].text } as CSSProperties}>
                {say(`level.${priority.lever}`)}
              </strong>
              {need && ` · ${need}`}
            </span>
          )}
        </span>
        <span className={styles.effect}>
          {effectWords(priority, say)}
          <b>{gainWords(priority)}</b>
        </span>
      </button>
    </li>
  )
}

type Props = {
  readonly document: Blueprint
  readonly words: DocumentWords
  readonly score: BlueprintScore
  readonly rows: readonly MomentRow[]
  readonly selected: string | null
}

/** What to lift first: tier, moment, lever and what it does to the index (model.md §3.9). */
export function Priorities({ document, words, score, rows, selected }: Props) {
  const say = useT()
  const [all, setAll] = useState(false)
  const shown = all ? score.priorities : score.priorities.slice(0, atOnce)
  const byMoment = new Map(rows.map((row) => [row.moment, row]))
  return (
    <section className={styles.card} aria-labelledby="moments-priorities">
      <div className={styles.cardHead}>
        <h2 id="moments-priorities">{say('moments.priorities')}</h2>
        <p className={styles.keys}>{say('page.priorities.lead')}</p>
      </div>
      {shown.some(isCapped) && <p className={styles.hint}>{say('priority.capped')}</p>}
      {score.priorities.length === 0 && <p className={styles.hint}>{say('moments.noPriorities')}</p>}
      <ol className={styles.priorities}>
        {shown.map((priority) => {
          const row = byMoment.get(priority.moment)
          return (
            row && (
              <Item
                key={priority.moment}
                document={document}
                words={words}
                priority={priority}
                row={row}
                selected={row.moment === selected}
              />
            )
          )
        })}
      </ol>
      {shown.length < score.priorities.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {say('moments.showAll', { n: score.priorities.length })}
        </Button>
      )}
    </section>
  )
}
