import { useState } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import type { NodeKind } from '../../../shared/document/schema/node.ts'
import type { Language } from '../../../shared/document/schema/text.ts'
import { usualKind } from '../../../shared/editing/usual-kind.ts'
import { placeFor } from '../../commands/place.ts'
import { currentBlueprint } from '../../store/editor.ts'
import { type Selected, select } from '../../store/session.ts'
import { addLabelled } from '../item-edits.ts'
import type { LabelExit } from '../label-input.tsx'
import { fold } from './state.ts'
import type { OutlineRow } from './tree.ts'

/** A step being typed that is not in the document yet: behind which row it stands, and beside what it will be added. */
export type Draft = {
  readonly after: string
  readonly lane: string
  readonly kind: NodeKind
  readonly beside: readonly Selected[]
  /** Where the focus goes when nothing is added. */
  readonly from: string
}

/** The draft of a step behind the row's node, or at the end of the row's lane. null on a stage. */
export function draftFor(document: Blueprint, row: OutlineRow): Draft | null {
  const laneRow = `lane ${row.stage} ${row.lane}`
  if (row.type === 'stage') return null
  if (row.type === 'lane') {
    const beside: Selected[] = [
      { type: 'lane', id: row.lane },
      { type: 'stage', id: row.stage },
    ]
    return { after: row.key, lane: laneRow, kind: usualKind(document, row.lane), beside, from: row.key }
  }
  const key = row.type === 'node' ? row.key : row.parent
  const node = document.nodes.find(({ id }) => `node ${id}` === key)
  if (!node) return null
  const { id } = node
  return { after: `node ${id}`, lane: laneRow, kind: node.kind, beside: [{ type: 'node', id }], from: row.key }
}

/** The row a draft is shown behind: the last one of its node with what hangs on it, or of its lane. */
export function rowBefore(visible: readonly OutlineRow[], draft: Draft): string {
  const start = visible.findIndex((row) => row.key === draft.after)
  const level = visible[start]?.level ?? 0
  const end = visible.findIndex((row, index) => index > start && row.level <= level)
  return visible[(end < 0 ? visible.length : end) - 1]?.key ?? draft.after
}

/** Steps typed one after the other: Enter keeps one and begins the next, Escape or an empty one ends it. */
export function useDraft(language: Language, focus: (key: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const begin = (row: OutlineRow): boolean => {
    const document = currentBlueprint()
    const next = document && draftFor(document, row)
    if (!next) return false
    fold({ open: [next.lane] })
    setDraft(next)
    return true
  }
  const finish = (words: string | null, exit: LabelExit): void => {
    const document = currentBlueprint()
    setDraft(null)
    if (!draft || !document) return
    const place = words ? placeFor(document, draft.beside, draft.kind) : null
    const id = place && words ? addLabelled(place, draft.kind, language, words) : null
    if (id === null) {
      if (exit !== 'blur') focus(draft.from)
      return
    }
    const item: Selected = { type: 'node', id }
    select(item)
    const key = `node ${id}`
    if (exit === 'enter') setDraft({ ...draft, after: key, beside: [item], from: key })
    else if (exit !== 'blur') focus(key)
  }
  return { draft, begin, finish }
}
