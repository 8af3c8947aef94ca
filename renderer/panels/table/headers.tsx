import type { CSSProperties } from 'react'
import type { Lane } from '../../../shared/document/schema/lane.ts'
import type { Stage } from '../../../shared/document/schema/stage.ts'
import { laneColour } from '../../../shared/layout/page/board-ground-items.ts'
import type { Selected } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import type { DocumentWords } from '../document-words.ts'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import styles from './table.module.css'

type HeaderProps = {
  readonly place: string
  readonly words: DocumentWords
  readonly selected: boolean
  readonly focused: boolean
  readonly editing: string | null
  readonly onLabel: (item: Selected, words: string | null, exit: LabelExit) => void
}

function Field({
  item,
  editing,
  words,
  placeholder,
  onLabel,
}: Pick<HeaderProps, 'words' | 'onLabel'> & {
  readonly item: Selected
  readonly editing: string
  readonly placeholder: string
}) {
  const say = useT()
  return (
    <LabelInput
      label={say('field.label')}
      value={editing}
      placeholder={placeholder}
      language={words.language}
      className={styles.input}
      onDone={(text, exit) => onLabel(item, text, exit)}
    />
  )
}

/** The head of a stage's column. */
export function StageHead({ stage, ...props }: HeaderProps & { readonly stage: Stage }) {
  const say = useT()
  const { place, words, selected, focused, editing } = props
  const label = words.of(stage.label)
  const second = words.second(stage.label)
  return (
    <th scope="col" className={styles.stage} data-cell={place} data-selected={selected} tabIndex={focused ? 0 : -1}>
      <span className={styles.stageBand}>
        {editing === null ? (
          <>
            {label || say('term.stage')}
            {second && <span className={styles.second}>{second}</span>}
          </>
        ) : (
          <Field {...props} item={{ type: 'stage', id: stage.id }} editing={editing} placeholder={label} />
        )}
      </span>
    </th>
  )
}

/** The head of a lane's row, with the name of the line below it, which lies over the next row: `layer` is higher than that one's. */
export function LaneHead({ lane, layer, ...props }: HeaderProps & { readonly lane: Lane; readonly layer: number }) {
  const say = useT()
  const { place, words, selected, focused, editing } = props
  const label = words.of(lane.label)
  const second = words.second(lane.label)
  return (
    <th
      scope="row"
      className={styles.lane}
      data-cell={place}
      data-selected={selected}
      tabIndex={focused ? 0 : -1}
      style={{ '--tone': laneColour[lane.role], '--layer': layer } as CSSProperties}
    >
      {editing === null ? (
        <>
          {label || say(`role.${lane.role}`)}
          {second && <span className={styles.second}>{second}</span>}
        </>
      ) : (
        <Field {...props} item={{ type: 'lane', id: lane.id }} editing={editing} placeholder={label} />
      )}
      {lane.line && <span className={styles.line}>{words.of(lane.line.label) || say(`line.${lane.line.kind}`)}</span>}
    </th>
  )
}
