import { Button, SegmentedControl } from '@mantine/core'
import { momentTitle } from '../../shared/document/moment-title.ts'
import { type Moment, needLevels } from '../../shared/document/schema/moment.ts'
import { setImportance } from '../../shared/editing/operations/set-importance.ts'
import { setMomentFields } from '../../shared/editing/operations/set-moment-fields.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { outcomeLook, unratedTone } from '../../shared/layout/look.ts'
import { explainMoment } from '../../shared/scoring/explain.ts'
import { formatScore } from '../../shared/scoring/format.ts'
import type { MomentScore } from '../../shared/scoring/types.ts'
import { runCommand } from '../commands/run.ts'
import { scoreOf } from '../store/derived.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { FieldSpot } from './field-spot.tsx'
import { apply, TextFields, useReadOnly } from './fields.tsx'
import styles from './inspector.module.css'
import { LevelNeeds } from './level-needs.tsx'
import { LevelRatings } from './level-ratings.tsx'
import { MomentDetails } from './moment-details.tsx'
import { PersonRatings } from './person-ratings.tsx'
import { Section } from './section.tsx'

const tone = (score: MomentScore): React.CSSProperties => {
  const look = score.score ? outcomeLook[score.score.outcome] : unratedTone
  return { '--tone': score.score ? look.text : unratedTone.text } as React.CSSProperties
}

/** What stands beside the class: thin ice, contested, voided good, another view of the customers. */
function flagsOf(score: MomentScore): Key[] {
  const flags: [boolean, Key][] = [
    [score.score?.thinIce ?? false, 'modifier.thinIce'],
    [score.contested, 'modifier.contested'],
    [(score.score?.voided ?? 0) > 0, 'modifier.voided'],
    [score.customerDiffers, 'modifier.customerDiffers'],
    [score.byConsensus, 'modifier.consensus'],
  ]
  return flags.filter(([holds]) => holds).map(([, key]) => key)
}

/** Class word, mark, S and the sentence that explains them; they follow every rating at once. */
function Verdict({ score }: { readonly score: MomentScore }) {
  const say = useT()
  const language = useUiLanguage()
  const document = useBlueprint()
  if (!document) return null
  const flags = flagsOf(score)
  const isUntouched = needLevels.every((level) => score.levels[level] === undefined)
  return (
    <>
      <p className={styles.verdict} style={tone(score)} aria-live="polite" data-testid="verdict">
        {score.score && (
          <span className={styles.class}>
            <OutcomeMark outcome={score.score.outcome} />
            {`${say(`outcome.${score.score.outcome}`)} · ${formatScore(score.score.S)}`}
          </span>
        )}
        {isUntouched ? say('moment.unrated') : explainMoment(score, document, language)}
      </p>
      {flags.length > 0 && (
        <ul className={styles.flags} aria-label={say('moment.flags')}>
          {flags.map((key) => (
            <li key={key} className={styles.flag}>
              {say(key)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Importance({ moment, score }: { readonly moment: Moment; readonly score: MomentScore }) {
  const say = useT()
  const readOnly = useReadOnly()
  return (
    <div>
      <div className={styles.label}>
        {say('term.importance')}
        {score.importance !== moment.importance && ` · ${say('moment.importanceVoted', { n: score.importance })}`}
      </div>
      <SegmentedControl
        fullWidth
        aria-label={say('term.importance')}
        disabled={readOnly}
        value={String(moment.importance)}
        data={['1', '2', '3', '4', '5']}
        onChange={(value) =>
          apply(
            edit('undo.setImportance', (document) =>
              setImportance(document, { moment: moment.id, importance: Number(value) }),
            ),
          )
        }
      />
    </div>
  )
}

/** A moment of truth: its verdict, the four ratings, and everything its card says. */
export function MomentPanel({ moment }: { readonly moment: Moment }) {
  const say = useT()
  const language = useUiLanguage()
  const readOnly = useReadOnly()
  const document = useBlueprint()
  const score = document && scoreOf(document).moments.find((one) => one.moment === moment.id)
  if (!document || !score) return null
  return (
    <>
      <h2 className={styles.head}>
        <span className={styles.disc} style={tone(score)}>
          {score.number}
        </span>
        {momentTitle(moment, document, language, score.number)}
      </h2>
      <Verdict score={score} />
      <LevelRatings moment={moment} score={score} />
      <Importance moment={moment} score={score} />
      <FieldSpot field="title">
        <TextFields
          label={say('moment.title')}
          value={moment.title}
          undo="undo.editMoment"
          write={(words) =>
            edit('undo.editMoment', (now) => setMomentFields(now, { moment: moment.id, fields: { title: words } }))
          }
        />
      </FieldSpot>
      <LevelNeeds moment={moment} />
      <PersonRatings moment={moment} />
      <MomentDetails moment={moment} />
      <Section title={say('moment.remove')}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly}
          onClick={() => void runCommand('moment.toggle', 'button')}
        >
          {say('moment.unmark')}
        </Button>
      </Section>
    </>
  )
}
