import { Popover } from '@mantine/core'
import type { CSSProperties } from 'react'
import type { Fulfilment, NeedLevel } from '../../../shared/document/schema/moment.ts'
import type { Key } from '../../../shared/i18n/key.ts'
import { levelLook, outcomeLook } from '../../../shared/layout/look.ts'
import { useT } from '../../store/settings.ts'
import { OutcomeMark } from '../../ui/outcome-mark.tsx'
import { RatingControl } from '../../ui/rating-control.tsx'
import type { Say } from '../mark-words.ts'
import { rate } from './edits.ts'
import { heatOf } from './heat.ts'
import { LevelBar } from './level-bar.tsx'
import styles from './moments.module.css'
import type { LevelCell } from './rows.ts'

/** What a screen reader says of a rating: value with its word, and the target. */
export function ratingWords({ value, target }: LevelCell, say: Say): string {
  const named = (rating: Fulfilment): string =>
    rating === null ? say('rating.na') : `${rating} ${say(`rating.${rating}` as Key)}`
  const now = value === undefined ? say('rating.blank') : named(value)
  if (target === undefined) return now
  return `${now}, ${target === null ? say('moment.notOffered') : `${say('term.target')} ${target}`}`
}

/** The colours of a cell: of its class mark where points are lost, of its level where they are won. */
const lookOf = (level: NeedLevel, { mark, tone }: ReturnType<typeof heatOf>) =>
  tone === 'loss' && mark ? outcomeLook[mark] : levelLook[level]

/** Data attributes and tint of the table cell that holds a rating. */
export function heatProps(level: NeedLevel, value: Fulfilment | undefined, isVoid: boolean) {
  const heat = heatOf(level, value)
  const { colour, text } = lookOf(level, heat)
  const style = { '--tone': text, '--tint': colour, '--heat': `${Math.round(heat.share * 36)}%` } as CSSProperties
  return { 'data-tone': heat.tone, 'data-void': isVoid, style }
}

type PickerProps = {
  readonly moment: string
  readonly level: NeedLevel
  readonly value: Fulfilment | undefined
  readonly label: string
  readonly onClose: () => void
}

/** The rating control in a bubble at the cell, for the mouse and for Enter. */
function RatingPicker({ moment, level, value, label, onClose }: PickerProps) {
  const say = useT()
  const names = {
    points: [0, 1, 2, 3, 4, 5].map((point) => say(`rating.${point}` as Key)),
    na: say('rating.na'),
    blank: say('rating.blank'),
  }
  return (
    <Popover opened onChange={(opened) => !opened && onClose()} trapFocus withinPortal withArrow shadow="md">
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label} p={10}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: only catches the keys of the control inside */}
        <div
          className={styles.picker}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            onClose()
          }}
        >
          <strong>{label}</strong>
          <RatingControl
            label={label}
            value={value}
            tone={level === 'desired' ? levelLook[level].colour : levelLook[level].text}
            names={names}
            onChange={(rating) => rate(moment, level, rating)}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

type Props = {
  readonly moment: string
  readonly level: NeedLevel
  readonly value: Fulfilment | undefined
  readonly target: Fulfilment | undefined
  /** Name of the moment and the level, for the picker. */
  readonly label: string
  readonly open: boolean
  readonly onClose: () => void
}

/** What stands in a rating's cell: figure, mark, bar with the target; N/A and blank have signs of their own. */
export function RatingContent({ moment, level, value, target, label, open, onClose }: Props) {
  const say = useT()
  const { mark } = heatOf(level, value)
  return (
    <span className={styles.rating}>
      <span className={styles.figure}>
        {value === undefined ? '·' : value === null ? say('rating.na') : value}
        {mark && <OutcomeMark outcome={mark} size={9} />}
      </span>
      <LevelBar value={value} target={target} />
      {open && <RatingPicker moment={moment} level={level} value={value} label={label} onClose={onClose} />}
    </span>
  )
}
