import { UnstyledButton } from '@mantine/core'
import { type Moment, type NeedLevel, needLevels } from '../../shared/document/schema/moment.ts'
import { rateMoment } from '../../shared/editing/operations/rate-moment.ts'
import { levelLook } from '../../shared/layout/look.ts'
import { aggregate } from '../../shared/scoring/panel.ts'
import type { MomentScore } from '../../shared/scoring/types.ts'
import { edit } from '../store/editor.ts'
import { useT } from '../store/settings.ts'
import { RatingControl, type RatingValue } from '../ui/rating-control.tsx'
import { apply, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'

type Props = { readonly moment: Moment; readonly score: MomentScore }

/** Top-down as on the ladder: unexpected, desired, expected, basic. */
const topDown: readonly NeedLevel[] = [...needLevels].reverse()

function LevelRow({ moment, score, level }: Props & { readonly level: NeedLevel }) {
  const say = useT()
  const readOnly = useReadOnly()
  const own = moment.consensus[level]
  const agreement = score.agreement[level]
  const median = agreement ? aggregate(agreement.values) : undefined
  const rate = (rating: RatingValue): void =>
    apply(edit('undo.rate', (document) => rateMoment(document, { moment: moment.id, level, rating })))
  const show = (value: RatingValue): string => (value === null ? say('rating.na') : String(value ?? '—'))
  const names = {
    points: [0, 1, 2, 3, 4, 5].map((point) => say(`rating.${point as 0 | 1 | 2 | 3 | 4 | 5}`)),
    na: say('rating.na'),
    blank: say('rating.blank'),
  }
  return (
    <div className={styles.level} style={{ '--tone': levelLook[level].text } as React.CSSProperties}>
      <span className={styles.levelName}>{say(`level.${level}`)}</span>
      <RatingControl
        label={say(`need.${level}`)}
        value={score.levels[level]}
        onChange={rate}
        tone={levelLook[level].colour === '#D99A00' ? levelLook[level].colour : levelLook[level].text}
        names={names}
        readOnly={readOnly}
      />
      {agreement && agreement.values.length > 0 && (
        <span className={styles.levelNote}>
          {say('moment.median', { n: agreement.values.length, value: show(median) })}
          {agreement.band && ` · ${say(`agreement.${agreement.band}`)}`}
          {own !== undefined && !readOnly && (
            <UnstyledButton fz={12} td="underline" onClick={() => rate(undefined)}>
              {say('moment.useMedian')}
            </UnstyledButton>
          )}
        </span>
      )}
    </div>
  )
}

/** The four ratings of a moment; what is set here is the team's consensus and counts instead of the raters' median. */
export function LevelRatings(props: Props) {
  const say = useT()
  return (
    <fieldset className={styles.levels} data-field="ratings" aria-label={say('moment.ratings')}>
      {topDown.map((level) => (
        <LevelRow key={level} {...props} level={level} />
      ))}
    </fieldset>
  )
}
