import { type CSSProperties, type KeyboardEvent, type MouseEvent, memo, useState } from 'react'
import { type NeedLevel, needLevels } from '../../../shared/document/schema/moment.ts'
import { levelLook, outcomeLook, unratedTone } from '../../../shared/layout/look.ts'
import type { Outcome } from '../../../shared/scoring/types.ts'
import { select } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { useReadOnly } from '../fields.tsx'
import { cellKey, cellOf, gridCell, gridRole, useGridFocus } from '../grid/use-grid-focus.ts'
import { rate } from './edits.ts'
import styles from './moments.module.css'
import { heatProps, RatingContent, ratingWords } from './rating-cell.tsx'
import { ratingForKey } from './rating-keys.ts'
import type { LevelCell, MomentRow } from './rows.ts'
import { useFollow } from './use-follow.ts'

/** Top-down as on the ladder: unexpected, desired, expected, basic. */
const topDown: readonly NeedLevel[] = [...needLevels].reverse()

/** White number on the colour of the class; an open disc while unrated. */
export const discTone = (outcome: Outcome | null): CSSProperties =>
  ({ '--tone': outcome ? outcomeLook[outcome].text : unratedTone.text }) as CSSProperties

type CellProps = LevelCell & {
  readonly place: string
  readonly moment: string
  readonly level: NeedLevel
  readonly number: number
  readonly title: string
  readonly isVoid: boolean
  readonly focused: boolean
  readonly selected: boolean
  readonly open: boolean
  readonly readOnly: boolean
  readonly onClose: () => void
}

const Cell = memo(function Cell(props: CellProps) {
  const say = useT()
  const { place, moment, level, value, target, number, title, isVoid, focused, selected, open, readOnly } = props
  const label = `${number} ${title}, ${say(`level.${level}`)}`
  const voided = isVoid ? `, ${say('modifier.voided')}` : ''
  return (
    <td
      className={styles.cell}
      data-cell={place}
      data-selected={selected}
      tabIndex={focused ? 0 : -1}
      aria-label={`${label}: ${ratingWords({ value, target }, say)}${voided}`}
      {...gridCell(selected, readOnly)}
      {...heatProps(level, value, isVoid)}
    >
      <RatingContent
        moment={moment}
        level={level}
        value={value}
        target={target}
        label={label}
        open={open}
        onClose={props.onClose}
      />
    </td>
  )
})

type Props = { readonly rows: readonly MomentRow[]; readonly step: number; readonly selected: string | null }

function Heads({ rows, selected }: Pick<Props, 'rows' | 'selected'>) {
  return rows.map((row) => (
    <th key={row.moment} scope="col" className={styles.name} data-selected={row.moment === selected}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.nameButton}
        title={row.title}
        onClick={() => select({ type: 'moment', id: row.moment })}
      >
        <span className={styles.disc} data-rated={row.outcome !== null} style={discTone(row.outcome)}>
          {row.number}
        </span>
        <span className={styles.nameText}>{row.title}</span>
      </button>
    </th>
  ))
}

/** What keys and presses do in the matrix, and which cell has its picker open. */
function useMatrix(rows: readonly MomentRow[], selected: string | null) {
  const readOnly = useReadOnly()
  const follow = useFollow()
  const focus = useGridFocus<HTMLTableElement>({ rows: topDown.length, columns: rows.length }, { row: 0, column: 0 })
  const { at, go, move } = focus
  const [open, setOpen] = useState<string | null>(null)
  const momentOf = (column: number): string | undefined => rows[column]?.moment
  const close = (): void => {
    setOpen(null)
    go(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const moment = momentOf(at.column)
    const level = topDown[at.row]
    if (!cellOf(event.target) || moment === undefined || !level) return
    const change = readOnly ? null : ratingForKey(event)
    if (change) {
      event.preventDefault()
      rate(moment, level, change.rating)
      follow(moment, false)
    } else if (!readOnly && (event.key === 'Enter' || (event.key === 'F2' && !event.shiftKey))) {
      event.preventDefault()
      setOpen(cellKey(at))
    } else if (event.key === 'Escape') select()
    else {
      const to = move(event)
      if (to) follow(momentOf(to.column), event.repeat)
    }
  }
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event.target)
    if (!cell) return
    if (!readOnly && cellKey(cell) === cellKey(at) && momentOf(cell.column) === selected) setOpen(cellKey(cell))
    go(cell)
    follow(momentOf(cell.column), false)
  }
  return { grid: focus.grid, at, open, close, readOnly, onKeyDown, onClick }
}

/** Moments × levels as a heat map: what is lost at the gates, what is won above them. Keys rate the focused cell. */
export function Matrix({ rows, step, selected }: Props) {
  const say = useT()
  const { grid, at, open, close, readOnly, onKeyDown, onClick } = useMatrix(rows, selected)
  return (
    <table
      ref={grid}
      {...gridRole}
      aria-label={say('moments.matrix')}
      className={styles.matrix}
      style={{ width: 76 + step * rows.length }}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <thead>
        <tr>
          <td className={styles.corner} />
          <Heads rows={rows} selected={selected} />
        </tr>
      </thead>
      <tbody>
        {topDown.map((level, row) => (
          <tr key={level}>
            <th scope="row" className={styles.levelName} style={{ '--tone': levelLook[level].text } as CSSProperties}>
              {say(`level.${level}`)}
            </th>
            {rows.map((one, column) => (
              <Cell
                key={one.moment}
                place={cellKey({ row, column })}
                moment={one.moment}
                level={level}
                number={one.number}
                title={one.title}
                value={one.levels[level].value}
                target={one.levels[level].target}
                isVoid={one.outcome === 'broken' && level !== 'basic'}
                focused={at.row === row && at.column === column}
                selected={one.moment === selected}
                open={open === cellKey({ row, column })}
                readOnly={readOnly}
                onClose={open === cellKey({ row, column }) ? close : noClose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const noClose = (): void => undefined
