import { IconChevronRight } from '@tabler/icons-react'
import { type CSSProperties, memo } from 'react'
import type { Lane } from '../../../shared/document/schema/lane.ts'
import type { Node } from '../../../shared/document/schema/node.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { laneColour } from '../../../shared/layout/page/board-ground-items.ts'
import type { Outcome } from '../../../shared/scoring/types.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { MomentClass, MomentDisc } from '../moment-badge.tsx'
import { NodeMarks } from '../node-marks.tsx'
import styles from './outline.module.css'
import type { OutlineRow as Row } from './tree.ts'

type Props = {
  readonly row: Row
  readonly lane: Lane | undefined
  readonly node: Node | undefined
  /** The moment of the row, or on the row's node. */
  readonly number: number | null
  readonly outcome: Outcome | null
  readonly S: number | null
  readonly title: string
  readonly second: string
  readonly owner: string
  /** Arrow and other end of a connection, and what else there is to say of it; '' on other rows. */
  readonly end: string
  readonly facts: string
  /** What a closed step leads to, for the eye; '' otherwise. */
  readonly leadsTo: string
  /** What leads away from a step and to it, for screen readers. */
  readonly links: string
  readonly spoken: string
  readonly collapsed: boolean
  readonly selected: boolean
  readonly focused: boolean
  /** The label's own words while it is edited; null otherwise. */
  readonly editing: string | null
  readonly language: Language
  readonly onLabel: (key: string, words: string | null, exit: LabelExit) => void
}

function Sign({ row, lane, node, number, outcome }: Props) {
  if (row.type === 'lane' && lane)
    return (
      <span
        className={styles.laneBar}
        aria-hidden="true"
        style={{ '--tone': laneColour[lane.role] } as CSSProperties}
      />
    )
  if (row.type === 'node' && node) {
    return (
      <span className={styles.kind} style={{ '--tone': kindLook[node.kind].colour } as CSSProperties}>
        <KindIcon kind={node.kind} size={15} />
      </span>
    )
  }
  if (row.type !== 'moment' || number === null) return null
  return (
    <span className={styles.disc} aria-hidden="true">
      <MomentDisc number={number} outcome={outcome} />
    </span>
  )
}

/** What stands at the right end of a row. */
function Extras(props: Props) {
  const { row, node, number, outcome, S, owner, collapsed } = props
  const say = useT()
  if (row.type === 'lane')
    return <span className={styles.quiet}>{row.children > 0 ? row.children : say('outline.nothing')}</span>
  if (row.type === 'moment') return <MomentClass outcome={outcome} S={S} />
  if (row.type !== 'node' || !node) return null
  return (
    <>
      {owner && <span className={styles.owner}>{owner}</span>}
      <NodeMarks node={node} />
      {collapsed && number !== null && <MomentDisc number={number} outcome={outcome} />}
    </>
  )
}

function Label({ row, title, second, end, facts, leadsTo, editing, language, onLabel }: Props) {
  const say = useT()
  if (editing !== null) {
    return (
      <LabelInput
        label={say(row.type === 'moment' ? 'moment.title' : 'field.label')}
        value={editing}
        placeholder={title}
        language={language}
        className={styles.input}
        onDone={(words, exit) => onLabel(row.key, words, exit)}
      />
    )
  }
  return (
    <>
      <span className={styles.label} data-blank={title === '' && end === ''} aria-hidden="true">
        {end || title || say('canvas.unnamed')}
        {facts && <span className={styles.second}>{facts}</span>}
        {second && <span className={styles.second}>{second}</span>}
      </span>
      {leadsTo && (
        <span className={styles.leads} aria-hidden="true">
          {leadsTo}
        </span>
      )}
    </>
  )
}

/** One line of the outline: one sentence for screen readers, the signs for the eye. Keys and presses are taken by the tree as a whole. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { row, spoken, links, collapsed, selected, focused } = props
  const hasChildren = row.children > 0
  return (
    <div
      role="treeitem"
      className={styles.row}
      data-row={row.key}
      data-type={row.type}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-selected={selected}
      {...(hasChildren ? { 'aria-expanded': !collapsed } : {})}
      {...(links ? { 'aria-description': links } : {})}
      tabIndex={focused ? 0 : -1}
    >
      <span className={styles.twist} data-twist={hasChildren} data-open={!collapsed} aria-hidden="true">
        {hasChildren && <IconChevronRight size={15} stroke={2} />}
      </span>
      <span className="visually-hidden">{spoken}</span>
      <Sign {...props} />
      <Label {...props} />
      <span className={styles.extras} aria-hidden="true">
        <Extras {...props} />
      </span>
    </div>
  )
}, isSame)

/** Rows are made anew with every edit; one that looks the same is not drawn again. */
function isSame(a: Props, b: Props): boolean {
  const { row: rowA, onLabel: _a, ...restA } = a
  const { row: rowB, onLabel: _b, ...restB } = b
  const same = (x: object, y: object): boolean => {
    const [left, right] = [Object.entries(x), y as Record<string, unknown>]
    return left.every(([key, value]) => value === right[key])
  }
  return same(rowA, rowB) && same(restA, restB)
}
