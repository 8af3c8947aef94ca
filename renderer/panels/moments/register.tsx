import { type KeyboardEvent, type MouseEvent, type RefObject, useImperativeHandle, useMemo, useState } from 'react'
import type { Key } from '../../../shared/i18n/key.ts'
import { select } from '../../store/session.ts'
import { useT, useUiLanguage } from '../../store/settings.ts'
import type { DocumentWords } from '../document-words.ts'
import { useReadOnly } from '../fields.tsx'
import { cellOf, type GridFocus, gridRole, useGridFocus } from '../grid/use-grid-focus.ts'
import type { LabelExit } from '../label-input.tsx'
import { rate, retitle, weigh } from './edits.ts'
import styles from './moments.module.css'
import { importanceForKey, ratingForKey } from './rating-keys.ts'
import { type Editing, RegisterRow } from './register-row.tsx'
import type { MomentRow } from './rows.ts'
import { type ColumnId, columns, columnsFor, isLevel, nextSorting, type Sorting, sortRows } from './sort.ts'
import { useFollow } from './use-follow.ts'
import { useWidth } from './use-width.ts'

const names: Readonly<Record<ColumnId, Key>> = {
  number: 'moments.number',
  stage: 'term.stage',
  title: 'term.moment',
  importance: 'term.importance',
  basic: 'level.basic',
  expected: 'level.expected',
  desired: 'level.desired',
  unexpected: 'level.unexpected',
  score: 'moments.score',
  class: 'moments.class',
  flags: 'moments.flags',
}

/** Widths in pixels; what is left goes to the columns without one. */
const widths: Readonly<Partial<Record<ColumnId, number>>> = {
  number: 56,
  stage: 92,
  importance: 104,
  basic: 64,
  expected: 70,
  desired: 64,
  unexpected: 86,
  score: 62,
  class: 106,
}

const narrowWidths: typeof widths = {
  number: 44,
  importance: 94,
  basic: 56,
  expected: 64,
  desired: 58,
  unexpected: 80,
  score: 54,
  class: 94,
}

const isNarrow = (shown: readonly ColumnId[]): boolean => shown.length < columns.length

function Columns({ shown }: { readonly shown: readonly ColumnId[] }) {
  const table = isNarrow(shown) ? narrowWidths : widths
  return (
    <colgroup>
      {shown.map((id) => (
        <col key={id} style={{ width: table[id] }} />
      ))}
    </colgroup>
  )
}

type HeadProps = { readonly shown: readonly ColumnId[]; readonly sorting: Sorting; readonly column: number }

