import { Button } from '@mantine/core'
import { Fragment, type MouseEvent, useMemo, useRef, useState } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { kindLook } from '../../../shared/layout/look.ts'
import { scoreOf } from '../../store/derived.ts'
import { useBlueprint } from '../../store/editor.ts'
import { setSession, useSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { useDocumentWords } from '../document-words.ts'
import { useReadOnly } from '../fields.tsx'
import { renameItem } from '../item-edits.ts'
import { type LabelExit, LabelInput } from '../label-input.tsx'
import { useViewRegistration } from '../view-registration.ts'
import { recordsOf, spokenName, textOfRow, titleOfRow } from './names.ts'
import { NoStages } from './no-stages.tsx'
import styles from './outline.module.css'
import { OutlineRow } from './outline-row.tsx'
import { fold, useOutline } from './state.ts'
import { ancestors, buildOutline, type OutlineRow as Row, rowOf, visibleRows } from './tree.ts'
import { type Draft, rowBefore, useDraft } from './use-draft.ts'
import { itemOf, selectRange, selectRow, useOutlineKeys } from './use-outline-keys.ts'
import { useTreeFocus } from './use-tree-focus.ts'

/** Everything of the document the rows read, made once per document. */
function useOutlineModel(document: Blueprint) {
  const words = useDocumentWords(document)
  const collapsed = useOutline((state) => state.collapsed)
  const rows = useMemo(() => buildOutline(document), [document])
  const visible = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed])
  const records = useMemo(() => recordsOf(document, scoreOf(document).moments), [document])
  return { words, collapsed, rows, visible, records }
}

function DraftRow({ draft, onDone }: { draft: Draft; onDone: (words: string | null, exit: LabelExit) => void }) {
  const say = useT()
  const language = useDocumentLanguage()
  return (
    <div className={styles.row} data-type="node" data-draft="true" role="none">
      <span className={styles.twist} />
      <span className={styles.kind} style={{ '--tone': kindLook[draft.kind].colour } as React.CSSProperties}>
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

function useDocumentLanguage() {
  const shown = useSession((state) => state.documentLanguages)
  const first = useBlueprint()?.languages[0] ?? 'zh-CN'
  return shown === 'both' ? first : shown
}

const rowKeyOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null

function Tree({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const readOnly = useReadOnly()
  const element = useRef<HTMLDivElement>(null)
  const { words, collapsed, rows, visible, records } = useOutlineModel(document)
  const selection = useSession((state) => state.selection)
  const labelEdit = useSession((state) => state.labelEdit)
  const [moved, setMoved] = useState('')
  const tree = useTreeFocus(element, visible)
  const drafts = useDraft(words.language, tree.focus)
  const chosen = useMemo(() => new Set(selection.map(({ type, id }) => `${type} ${id}`)), [selection])
  const title = (row: Row): string => titleOfRow(row, records, words.of)

  useViewRegistration({
    focus: () => tree.at && tree.focus(tree.at.key),
    reveal: (item) => {
      const fresh = buildOutline(document)
      const row = rowOf(rows, item, tree.at?.stage) ?? rowOf(fresh, item)
      if (!row) return
      fold({ open: ancestors(rows, row.key) })
      tree.show(row.key)
    },
  })
  const onKeyDown = useOutlineKeys({
    visible,
    collapsed,
    tree,
    readOnly,
    nameOf: title,
    beginDraft: drafts.begin,
    onMoved: (row) => setMoved(say('outline.moved', { name: title(row) })),
  })
  const onLabel = (key: string, text: string | null, exit: LabelExit): void => {
    const row = rows.find((one) => one.key === key)
    setSession({ labelEdit: null })
    if (row && text !== null) renameItem(itemOf(row), words.language, text)
    if (exit !== 'blur') tree.focus(key)
  }
  const onClick = (event: MouseEvent): void => {
    const key = rowKeyOf(event.target)
    const row = visible.find((one) => one.key === key)
    if (!row || (event.target instanceof Element && event.target.closest('textarea'))) return
    if (event.target instanceof Element && event.target.closest('[data-twist="true"]')) {
      fold(collapsed.has(row.key) ? { open: [row.key] } : { close: [row.key] })
    } else if (event.shiftKey && tree.at) selectRange(visible, tree.at.key, row.key)
    else selectRow(row, event.ctrlKey || event.metaKey)
    if (!event.shiftKey) tree.focus(row.key)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const row = visible.find((one) => one.key === rowKeyOf(event.target))
    if (row && !readOnly) setSession({ labelEdit: itemOf(row) })
  }
  const draftAfter = drafts.draft ? rowBefore(visible, drafts.draft) : null
  const editKey = labelEdit && visible.find((row) => row.type === labelEdit.type && row.id === labelEdit.id)?.key
  return (
    <>
      <div
        ref={element}
        role="tree"
        aria-label={say('outline.name')}
        aria-multiselectable="true"
        className={styles.tree}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        {visible.map((row) => {
          const score = records.scores.get(row.id)
          const name = title(row)
          return (
            <Fragment key={row.key}>
              <OutlineRow
                row={row}
                lane={row.type === 'lane' ? records.lanes.get(row.id) : undefined}
                node={row.type === 'node' ? records.nodes.get(row.id) : undefined}
                number={score?.number ?? null}
                outcome={score?.score?.outcome ?? null}
                S={score?.score?.S ?? null}
                title={name}
                second={words.second(textOfRow(row, records))}
                owner={row.type === 'node' ? words.of(records.nodes.get(row.id)?.owner ?? {}) : ''}
                spoken={spokenName(row, records, name, say)}
                collapsed={collapsed.has(row.key)}
                selected={chosen.has(`${row.type} ${row.id}`)}
                focused={row.key === tree.at?.key}
                editing={editKey === row.key && !readOnly ? (textOfRow(row, records)[words.language] ?? '') : null}
                language={words.language}
                onLabel={onLabel}
              />
              {drafts.draft && draftAfter === row.key && (
                <DraftRow key={drafts.draft.after} draft={drafts.draft} onDone={drafts.finish} />
              )}
            </Fragment>
          )
        })}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
    </>
  )
}

/** The whole blueprint as a tree, stage → lane → step → moment: what the canvas shows, in words and by keyboard. */
export function OutlineView() {
  const say = useT()
  const document = useBlueprint()
  if (!document) return null
  if (document.stages.length === 0) return <NoStages />
  const parents = (): string[] => buildOutline(document).flatMap((row) => (row.children > 0 ? [row.key] : []))
  const allLanes = (): string[] => parents().filter((key) => key.startsWith('lane '))
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <h2 className={styles.name}>{say('outline.name')}</h2>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => fold({ open: parents() })}>
          {say('outline.openAll')}
        </Button>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => fold({ close: allLanes() })}>
          {say('outline.closeAll')}
        </Button>
      </div>
      <Tree document={document} />
      <p className={styles.keys}>{say('outline.keys')}</p>
    </div>
  )
}
