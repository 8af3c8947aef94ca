import { columnRange, gridOf } from '../../shared/document/grid.ts'
import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Cell, Node } from '../../shared/document/schema/node.ts'
import {
  canReturn,
  copyFragment,
  type Fragment,
  fragmentIds,
  hasPlaces,
  lanesLike,
  ownLane,
} from '../../shared/editing/fragment.ts'
import type { UndoKey } from '../../shared/editing/history/history.ts'
import { deleteNodes } from '../../shared/editing/operations/delete-nodes.ts'
import { pasteNodes } from '../../shared/editing/operations/paste-nodes.ts'
import { beginGesture, currentBlueprint, editShown } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { notify } from '../store/notices.ts'
import { reply } from '../store/reply.ts'
import { select, sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewNow } from '../store/shown.ts'
import { viewport } from '../store/viewport.ts'
import { type Clipping, clippingOf, readClipboard, writeClipboard, writePicture } from './clipboard.ts'
import { duplicateStructure } from './duplicate-structure.ts'
import { isEnabled } from './enablement.ts'
import { report } from './errors.ts'
import { focusOf } from './focus.ts'
import { pasteImage } from './images.ts'
import { takeOwnLanes } from './own-lanes.ts'
import { pasteText } from './paste-text.ts'
import { placeFor } from './place.ts'
import { nodesOf, selectedShown } from './selected.ts'

/** The selected nodes; of a selected stage or lane the nodes in it. */
function copiedNodes(): { readonly document: Blueprint; readonly ids: readonly string[] } | null {
  const now = selectedShown()
  if (!now) return null
  const { document, nodes } = now
  const part = sessionState().selection.find(({ type }) => type === 'stage' || type === 'lane')
  const inside = part ? document.nodes.filter(({ at }) => at[part.type === 'stage' ? 'stage' : 'lane'] === part.id) : []
  const ids = (nodes.length > 0 ? nodes : inside).map(({ id }) => id)
  return ids.length > 0 ? { document, ids } : null
}

/** Copies the selected nodes with what connects them. Returns whether there was anything to copy. */
export function copySelection(event?: ClipboardEvent): boolean {
  const copied = copiedNodes()
  if (copied) writeClipboard(copied.document, copied.ids, event)
  return copied !== null
}

/**
 * Copy from a menu or the palette: asks the page to copy, which arrives as the event of a copy key and needs no permission; else as far as the shell allows.
 */
export function copyNow(): void {
  if (typeof document === 'undefined' || !document.execCommand('copy')) copySelection()
}

/** Copies the drawing of the selected nodes alone, for slides and chats. */
export async function copyPicture(): Promise<void> {
  const copied = copiedNodes()
  if (!copied) return
  const isDone = await writePicture(copied.ids)
  if (isDone) notify('done', say('copy.pictureDone'))
  else notify('error', say('copy.pictureRefused'))
}

export function cutSelection(event?: ClipboardEvent): void {
  const nodes = selectedShown()?.nodes.map((node) => node.id) ?? []
  if (nodes.length === 0 || !copySelection(event)) return
  if (report(editShown('undo.cut', (document) => deleteNodes(document, { nodes })))) select()
}

/** Right of everything selected, on its uppermost line: where several nodes are put down beside the ones they come from. */
function besideAll(document: Blueprint, nodes: readonly Node[]): Cell | null {
  const grid = gridOf(document)
  const laneOf = ({ at }: Node): number => document.lanes.findIndex(({ id }) => id === at.lane)
  const endOf = ({ at }: Node): number => columnRange(grid, at)?.end ?? 0
  const [top] = [...nodes].sort((a, b) => laneOf(a) - laneOf(b) || a.at.row - b.at.row)
  const last = grid.columns[Math.max(...nodes.map(endOf)) - 1]
  return top && last ? { lane: top.at.lane, stage: last.stage, slot: last.slot + 1, row: top.at.row, span: 1 } : null
}

/** The lane like the uppermost one of a fragment. */
function laneOf(document: Blueprint, fragment: Fragment): string | undefined {
  const top = fragment.nodes.find(({ lane }) => lane === 0)
  return top && lanesLike(document, fragment).get(ownLane(top))
}

/** Puts `fragment` back where it was cut from, right of the selection, else at the end of its lane, and selects what came in. */
function insertFragment(fragment: Fragment, label: UndoKey): void {
  const document = viewNow()
  const [first] = fragment.nodes
  const { selection, cell } = sessionState()
  const nodes = document && !cell ? nodesOf(document, selection) : []
  const beside = document && nodes.length > 1 ? besideAll(document, nodes) : null
  const isReturn = document !== null && canReturn(document, fragment)
  const home = isReturn && selection.length === 0 && !cell && hasPlaces(document, fragment)
  const at =
    (home ? first?.node.at : beside) ??
    (document && first ? placeFor(document, selection, first.node.kind, laneOf(document, fragment))?.at : undefined)
  if (!at) return
  const ids = Object.fromEntries(fragmentIds(fragment).map((id) => [id, isReturn ? id : newId()]))
  const gesture = beginGesture()
  if (!report(editShown(label, (before) => pasteNodes(before, { fragment, at, ids, home })))) return
  takeOwnLanes(fragment, ids, label)
  gesture.commit(label)
  const items = fragment.nodes.map(({ node }) => ({ type: 'node' as const, id: ids[node.id] ?? '' }))
  select(...items)
  if (items[0]) viewport().reveal(items[0])
  if (!isReturn && fragment.ratings.length > 0) reply(say('paste.ratingsStay'))
}

/** Puts in what has been copied: nodes of this program, else text, else a picture. */
function put({ fragment, text }: Clipping, event?: ClipboardEvent): void {
  if (fragment) insertFragment(fragment, 'undo.paste')
  else if (!pasteText(text) && !pasteImage(event)) reply(say('paste.nothing'))
}

/** Paste from a menu or the palette. */
export const paste = async (): Promise<void> => put(await readClipboard())

export function duplicate(): void {
  if (duplicateStructure()) return
  const now = selectedShown()
  if (!now || now.nodes.length === 0) return
  const ids = now.nodes.map((node) => node.id)
  insertFragment(copyFragment(now.document, ids, currentBlueprint() ?? now.document), 'undo.duplicate')
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
    if (applies() && isEnabled('edit.paste') && event.clipboardData) put(clippingOf(event.clipboardData), event)
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
