import { useMemo } from 'react'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { scoreOf } from '../../store/derived.ts'
import { useDocumentWords } from '../document-words.ts'
import { recordsOf } from './names.ts'
import { useOutline } from './state.ts'
import { buildOutline, visibleRows } from './tree.ts'

/** Everything of the document the outline reads, made once per document. */
export function useOutlineModel(document: Blueprint) {
  const words = useDocumentWords(document)
  const collapsed = useOutline((state) => state.collapsed)
  const rows = useMemo(() => buildOutline(document), [document])
  const visible = useMemo(() => visibleRows(rows, collapsed), [rows, collapsed])
  const records = useMemo(() => recordsOf(document, scoreOf(document).moments), [document])
  return { words, collapsed, rows, visible, records }
}

export type OutlineModel = ReturnType<typeof useOutlineModel>
