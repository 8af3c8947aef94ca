import { useId } from 'react'
import styles from './rating-control.module.css'

/** undefined = blank, null = not applicable. */
export type RatingValue = number | null | undefined

type Props = {
  /** Accessible name of the group. */
  readonly label: string
  readonly value: RatingValue
  readonly onChange: (value: RatingValue) => void
  /** CSS colour of filled segments. */
  readonly tone: string
  /** Names of 0…5, not applicable and blank. */
  readonly names: { readonly points: readonly string[]; readonly na: string; readonly blank: string }
  readonly readOnly?: boolean
}

const points = [1, 2, 3, 4, 5]

/** The option a key chooses: 0…5, N or - for not applicable, Delete or Backspace for blank; null for any other key. */
function optionOf(key: string): string | null {
  if (/^[0-5]$/.test(key)) return key
  if (/^[nN-]$/.test(key)) return 'na'
  return key === 'Delete' || key === 'Backspace' ? '' : null
}

/**
 * Five segments filled up to the rating, and 0, N/A and blank beside them: one radio group, so arrows move and Tab passes by. Digits 0…5, N and Delete set it at once.
 * Blank is outlines only; the cross that makes it blank again shows once there is something to take back.
 */
export function RatingControl({ label, value, onChange, tone, names, readOnly = false }: Props) {
  const name = useId()
  const radio = (option: RatingValue, title: string) => (
    <input
      type="radio"
      name={name}
      aria-label={title}
      title={title}
      data-option={option ?? (option === null ? 'na' : '')}
      checked={value === option}
      disabled={readOnly}
      onChange={() => onChange(option)}
      onClick={() => value === option && option !== undefined && onChange(option)}
    />
  )
  const small = (option: RatingValue, title: string, text: string, look = styles.chip) => (
    <span className={`${styles.small} ${value === option ? styles.chosen : ''}`}>
      {radio(option, title)}
      <span className={look} aria-hidden="true">
        {text}
      </span>
    </span>
  )
  const pointName = (point: number): string => `${point} ${names.points[point] ?? ''}`
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${styles.group} ${readOnly ? styles.readOnly : ''}`}
      data-blank={value === undefined}
      style={{ '--tone': tone } as React.CSSProperties}
      onKeyDown={(event) => {
        if (readOnly || event.altKey || event.ctrlKey || event.metaKey) return
        const option = optionOf(event.key)
        if (option === null) return
        onChange(option === 'na' ? null : option === '' ? undefined : Number(option))
        // The focus follows the choice, so that Tab leads out of the group.
        event.currentTarget.querySelector<HTMLElement>(`[data-option="${option}"]`)?.focus()
      }}
    >
      {small(0, pointName(0), '0')}
      {points.map((point) => (
        <span
          key={point}
          className={`${styles.option} ${typeof value === 'number' && value >= point ? styles.filled : ''}`}
        >
          {radio(point, pointName(point))}
          <span className={styles.bar} aria-hidden="true" />
        </span>
      ))}
      {small(null, names.na, names.na)}
      {small(undefined, names.blank, '×', styles.clear)}
    </div>
  )
}
