import { type CSSProperties, memo } from 'react'
import type { Node } from '../../../shared/document/schema/node.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { kindLook, outcomeLook } from '../../../shared/layout/look.ts'
import type { Outcome } from '../../../shared/scoring/types.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { OutcomeMark } from '../../ui/outcome-mark.tsx'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { MomentDisc } from '../moment-badge.tsx'
import { NodeMarks } from '../node-marks.tsx'
import styles from './table.module.css'

type Props = {
  readonly node: Node
  readonly place: string
  readonly label: string
  readonly second: string
  readonly spoken: string
  /** What leads away from the node and to it, for screen readers. */
  readonly links: string
  readonly number: number | null
  readonly outcome: Outcome | null
  readonly selected: boolean
  readonly focused: boolean
  /** The label's own words while it is edited; '' when typing replaces it; null otherwise. */
  readonly editing: string | null
  readonly language: Language
  readonly onLabel: (node: string, words: string | null, exit: LabelExit) => void
}

const kindStyle = (node: Node): CSSProperties =>
  ({
    '--tone': kindLook[node.kind].colour,
    '--radius': `${Math.min(14, kindLook[node.kind].radius)}px`,
  }) as CSSProperties

function Badge({ number, outcome }: Pick<Props, 'number' | 'outcome'>) {
  if (number === null) return null
  return (
    <span
      className={styles.badge}
      style={{ '--tone': outcome ? outcomeLook[outcome].text : undefined } as CSSProperties}
    >
      <MomentDisc number={number} outcome={outcome} />
      {outcome && <OutcomeMark outcome={outcome} size={10} />}
    </span>
  )
}

/** A node in its cell, in the shape and colour of its kind. While it is edited the field takes the place of its words. */
export const NodeChip = memo(function NodeChip(props: Props) {
  const { node, place, label, second, spoken, links, number, outcome, selected, focused } = props
  const { editing, language, onLabel } = props
  const say = useT()
  const hasExtras = number !== null || node.marks.fail !== null || node.marks.wait !== null || node.marks.decision
  if (editing !== null) {
    return (
      <div className={styles.chip} data-editing="true" style={kindStyle(node)}>
        <span className={styles.icon}>
          <KindIcon kind={node.kind} size={14} />
        </span>
        <LabelInput
          label={say('field.label')}
          value={editing}
          placeholder={label}
          language={language}
          className={styles.input}
          onDone={(words, exit) => onLabel(node.id, words, exit)}
        />
      </div>
    )
  }
  return (
    <button
      type="button"
      className={styles.chip}
      data-cell={place}
      data-selected={selected}
      style={kindStyle(node)}
      tabIndex={focused ? 0 : -1}
      aria-pressed={selected}
      {...(links ? { 'aria-description': links } : {})}
    >
      <span className="visually-hidden">{spoken}</span>
      <span className={styles.icon}>
        <KindIcon kind={node.kind} size={14} />
      </span>
      <span className={styles.words} aria-hidden="true">
        <span className={styles.label} data-blank={label === ''}>
          {label || say('canvas.unnamed')}
        </span>
        {second && <span className={styles.second}>{second}</span>}
        {hasExtras && (
          <span className={styles.extras}>
            <NodeMarks node={node} />
            <Badge number={number} outcome={outcome} />
          </span>
        )}
      </span>
    </button>
  )
})
