import { copyFragment, type Fragment, fragmentIds } from '../../shared/editing/fragment.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { deleteNodes } from '../../shared/editing/operations/delete-nodes.ts'
import { pasteNodes } from '../../shared/editing/operations/paste-nodes.ts'
import { editShown } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { notify } from '../store/notices.ts'
import { select, sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { readClipboard, writeClipboard } from './clipboard.ts'
import { duplicateStructure } from './duplicate-structure.ts'
import { isEnabled } from './enablement.ts'
import { report } from './errors.ts'
import { focusOf } from './focus.ts'
import { pasteImage } from './images.ts'
import { placeFor } from './place.ts'
import { selectedShown } from './selected.ts'

/** Copies the selected nodes with what connects them. Returns whether there was anything to copy. */
export function copySelection(event?: ClipboardEvent): boolean {
  const now = selectedShown()
  if (!now || now.nodes.length === 0) return false
  const ids = now.nodes.map((node) => node.id)
  writeClipboard(copyFragment(now.document, ids), now.document, event)
  return true
}

export function cutSelection(event?: ClipboardEvent): void {
  const nodes = selectedShown()?.nodes.map((node) => node.id) ?? []
  if (!copySelection(event)) return
  if (report(editShown('undo.cut', (document) => deleteNodes(document, { nodes })))) select()
}

/** Puts `fragment` right of the selection, else at the end of its lane, and selects what came in. */
function insertFragment(fragment: Fragment, label: UndoKey): void {
  const document = viewNow()
  const [first] = fragment.nodes
  const at = document && first ? placeFor(document, sessionState().selection, first.node.kind)?.at : undefined
  if (!at) return
  const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, newId()]))
  if (!report(editShown(label, (before) => pasteNodes(before, { fragment, at, ids })))) return
  const items = fragment.nodes.map(({ node }) => ({ type: 'node' as const, id: ids[node.id] ?? '' }))
  select(...items)
  if (items[0]) viewport().reveal(items[0])
}

export async function paste(event?: ClipboardEvent): Promise<void> {
  if (pasteImage(event)) return
  const fragment = await readClipboard(event)
  if (fragment) insertFragment(fragment, 'undo.paste')
  else notify('info', say('paste.nothing'))
}

export function duplicate(): void {
  if (duplicateStructure()) return
  const now = selectedShown()
  if (!now || now.nodes.length === 0) return
  const ids = now.nodes.map((node) => node.id)
  insertFragment(copyFragment(now.document, ids), 'undo.duplicate')
}

/** The clipboard keys arrive as events of their own, which need no permission; fields keep their usual meaning. */
export function listenToClipboard(): () => void {
  const applies = (): boolean =>
    focusOf(document.activeElement) !== 'field' && !document.querySelector('[aria-modal="true"]')
  const hasText = (): boolean => window.getSelection()?.isCollapsed === false
  const onCopy = (event: ClipboardEvent): void => {
    if (applies() && !hasText() && isEnabled('edit.copy')) copySelection(event)
  }
  const onCut = (event: ClipboardEvent): void => {
    if (applies() && isEnabled('edit.cut')) cutSelection(event)
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (applies() && isEnabled('edit.paste')) void paste(event)
  }
  window.addEventListener('copy', onCopy)
  window.addEventListener('cut', onCut)
  window.addEventListener('paste', onPaste)
  return () => {
    window.removeEventListener('copy', onCopy)
    window.removeEventListener('cut', onCut)
    window.removeEventListener('paste', onPaste)
  }
}
