import { type CSSProperties, memo } from 'react'
import type { Language } from '../../../shared/document/schema/text.ts'
import { outcomeLook } from '../../../shared/layout/look.ts'
import { formatScore } from '../../../shared/scoring/format.ts'
import { useT } from '../../store/settings.ts'
import { OutcomeMark } from '../../ui/outcome-mark.tsx'
import { cellKey, gridCell } from '../grid/use-grid-focus.ts'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { discTone } from './matrix.tsx'
import styles from './moments.module.css'
import { heatProps, RatingContent, ratingWords } from './rating-cell.tsx'
import { isSameRow, type MomentRow } from './rows.ts'
import { type ColumnId, isLevel } from './sort.ts'

/** What is being edited in a row: the picker of a level, or the title's field. */
export type Editing = { readonly column: ColumnId; readonly replace: boolean } | null

type Props = {
  readonly row: MomentRow
  /** Row of the grid, from 1: the header is row 0. */
  readonly index: number
  /** The columns there is room for; what has none stands under the title. */
  readonly shown: readonly ColumnId[]
  /** The focused column in this row, or −1. */
  readonly column: number
  readonly selected: boolean
  readonly editing: Editing
  readonly language: Language
  readonly readOnly: boolean
  readonly onClose: () => void
  readonly onTitle: (moment: string, words: string | null, exit: LabelExit) => void
}

function ClassCell({ row }: { readonly row: MomentRow }) {
  const say = useT()
  if (!row.outcome) return <span className={styles.unrated}>{say('rating.blank')}</span>
  return (
    <span className={styles.class} style={{ '--tone': outcomeLook[row.outcome].text } as CSSProperties}>
      <OutcomeMark outcome={row.outcome} size={11} />
      {say(`outcome.${row.outcome}`)}
    </span>
  )
}

function Importance({ n }: { readonly n: number }) {
  return (
    <span className={styles.importance}>
      {n}
      <span className={styles.pips} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} data-on={step <= n} />
        ))}
      </span>
    </span>
  )
}

function Flags({ flags }: Pick<MomentRow, 'flags'>) {
  const say = useT()
  return flags.map((flag) => (
    <span key={flag} className={styles.flag}>
      {say(flag)}
    </span>
  ))
}

function TitleCell({ row, shown, editing, language, onTitle }: Props) {
  const say = useT()
  if (editing?.column !== 'title') {
    return (
      <>
        <span className={styles.title}>{row.title || say('term.moment')}</span>
        {!shown.includes('stage') && (
          <span className={styles.under}>
            <span className={styles.quiet}>{row.stage}</span> <Flags flags={row.flags} />
          </span>
        )}
      </>
    )
  }
  return (
    <LabelInput
      label={say('moment.title')}
      value={row.hasTitle ? row.title : ''}
      placeholder={row.title}
      replace={editing.replace}
      language={language}
      className={styles.input}
      onDone={(words, exit) => onTitle(row.moment, words, exit)}
    />
  )
}

function Content(props: Props & { readonly id: ColumnId }) {
  const { row, id, editing, onClose } = props
  const say = useT()
  if (isLevel(id)) {
    const { value, target } = row.levels[id]
    return (
      <RatingContent
        moment={row.moment}
        level={id}
        value={value}
        target={target}
        label={`${row.number} ${row.title}, ${say(`level.${id}`)}`}
        open={editing?.column === id}
        onClose={onClose}
      />
    )
  }
  switch (id) {
    case 'number':
      return (
        <span className={styles.disc} data-rated={row.outcome !== null} style={discTone(row.outcome)}>
          {row.number}
        </span>
      )
    case 'stage':
      return <span className={styles.quiet}>{row.stage}</span>
    case 'title':
      return <TitleCell {...props} />
    case 'importance':
      return <Importance n={row.importance} />
    case 'score':
      return row.S === null ? '–' : formatScore(row.S, 1)
    case 'class':
      return <ClassCell row={row} />
    case 'flags':
      return <Flags flags={row.flags} />
  }
}

function Cell(props: Props & { readonly id: ColumnId; readonly place: number }) {
  const { row, index, column, selected, id, place, readOnly } = props
  const say = useT()
  const shared = {
    'data-cell': cellKey({ row: index, column: place }),
    'data-column': id,
    tabIndex: column === place ? 0 : -1,
    className: styles.registerCell,
  }
  if (id === 'title') {
    return (
      <th scope="row" {...shared}>
        <Content {...props} />
      </th>
    )
  }
  const heat = isLevel(id)
    ? {
        ...heatProps(id, row.levels[id].value, row.outcome === 'broken' && id !== 'basic'),
        'aria-label': ratingWords(row.levels[id], say),
      }
    : {}
  return (
    <td {...shared} {...gridCell(selected, readOnly)} {...heat}>
      <Content {...props} />
    </td>
  )
}

/** One moment in the register. */
export const RegisterRow = memo(
  function RegisterRow(props: Props) {
    return (
      <tr className={styles.row} data-selected={props.selected} aria-selected={props.selected}>
        {props.shown.map((id, place) => (
          <Cell key={id} {...props} id={id} place={place} />
        ))}
      </tr>
    )
  },
  (a, b) =>
    isSameRow(a.row, b.row) &&
    a.index === b.index &&
    a.shown === b.shown &&
    a.column === b.column &&
    a.selected === b.selected &&
    a.editing === b.editing &&
    a.language === b.language &&
    a.readOnly === b.readOnly,
)
