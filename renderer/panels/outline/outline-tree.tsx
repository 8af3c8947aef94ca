import { type MouseEvent, useRef, useState } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { renameItem } from '../../commands/rename.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { type Selected, setSession } from '../../store/session.ts'
import { useT } from '../../store/settings.ts'
import { useReadOnly } from '../fields.tsx'
import type { LabelExit } from '../label-input.tsx'
import { useViewRegistration } from '../view-registration.ts'
import { titleOfRow } from './names.ts'
import styles from './outline.module.css'
import { OutlineRows } from './outline-rows.tsx'
import { fold } from './state.ts'
import { ancestors, buildOutline, type OutlineRow, rowOf } from './tree.ts'
import { useDraft } from './use-draft.ts'
import { type OutlineModel, useOutlineModel } from './use-model.ts'
import { itemOf, selectRange, selectRow, useOutlineKeys } from './use-outline-keys.ts'
import { type TreeFocus, useTreeFocus } from './use-tree-focus.ts'

/** The row an element is in. */
function rowAt(target: EventTarget | null, { visible }: OutlineModel): OutlineRow | null {
  const key = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
  return visible.find((row) => row.key === key) ?? null
}

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

/** What the mouse does: a press selects (with Ctrl and Shift more), the twist folds, a second press renames. */
function usePresses(model: OutlineModel, tree: TreeFocus, readOnly: boolean) {
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event.target, model)
    if (!row || isIn(event.target, 'textarea')) return
    if (isIn(event.target, '[data-twist="true"]')) {
      fold(model.collapsed.has(row.key) ? { open: [row.key] } : { close: [row.key] })
    } else if (event.shiftKey && tree.at) selectRange(model.visible, tree.at.key, row.key)
    else selectRow(row, event.ctrlKey || event.metaKey)
    if (!event.shiftKey) tree.focus(row.key)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const row = rowAt(event.target, model)
    if (row && !readOnly && !isIn(event.target, 'textarea, [data-twist="true"]')) setSession({ labelEdit: itemOf(row) })
  }
  return { onClick, onDoubleClick }
}

/** Shows something of the document; it may be newer than what is drawn, as commands reveal what they have just made. */
function reveal(item: Selected, take: boolean, tree: TreeFocus): boolean {
  const document = currentBlueprint()
  const rows = document ? buildOutline(document) : []
  const row = rowOf(rows, item, tree.at?.stage)
  if (!row) return false
  fold({ open: ancestors(rows, row.key) })
  if (take) tree.focus(row.key)
  else tree.show(row.key)
  return true
}

/** The tree itself: rows, keys, presses, and words for what moved. */
export function OutlineTree({ document }: { readonly document: Blueprint }) {
  const say = useT()
  const readOnly = useReadOnly()
  const element = useRef<HTMLDivElement>(null)
  const model = useOutlineModel(document)
  const { words, records, visible, collapsed } = model
  const [moved, setMoved] = useState('')
  const tree = useTreeFocus(element, visible)
  const drafts = useDraft(words.language, tree.focus)
  const presses = usePresses(model, tree, readOnly)
  const nameOf = (row: OutlineRow): string => titleOfRow(row, records, words.of)
  const onKeyDown = useOutlineKeys({
    visible,
    collapsed,
    tree,
    readOnly,
    nameOf,
    beginDraft: drafts.begin,
    onMoved: (row) => setMoved(say('outline.moved', { name: nameOf(row) })),
  })
  useViewRegistration({
    focus: () => tree.at && tree.focus(tree.at.key),
    reveal: (item, take) => reveal(item, take, tree),
  })
  const onLabel = (key: string, text: string | null, exit: LabelExit): void => {
    const row = model.rows.find((one) => one.key === key)
    setSession({ labelEdit: null })
    if (row && text !== null) renameItem(itemOf(row), words.language, text)
    if (exit !== 'blur') tree.focus(key)
  }
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
        {...presses}
      >
        <OutlineRows
          model={model}
          focused={tree.at?.key ?? null}
          readOnly={readOnly}
          onLabel={onLabel}
          draft={drafts.draft}
          onDraft={drafts.finish}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
    </>
  )
}
