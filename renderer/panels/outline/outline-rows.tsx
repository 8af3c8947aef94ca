import { type CSSProperties, Fragment, useMemo } from 'react'
import type { Language } from '../../../shared/document/schema/text.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { connectionFacts } from '../connection-names.ts'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { endOfRow, spokenName, textOfRow, titleOfRow } from './names.ts'
import styles from './outline.module.css'
import { OutlineRow } from './outline-row.tsx'
import type { OutlineRow as Row } from './tree.ts'
import { type Draft, rowBefore } from './use-draft.ts'
import type { OutlineModel } from './use-model.ts'

type DraftProps = {
  readonly draft: Draft
  readonly language: Language
  readonly onDone: (words: string | null, exit: LabelExit) => void
}

/** The line of a step that is being typed. */
function DraftRow({ draft, language, onDone }: DraftProps) {
  const say = useT()
  return (
    <div className={styles.row} data-type="node" role="none">
      <span className={styles.twist} />
      <span className={styles.kind} style={{ '--tone': kindLook[draft.kind].colour } as CSSProperties}>
        <KindIcon kind={draft.kind} size={15} />
      </span>
      <LabelInput
        label={say('outline.newStep')}
        value=""
        placeholder={say('outline.newStepHint')}
        language={language}
        className={styles.input}
        onDone={onDone}
      />
    </div>
  )
}

type Props = {
  readonly model: OutlineModel
  readonly focused: string | null
  readonly readOnly: boolean
  readonly onLabel: (key: string, words: string | null, exit: LabelExit) => void
  readonly draft: Draft | null
  readonly onDraft: (words: string | null, exit: LabelExit) => void
}

/** What each row is told of the document, the selection and the focus. */
function useRowProps({ model, focused, readOnly, onLabel }: Omit<Props, 'draft' | 'onDraft'>) {
  const say = useT()
  const { words, collapsed, visible, records, links } = model
  const selection = useSession((state) => state.selection)
  const labelEdit = useSession((state) => state.labelEdit)
  const chosen = useMemo(() => new Set(selection.map(({ type, id }) => `${type} ${id}`)), [selection])
  const edited = labelEdit && visible.find((row) => row.type === labelEdit.type && row.id === labelEdit.id)?.key
  return (row: Row) => {
    const score = records.scores.get(row.id)
    const node = row.type === 'node' ? records.nodes.get(row.id) : undefined
    const title = titleOfRow(row, records, words.of)
    const connection = row.type === 'connection' ? records.connections.get(row.id) : undefined
    const { leads = '', spoken = '' } = (node && links.get(node.id)) ?? {}
    const text = textOfRow(row, records)
    return {
      row,
      node,
      title,
      owner: node ? words.of(node.owner) : '',
      end: endOfRow(row, records, words.of, say),
      facts: connection ? connectionFacts(connection, title, say).join(' · ') : '',
      leadsTo: collapsed.has(row.key) ? leads : '',
      links: spoken,
      lane: row.type === 'lane' ? records.lanes.get(row.id) : undefined,
      number: score?.number ?? null,
      outcome: score?.score?.outcome ?? null,
      S: score?.score?.S ?? null,
      second: words.second(text),
      spoken: spokenName(row, records, words.of, say),
      collapsed: collapsed.has(row.key),
      selected: chosen.has(`${row.type} ${row.id}`),
      focused: row.key === focused,
      editing: edited === row.key && !readOnly ? (text[words.language] ?? '') : null,
      language: words.language,
      onLabel,
    }
  }
}

/** All rows on show, and behind its place the one being typed. */
export function OutlineRows(props: Props) {
  const { model, draft, onDraft } = props
  const rowProps = useRowProps(props)
  const draftAfter = draft ? rowBefore(model.visible, draft) : null
  return model.visible.map((row) => (
    <Fragment key={row.key}>
      <OutlineRow {...rowProps(row)} />
      {draft && draftAfter === row.key && (
        <DraftRow key={draft.after} draft={draft} language={model.words.language} onDone={onDraft} />
      )}
    </Fragment>
  ))
}