function Head({ shown, sorting, column }: HeadProps) {
  const say = useT()
  return (
    <tr>
      {shown.map((id, place) => {
        const direction = sorting.column === id ? sorting.direction : undefined
        return (
          <th
            key={id}
            scope="col"
            className={styles.columnHead}
            data-cell={`0,${place}`}
            data-column={id}
            tabIndex={column === place ? 0 : -1}
            aria-sort={direction ?? 'none'}
          >
            <span>
              {say(names[id])}
              <span className={styles.arrow} aria-hidden="true">
                {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
              </span>
            </span>
          </th>
        )
      })}
    </tr>
  )
}

/** What the view asks of the register. */
export type RegisterHandle = { readonly focus: () => void; readonly reveal: (moment: string, take: boolean) => void }

type Props = {
  readonly rows: readonly MomentRow[]
  readonly words: DocumentWords
  readonly selected: string | null
  readonly handle: RefObject<RegisterHandle | null>
}

/** Rates or weighs a moment by a key in the cell of that column; false when the key means nothing there. */
function changeByKey(event: KeyboardEvent, { moment }: MomentRow, column: ColumnId): boolean {
  const rating = isLevel(column) ? ratingForKey(event) : null
  const importance = column === 'importance' ? importanceForKey(event) : null
  if (rating && isLevel(column)) rate(moment, column, rating.rating)
  if (importance !== null) weigh(moment, importance)
  return rating !== null || importance !== null
}

/** Editing of the register: which cell has a picker or a field open, and what keys do to the focused one. */
function useRegister(
  sorted: readonly MomentRow[],
  shown: readonly ColumnId[],
  words: DocumentWords,
  sort: (column: ColumnId) => void,
) {
  const readOnly = useReadOnly()
  const follow = useFollow()
  const size = { rows: sorted.length + 1, columns: shown.length }
  const focus: GridFocus<HTMLTableElement> = useGridFocus(size, { row: 1, column: columns.indexOf('basic') })
  const [editing, setEditing] = useState<{ readonly moment: string; readonly what: Editing } | null>(null)
  const { at, go, move } = focus
  const rowAt = (row: number): MomentRow | undefined => sorted[row - 1]

  const open = (moment: string, column: ColumnId, replace = false): void => {
    if (!readOnly && (isLevel(column) || column === 'title')) setEditing({ moment, what: { column, replace } })
  }
  const close = (): void => {
    setEditing(null)
    go(at)
  }
  const onTitle = (moment: string, title: string | null, exit: LabelExit): void => {
    setEditing(null)
    if (title !== null) retitle(moment, words.language, title)
    if (exit !== 'blur') go(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const column = shown[at.column]
    if (!cellOf(event.target) || !column) return
    const row = rowAt(at.row)
    const isEnter = event.key === 'Enter' || (event.key === 'F2' && !event.shiftKey)
    if (!row && (isEnter || event.key === ' ')) sort(column)
    else if (row && isEnter) open(row.moment, column)
    else if (row && !readOnly && changeByKey(event, row, column)) {
      event.preventDefault()
      follow(row.moment, false)
    } else if (event.key === 'Escape') select()
    else {
      const to = move(event)
      if (to) follow(rowAt(to.row)?.moment, event.repeat)
    }
    if (isEnter || event.key === ' ') event.preventDefault()
  }
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target)
    const column = cell && shown[cell.column]
    if (!cell || !column) return
    const row = rowAt(cell.row)
    const wasHere = cell.row === at.row && cell.column === at.column
    go(cell)
    if (!row) {
      sort(column)
      return
    }
    if (isLevel(column) ? wasHere : event.detail === 2) open(row.moment, column)
    follow(row.moment, false)
  }
  return { ...focus, editing, readOnly, close, onTitle, onKeyDown, onClick }
}

/** All moments as a table that sorts by every column; ratings and importance take keys where they stand. */
export function Register({ rows, words, selected, handle }: Props) {
  const say = useT()
  const language = useUiLanguage()
  const [sorting, setSorting] = useState<Sorting>({ column: 'number', direction: 'ascending' })
  const sorted = useMemo(() => sortRows(rows, sorting, language), [rows, sorting, language])
  const [frame, width] = useWidth<HTMLDivElement>()
  const shown = useMemo(() => columnsFor(width), [width])
  const state = useRegister(sorted, shown, words, (column) => setSorting((now) => nextSorting(now, column)))
  const { grid, at, go, editing } = state
  useImperativeHandle(handle, () => ({
    focus: state.focus,
    reveal: (moment, take) => {
      const row = sorted.findIndex((one) => one.moment === moment)
      if (row >= 0) go({ row: row + 1, column: at.column }, take)
      grid.current?.rows[row + 1]?.scrollIntoView({ block: 'nearest' })
    },
  }))
  return (
    <section className={styles.card} aria-labelledby="moments-register">
      <div className={styles.cardHead}>
        <h2 id="moments-register">{say('moments.register')}</h2>
        <p className={styles.keys}>{say('moments.sortHint')}</p>
      </div>
      <div ref={frame} className={styles.wide}>
        <table
          ref={grid}
          {...gridRole}
          aria-labelledby="moments-register"
          className={styles.register}
          data-narrow={isNarrow(shown)}
          onKeyDown={state.onKeyDown}
          onClick={state.onClick}
        >
          <Columns shown={shown} />
          <thead>
            <Head shown={shown} sorting={sorting} column={at.row === 0 ? at.column : -1} />
          </thead>
          <tbody>
            {sorted.map((row, index) => (
              <RegisterRow
                key={row.moment}
                row={row}
                index={index + 1}
                shown={shown}
                column={at.row === index + 1 ? at.column : -1}
                selected={row.moment === selected}
                editing={editing?.moment === row.moment ? editing.what : null}
                language={words.language}
                readOnly={state.readOnly}
                onClose={state.close}
                onTitle={state.onTitle}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
