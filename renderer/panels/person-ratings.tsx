import { SegmentedControl } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Fulfilment, Moment } from '../../shared/document/schema/moment.ts'
import type { Rater } from '../../shared/document/schema/rater.ts'
import { textIn } from '../../shared/document/text.ts'
import { rateAsRater } from '../../shared/editing/operations/rate-as-rater.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { levelLook } from '../../shared/layout/look.ts'
import { edit, useBlueprint } from '../store/editor.ts'
import { useT, useUiLanguage } from '../store/settings.ts'
import { RatingControl } from '../ui/rating-control.tsx'
import { apply, useReadOnly } from './fields.tsx'
import { cellKey, cellOf, gridCell, gridRole, useGridFocus } from './grid/use-grid-focus.ts'
import styles from './inspector.module.css'
import { importanceForKey, ratingForKey } from './moments/rating-keys.ts'
import own from './person-ratings.module.css'
import { answerIn, answerOf, type RatingRow, ratingRows, roundsOf } from './rating-rows.ts'
import { Section } from './section.tsx'

type GridProps = { readonly document: Blueprint; readonly moment: Moment; readonly round: number }

function useWords(document: Blueprint) {
  const say = useT()
  const language = useUiLanguage()
  const rater = (one: Rater): string => textIn(one.label, language, document.languages) || say(`group.${one.group}`)
  const row = (one: RatingRow): string => {
    if (one.kind === 'importance') return say('ratings.importance')
    return one.kind === 'level' ? say(`level.${one.level}`) : say('ratings.statement', { n: one.number })
  }
  const value = (answer: Fulfilment | undefined, kind: RatingRow['kind']): string => {
    if (answer === undefined) return say('rating.blank')
    if (answer === null) return say('rating.na')
    return kind === 'importance' ? String(answer) : `${answer} ${say(`rating.${answer}` as Key)}`
  }
  return { say, rater, row, value }
}

/** The rating of the chosen cell, for the mouse; the keys work in the table itself. */
function Picker({
  label,
  row,
  value,
  onChange,
}: {
  readonly label: string
  readonly row: RatingRow
  readonly value: Fulfilment | undefined
  readonly onChange: (value: Fulfilment | undefined) => void
}) {
  const say = useT()
  if (row.kind === 'importance') {
    return (
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={value === undefined || value === null ? '' : String(value)}
        data={['1', '2', '3', '4', '5']}
        onChange={(next) => onChange(Number(next))}
      />
    )
  }
  const look = levelLook[row.level]
  return (
    <RatingControl
      label={label}
      value={value}
      tone={row.level === 'desired' ? look.colour : look.text}
      onChange={onChange}
      names={{
        points: [0, 1, 2, 3, 4, 5].map((point) => say(`rating.${point}` as Key)),
        na: say('rating.na'),
        blank: say('rating.blank'),
      }}
    />
  )
}

function RatingsGrid({ document, moment, round }: GridProps) {
  const words = useWords(document)
  const { say } = words
  const readOnly = useReadOnly()
  const { raters } = document
  const rows = ratingRows(moment)
  const { grid, at, go, move } = useGridFocus<HTMLTableElement>(
    { rows: rows.length, columns: raters.length },
    { row: 0, column: 0 },
  )
  const [touched, setTouched] = useState(false)
  const ratingOf = (rater: Rater) =>
    document.ratings.find((one) => one.moment === moment.id && one.rater === rater.id && one.round === round)
  const rate = (rater: Rater, row: RatingRow, value: Fulfilment | undefined): void =>
    apply(
      edit('undo.rate', (now) =>
        rateAsRater(now, { moment: moment.id, rater: rater.id, round, answer: answerOf(row, value) }),
      ),
    )
  const rater = raters[at.column]
  const row = rows[at.row]
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!rater || !row || !cellOf(event.target) || move(event) || readOnly) return
    const found = ratingForKey(event.nativeEvent)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    if (row.kind !== 'importance') rate(rater, row, found.rating)
    else if (found.rating === undefined) rate(rater, row, undefined)
    else if (importanceForKey(event.nativeEvent) !== null) rate(rater, row, found.rating)
  }
  return (
    <>
      <div className={own.scroll}>
        <table
          {...gridRole}
          ref={grid}
          className={own.grid}
          aria-label={say('ratings.grid')}
          onKeyDown={onKeyDown}
          onFocus={() => setTouched(true)}
        >
          <thead>
            <tr>
              <td />
              {raters.map((one) => (
                <th key={one.id} scope="col" title={`${words.rater(one)} · ${say(`group.${one.group}`)}`}>
                  <span className={own.rater}>{words.rater(one)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, index) => (
              <tr key={one.kind === 'statement' ? one.statement : one.kind === 'level' ? one.level : 'importance'}>
                <th
                  scope="row"
                  data-part={one.kind}
                  {...(one.kind === 'level' ? { style: { '--tone': levelLook[one.level].text } as CSSProperties } : {})}
                >
                  {words.row(one)}
                </th>
                {raters.map((each, column) => {
                  const value = answerIn(ratingOf(each), one)
                  const isHere = at.row === index && at.column === column
                  return (
                    <td
                      key={each.id}
                      {...gridCell(isHere, readOnly)}
                      data-cell={cellKey({ row: index, column })}
                      tabIndex={isHere ? 0 : -1}
                      data-below={one.kind !== 'importance' && typeof value === 'number' && value < 3}
                      data-blank={value === undefined}
                      aria-label={say('ratings.cell', {
                        rater: words.rater(each),
                        level: words.row(one),
                        value: words.value(value, one.kind),
                      })}
                      onPointerDown={() => go({ row: index, column })}
                    >
                      {value === undefined ? '' : value === null ? say('rating.na') : value}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {touched && rater && row && !readOnly && (
        <div className={own.picker}>
          <span className={styles.hint}>
            {words.rater(rater)} · {words.row(row)}
          </span>
          <Picker
            label={`${words.rater(rater)}, ${words.row(row)}`}
            row={row}
            value={answerIn(ratingOf(rater), row)}
            onChange={(value) => rate(rater, row, value)}
          />
        </div>
      )}
      {!readOnly && <p className={styles.hint}>{say('ratings.hint')}</p>}
    </>
  )
}

/** What every rater says of a moment, level by level: to read and to change. Blank is not the same as not applicable. */
export function PersonRatings({ moment }: { readonly moment: Moment }) {
  const say = useT()
  const document = useBlueprint()
  const rounds = document ? roundsOf(document, moment.id) : [1]
  const [chosen, setChosen] = useState<number | null>(null)
  if (!document) return null
  const round = chosen !== null && rounds.includes(chosen) ? chosen : (rounds.at(-1) ?? 1)
  const { raters } = document
  return (
    <Section title={`${say('ratings.title')}${raters.length > 0 ? ` · ${raters.length}` : ''}`}>
      {raters.length === 0 && <p className={styles.hint}>{say('ratings.none')}</p>}
      {rounds.length > 1 && (
        <SegmentedControl
          value={String(round)}
          data={rounds.map((one) => ({ value: String(one), label: say('ratings.round', { n: one }) }))}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
      {raters.length > 0 && <RatingsGrid document={document} moment={moment} round={round} />}
    </Section>
  )
}
