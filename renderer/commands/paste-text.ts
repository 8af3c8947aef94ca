import type { Blueprint } from '../../shared/document/schema/document.ts'
import type { Node } from '../../shared/document/schema/node.ts'
import type { Language } from '../../shared/document/schema/text.ts'
import { textIn } from '../../shared/document/text.ts'
import { pasteLines } from '../../shared/editing/operations/paste-lines.ts'
import { pasteTable, tableIds } from '../../shared/editing/operations/paste-table.ts'
import { relabelNode } from '../../shared/editing/operations/relabel-node.ts'
import { planTable, type TableHeads, type TablePlan } from '../../shared/editing/paste/plan-table.ts'
import { type PasteProblem, type PasteText, readPaste } from '../../shared/editing/paste/read-paste.ts'
import type { OperationResult } from '../../shared/editing/types.ts'
import { currentBlueprint, edit, editShown } from '../store/editor.ts'
import { newId } from '../store/ids.ts'
import { notify } from '../store/notices.ts'
import { askHowToPaste } from '../store/paste.ts'
import { select, sessionState } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { chain } from './chain.ts'
import { report } from './errors.ts'
import { gridSteps, numbered } from './insert.ts'
import { placeFor } from './place.ts'
import { selectedNow, selectedShown } from './selected.ts'

/** What a pasted text becomes. */
export type PasteChoice =
  | { readonly shape: 'lines' | 'label' }
  | { readonly shape: 'table'; readonly heads: TableHeads; readonly connect: boolean }

/** The language that labels are edited in. */
export function wordLanguage(document: Blueprint): Language {
  const { documentLanguages } = sessionState()
  return documentLanguages === 'both' ? (document.languages[0] ?? 'zh-CN') : documentLanguages
}

/** The only selected node, whose label a text can become. */
export function labelTarget(): Node | null {
  const nodes = selectedNow()?.nodes ?? []
  return nodes.length === 1 ? (nodes[0] ?? null) : null
}

/** Where a table would go if it were pasted now. */
export function tablePlan(document: Blueprint, text: PasteText, heads: TableHeads): TablePlan {
  const { selection, cell } = sessionState()
  const chosen = (type: string): string | undefined => selection.find((item) => item.type === type)?.id
  const node = selectedNow()?.nodes[0]
  const at = {
    stage: chosen('stage') ?? cell?.stage ?? node?.at.stage,
    lane: chosen('lane') ?? cell?.lane ?? node?.at.lane,
  }
  return planTable(document, { table: text.table ?? [], heads, at })
}

const freshIds = (count: number): string[] => Array.from({ length: count }, newId)

/** Selects the nodes that were not there before, and shows the first. */
function selectNew(before: Blueprint): void {
  const known = new Set(before.nodes.map(({ id }) => id))
  const items = (currentBlueprint()?.nodes ?? [])
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ type: 'node' as const, id }))
  select(...items)
  if (items[0]) viewport().reveal(items[0])
}

function asLines(document: Blueprint, { lines }: PasteText): OperationResult {
  const { selection, cell } = sessionState()
  const after = cell ? null : (selectedShown()?.nodes.at(-1)?.id ?? null)
  const ids = freshIds(2 * lines.length + 1)
  const language = wordLanguage(document)
  return editShown(
    'undo.paste',
    chain(...gridSteps(), (now) => {
      const place = placeFor(now, selection, 'process')
      if (!place) return { ok: false, error: { code: 'invalid' } }
      return pasteLines(now, { lines, language, at: place.at, after, ids })
    }),
  )
}

function asTable(document: Blueprint, text: PasteText, heads: TableHeads, connect: boolean): OperationResult {
  const plan = tablePlan(document, text, heads)
  const names = {
    stage: (n: number) => numbered(document, 'insert.stageName', n),
    lane: (n: number) => numbered(document, 'insert.laneName', n),
  }
  const ids = freshIds(tableIds(plan))
  const language = wordLanguage(document)
  return edit('undo.paste', (now) => pasteTable(now, { plan, language, names, connect, ids }))
}

/** Puts a text on the board as one undo step. */
export function pasteAs(text: PasteText, choice: PasteChoice): void {
  const document = currentBlueprint()
  if (!document) return
  if (choice.shape === 'label') {
    const node = labelTarget()
    const language = wordLanguage(document)
    if (!node) return
    report(edit('undo.paste', (now) => relabelNode(now, { node: node.id, language, words: text.label })))
    return
  }
  const result =
    choice.shape === 'table' ? asTable(document, text, choice.heads, choice.connect) : asLines(document, text)
  if (!report(result)) return
  selectNew(document)
  if (choice.shape === 'table' && document.nodes.length === 0) viewport().fit()
}

/** What is too much about a text, as a sentence. */
export const pasteProblem = ({ code, found, limit }: PasteProblem): string =>
  say(`paste.error.${code}`, { n: found.toLocaleString(), limit: limit.toLocaleString() })

/** A few short lines are steps; more than that may be prose, or a mistake. */
const isPlainList = ({ lines }: PasteText): boolean => lines.length <= 40 && lines.every((line) => line.length <= 80)

/** Puts a text from another program on the board; asks first when it can be more than one thing. Returns whether there was a text. */
export function pasteText(source: string): boolean {
  const read = readPaste(source)
  if (!read) return false
  if (!read.ok) {
    notify('error', say('paste.refused'), pasteProblem(read.error))
    return true
  }
  const text = read.value
  const target = labelTarget()
  const isUnnamed = target !== null && textIn(target.label, '', []) === ''
  if (text.table) askHowToPaste(text)
  else if (text.lines.length === 1) pasteAs(text, { shape: isUnnamed ? 'label' : 'lines' })
  else if (isPlainList(text) && !isUnnamed) pasteAs(text, { shape: 'lines' })
  else askHowToPaste(text)
  return true
}
